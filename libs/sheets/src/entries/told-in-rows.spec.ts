import { describe, expect, it } from '@jest/globals';
import { KNOWN_LINES } from '../../../../test/support/sheets/known-year';
import { fileOf, type Written } from '../../../../test/support/sheets/write-file';
import { readWorkbook } from '../reading/read-workbook';
import { readSheetEntries } from './read-entries';

const [, OFFICE = ''] = KNOWN_LINES;

async function read(rows: readonly (readonly Written[])[]) {
  const options = {
    fiscalYear: 2024,
    actor: '李明',
    file: 'sha256:0',
    lines: KNOWN_LINES,
    today: '2024-12-31',
  };
  const {
    tables,
    entries,
    rows: told,
  } = readSheetEntries(await readWorkbook(fileOf({ rows, merges: [] }, 'xlsx')), options);
  const faults = told.flatMap((row) => row.faults.map(({ code, place }) => `${code} ${place}`));
  return { kind: tables[0]?.mapping?.kind, intents: entries.map(({ intent }) => intent), faults };
}

describe('a journal that keeps the codes of the budget beside its accounts', () => {
  const HEAD = ['日期', '凭证号', '摘要', '科目编码', '借方', '贷方', '支出功能分类', '部门经济分类'];
  const row = (no: string, functional: string, economic: string): readonly Written[] => [
    '2024-03-02',
    no,
    '办公',
    '7101',
    12,
    undefined,
    functional,
    economic,
  ];

  it('says itself which line each row is of', async () => {
    const found = await read([HEAD, row('记-1', '2200101', '30201')]);
    expect(found).toMatchObject({
      kind: 'journal',
      intents: [{ voucherNo: '2024-03-记-1', line: OFFICE, economicCode: '30201', amountFen: 1_200 }],
      faults: [],
    });
  });

  it('is refused at the code where the year has no such line, and at the account where nothing is said', async () => {
    const found = await read([HEAD, row('记-1', '2019999', '30201'), row('记-2', '', '')]);
    expect(found.faults).toEqual(['NO_LINE G2', 'ACCOUNT_UNKNOWN D3']);
  });
});

describe('a plan with a row for each month', () => {
  const HEAD = ['计划单号', '申请日期', '功能分类', '部门经济分类', '计划月份', '计划金额'];
  const row = (month: string, fen: Written): readonly Written[] => [
    'JH1',
    '2024-01-02',
    '2200101',
    '30201',
    month,
    fen,
  ];

  it('is one plan of its months', async () => {
    const found = await read([HEAD, row('1', 500), row('2月', 300), row('2024-03', 0)]);
    expect(found).toMatchObject({
      kind: 'plan',
      intents: [
        {
          type: 'SetPaymentPlan',
          documentNo: 'JH1',
          items: [
            { line: OFFICE, month: 1, amountFen: 50_000 },
            { line: OFFICE, month: 2, amountFen: 30_000 },
            { line: OFFICE, month: 3, amountFen: 0 },
          ],
        },
      ],
      faults: [],
    });
  });

  it('is refused at a month that is none, and at a blank amount', async () => {
    const found = await read([HEAD, row('十三', 500), row('2', undefined)]);
    expect(found.faults).toEqual(['BAD_MONTH E2', 'NO_AMOUNT F3']);
  });
});
