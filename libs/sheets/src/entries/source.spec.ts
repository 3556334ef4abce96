import { describe, expect, it } from '@jest/globals';
import { sourceIn } from '@ledger/domain';
import { sourceOf } from './source';

const FILE = 'sha256:0a1b 支付 明细.xlsx';
const rowsOn = (sheet: string, ...rows: readonly number[]) => rows.map((row) => ({ sheet, row }));

describe('the source of an entry', () => {
  it('is told again as it was written: file, digest, sheet and row, spaces in names too', () => {
    expect(sourceIn(sourceOf(FILE, rowsOn('一 月!', 7)))).toEqual({
      digest: 'sha256:0a1b',
      file: '支付 明细.xlsx',
      sheet: '一 月!',
      row: 7,
      rows: '一 月!!7',
      corrected: [],
    });
  });

  it('leads each row of a voucher to its own row, on whatever sheets they stand', () => {
    const rows = [...rowsOn('一 月', 7, 8, 9, 12), ...rowsOn('二月', 3), ...rowsOn('一 月', 2)];
    const text = sourceOf(FILE, rows);
    expect(rows.map((_, i) => sourceIn(text, i + 1))).toMatchObject(rows);
    expect(sourceIn(text)?.rows).toBe('一 月!7-9,12 二月!3 一 月!2');
  });

  it('is its only row, whatever row of another voucher that takes back', () => {
    expect(sourceIn(sourceOf(FILE, rowsOn('一月', 7)), 3)).toMatchObject({ sheet: '一月', row: 7 });
  });

  it('names the cells that were corrected on the way in', () => {
    const text = `${sourceOf(FILE, rowsOn('一月', 7))} (改 corrected B7 G7)`;
    expect(sourceIn(text)).toMatchObject({ row: 7, rows: '一月!7', corrected: ['B7', 'G7'] });
  });

  it('may be a file of any name', () => {
    expect(sourceIn('sha256:0 支付 明细 数据!7')).toMatchObject({ file: '支付 明细', sheet: '数据', row: 7 });
  });

  it.each(['', 'sha256:0', 'sha256:0 支付.xlsx', 'sha256:0 支付.xlsx 数据', '数据!7'])(
    'is not read of %j',
    (text) => {
      expect(sourceIn(text)).toBeUndefined();
    },
  );
});
