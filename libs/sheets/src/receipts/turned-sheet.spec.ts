import { describe, expect, it } from '@jest/globals';
import { KNOWN_LINES } from '../../../../test/support/sheets/known-year';
import { fileOf, type Written } from '../../../../test/support/sheets/write-file';
import { readSheetEntries } from '../entries/read-entries';
import { readWorkbook } from '../reading/read-workbook';
import { listedReceipts } from './listed-receipts';

const HEADS = ['凭证号', '日期', '收款人', '摘要', '功能分类', '部门经济分类', '金额（元）'];
const paid = (no: string, amount: Written): readonly Written[] => [
  no,
  '2024-03-05',
  '某店',
  '纸',
  '2200101',
  '30201',
  amount,
];

/** The columns of a sheet: its heads, and a payment in each of the others. */
async function readColumns(...columns: readonly (readonly Written[])[]) {
  const rows = HEADS.map((_, row) => columns.map((column) => column[row]));
  const workbook = listedReceipts(await readWorkbook(fileOf({ rows, merges: [] }, 'xlsx')));
  return readSheetEntries(workbook, {
    fiscalYear: 2024,
    actor: '李明',
    file: 'sha256:0',
    lines: KNOWN_LINES,
    today: '2024-12-31',
  });
}

describe('a list whose heads stand below each other', () => {
  it('is read column by column, none left out', async () => {
    const { entries } = await readColumns(HEADS, paid('记-1', 100), paid('记-2', '50.05'), paid('记-3', 7));
    expect(entries.map(({ intent }) => 'amountFen' in intent && intent.amountFen)).toEqual([
      10_000, 5_005, 700,
    ]);
  });

  it('is refused at the cells that people see', async () => {
    const { rows } = await readColumns(HEADS, paid('记-1', 100), paid('记-2', '五十'));
    expect(rows.flatMap(({ faults }) => faults)).toMatchObject([{ code: 'BAD_AMOUNT', place: 'C7' }]);
  });

  it('is a receipt where it has one column of values', async () => {
    const { entries } = await readColumns(HEADS, paid('记-1', 100));
    expect(entries).toMatchObject([{ intent: { amountFen: 10_000, voucherNo: '记-1' } }]);
  });
});
