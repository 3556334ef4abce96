import { describe, expect, it } from '@jest/globals';
import { csvBytes } from '../../../../test/support/sheets/write-csv';
import { chooseMapping } from '../entries/choose-mapping';
import { readWorkbook } from '../reading/read-workbook';
import { fieldNamed } from './field-named';
import { findTable } from './find-table';

const HEAD = ['支付日期', '凭证号', '收款人', '用途', '功能分类', '部门经济分类', '金额'];
const WIDEST = 16_384;

async function wideSheet(rows: number) {
  const filler = (row: number) =>
    Array.from({ length: WIDEST - HEAD.length }, (_, column) => `列${row}-${column}`);
  const lines = Array.from({ length: rows }, (_, row) => [
    ...(row === 0 ? HEAD : ['2024-01-05', `Z${row}`, '甲', '办公', '2200101', '30201', '1']),
    ...filler(row),
  ]);
  const [sheet] = (await readWorkbook(csvBytes(lines, 'utf-8'))).sheets;
  if (!sheet) throw new Error('there is no sheet');
  return sheet;
}

describe('the list of a sheet as wide as sheets can be', () => {
  it('is found by its heading and by the names that were kept, and no heading is looked for in its last columns', async () => {
    const sheet = await wideSheet(60);
    const found = findTable(sheet);
    expect([...(found?.columns ?? [])]).toHaveLength(HEAD.length);
    expect(found?.names).toHaveLength(1_000);
    const columns = { date: '支付日期', number: '凭证号', payee: '收款人', amount: '金额' };
    const kept = { name: '支付', mapping: { kind: 'payments', columns, amountUnit: 'YUAN' } } as const;
    expect(chooseMapping(sheet, { kept: Array.from({ length: 5 }, () => kept) })).toMatchObject({
      name: '支付',
    });
  });
});

describe('a field', () => {
  it.each(['', '2024-01-05', '1,234.50', '￥12', '（3.00）', '2200101'])('is not named by %j', (text) => {
    expect(fieldNamed([text])).toBeUndefined();
    expect(fieldNamed([text, text])).toBeUndefined();
  });

  it('is named by what stands above an empty cell', () => {
    expect(fieldNamed(['', '金额'])?.field).toBe('amount');
  });
});
