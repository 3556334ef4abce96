import { describe, expect, it } from '@jest/globals';
import { KNOWN_LINES } from '../../../../test/support/sheets/known-year';
import { fileOf, type Written, type WrittenMerge } from '../../../../test/support/sheets/write-file';
import { readSheetEntries } from '../entries/read-entries';
import { readWorkbook } from '../reading/read-workbook';

type Rows = readonly (readonly Written[])[];
const HEAD = ['日期', '凭证号', '收款人', '摘要', '功能分类', '部门经济分类', '金额'];
const PAID: readonly Written[] = ['2024-03-05', '记-1', '某店', '纸', '2200101', '30201', 100];

async function outcomeOf(bytes: Uint8Array, name = 'list.xlsx') {
  const { entries, rows, tables } = readSheetEntries(await readWorkbook(bytes), {
    fiscalYear: 2024,
    actor: '李明',
    file: `sha256:0 ${name}`,
    lines: KNOWN_LINES,
    today: '2024-12-31',
  });
  const fen = entries.flatMap(({ intent }) =>
    'amountFen' in intent
      ? [intent.amountFen]
      : 'items' in intent
        ? intent.items.map((item) => 'amountFen' in item && item.amountFen)
        : [],
  );
  return {
    fen,
    faults: rows.flatMap(({ faults }) => faults.map(({ code, place }) => `${code} ${place}`)),
    rows,
    tables,
  };
}
const outcome = (rows: Rows, merges: readonly WrittenMerge[] = []) =>
  outcomeOf(fileOf({ rows, merges }, 'xlsx'));

describe('what stands around a list', () => {
  it('is not part of its heads: the unit and day of a document above columns without heads', async () => {
    const months = Array.from({ length: 12 }, (_, i) => `${i + 1}月份资金`);
    const { fen, faults, tables } = await outcome([
      ['用款计划'],
      ['文号：财库〔2024〕3号', '', '', '单位：万元'],
      ['日期：2024-01-10'],
      ['功能分类', '部门经济分类', '资金性质', ...months, '合计'],
      ['2200101', '302', '一般公共预算', ...months.map(() => 2), 24],
    ]);
    expect(faults).toEqual([]);
    expect(fen).toEqual(months.map(() => 2_000_000));
    expect(tables[0]?.mapping?.columns).toMatchObject({ functional: '功能分类', month1: '1月份资金' });
  });

  it('is no row where a line between the rows is merged over all columns', async () => {
    const line = { top: 1, left: 0, bottom: 1, right: 6 };
    const { fen, faults } = await outcome([HEAD, ['三月支付'], PAID], [line]);
    expect([fen, faults]).toEqual([[10_000], []]);
  });
});

describe('a list with other heads and marks', () => {
  it.each<readonly [string, Rows]>([
    [
      '收款人 with 全称 in brackets on a line of its own',
      [HEAD.map((head) => (head === '收款人' ? '*收款人\n（全称）' : head)), PAID],
    ],
    ['the payee called 付给谁', [HEAD.map((head) => (head === '收款人' ? '付给谁' : head)), PAID]],
    [
      'codes with spaces between their levels',
      [
        HEAD,
        PAID.map((cell) => (cell === '2200101' ? '２２０ ０１ ０１' : cell === '30201' ? '302 01' : cell)),
      ],
    ],
    [
      '收方 and 付方',
      [
        [...HEAD.slice(0, 6), '收方', '付方'],
        [...PAID.slice(0, 6), '', 100],
      ],
    ],
  ])('is read: %s', async (_, rows) => {
    const { fen, faults } = await outcome(rows);
    expect([fen, faults]).toEqual([[10_000], []]);
  });

  it('leaves out what came in, where the column of the direction is called 收支', async () => {
    const [head, row] = [[...HEAD, '收支'], PAID];
    const { fen, rows } = await outcome([head, [...row, '支'], [...row.with(1, '记-2'), '收']]);
    expect(fen).toEqual([10_000]);
    expect(rows.map(({ becomes }) => becomes)).toEqual(['entry', 'left-out']);
  });

  it('is read with a bar between its cells', async () => {
    const text = [HEAD, PAID].map((row) => row.map(String).join('|')).join('\r\n');
    expect((await outcomeOf(new TextEncoder().encode(text), 'list.txt')).fen).toEqual([10_000]);
  });
});
