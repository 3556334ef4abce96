import { describe, expect, it } from '@jest/globals';
import { KNOWN_LINES } from '../../../../test/support/sheets/known-year';
import { fileOf, type Written } from '../../../../test/support/sheets/write-file';
import { readWorkbook } from '../reading/read-workbook';
import type { SheetMapping } from './mapping';
import { readSheetEntries } from './read-entries';

const [, OFFICE = ''] = KNOWN_LINES;

async function read(rows: readonly (readonly Written[])[], mapping?: SheetMapping) {
  const options = {
    fiscalYear: 2024,
    actor: '李明',
    file: 'sha256:0',
    lines: KNOWN_LINES,
    today: '2024-12-31',
    ...(mapping && { mapping }),
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

describe('a journal of accounts that are paths', () => {
  const HEAD = ['日期', '凭证号', '摘要', '科目', '借方', '贷方'];
  const row = (no: string, account: string): readonly Written[] => [
    '2024-03-02',
    no,
    '办公',
    account,
    12,
    '',
  ];

  it('is read by their codes, and refused where an account of expenditure has none', async () => {
    const path = '71010201\\行政支出\\基本支出\\办公费';
    const found = await read([
      HEAD,
      row('记-1', path),
      row('记-2', '行政支出/办公费'),
      row('记-3', '资金结存'),
    ]);
    expect(found).toMatchObject({
      intents: [{ voucherNo: '2024-03-记-1', line: OFFICE, economicCode: '30201' }],
      faults: ['NO_CODE D3'],
    });
  });

  it('takes what its mapping says of any account', async () => {
    const meaning = { line: OFFICE, economicCode: '30201' };
    const columns = { date: '日期', number: '凭证号', account: '科目', debit: '借方', credit: '贷方' };
    const mapping = { kind: 'journal', columns, amountUnit: 'YUAN', accounts: { '5001': meaning } } as const;
    const found = await read([HEAD, row('记-1', '50010101\\办公费'), row('记-2', '1002')], mapping);
    expect(found).toMatchObject({ intents: [meaning], faults: [] });
  });
});

describe('a list that has sections', () => {
  const HEAD = ['支付日期', '凭证号', '收款人', '用途', '功能分类', '部门经济分类', '金额'];
  const row = (no: string, amount: Written, purpose = '纸'): readonly Written[] => [
    '2024-01-05',
    no,
    '甲',
    purpose,
    '2200101',
    '30201',
    amount,
  ];

  it('is read in the unit of each, and a total in the unit that it says', async () => {
    const found = await read([
      ['单位：元'],
      HEAD,
      row('A1', 12_345.6),
      ['合计（万元）', '', '', '', '', '', 1.23456],
      ['二、项目（单位：万元）'],
      row('A2', 1.5),
      ['三、其他（单位：千元）'],
      row('A3', 7),
    ]);
    expect(found.intents).toMatchObject([{ amountFen: 1_234_560 }, { amountFen: 1_500_000 }]);
    expect(found.faults).toEqual(['OTHER_UNIT G8']);
  });

  it('keeps a voucher whose purpose is a word for totals', async () => {
    const found = await read([HEAD, row('A1', 5), row('A2', 6, '累计')]);
    expect(found.intents).toMatchObject([{ amountFen: 500 }, { amountFen: 600, summary: '累计' }]);
  });
});

describe('days of which only the last part stands in the row', () => {
  const tail = ['某店', '纸', '2200101', '30201', 5] as const;
  const heads = ['收款人', '用途', '功能分类', '部门经济分类', '金额'];

  it('are of the month above the list', async () => {
    const found = await read([['2024年3月支出'], ['日', '凭证号', ...heads], [9, 'A1', ...tail]]);
    expect(found.intents).toMatchObject([{ occurredOn: '2024-03-09' }]);
  });

  it('are of the columns beside them, whatever those are called', async () => {
    const found = await read([
      ['年度', '月份', '日期', '凭证号', ...heads],
      ['2024', '3', '9', 'A1', ...tail],
    ]);
    expect(found.intents).toMatchObject([{ occurredOn: '2024-03-09' }]);
  });
});

describe('a payment that several amounts are said of', () => {
  it.each([
    { heads: ['申请金额', '核减金额', '实付金额'], amounts: [100, 10, 90] },
    { heads: ['金额', '税额', '价税合计'], amounts: [84, 6, 90] },
  ])('$heads: the last of them was paid', async ({ heads, amounts }) => {
    const found = await read([
      ['支付日期', '凭证号', '收款人', '用途', '功能分类', '部门经济分类', ...heads],
      ['2024-01-05', 'A1', '甲', '纸', '2200101', '30201', ...amounts],
    ]);
    expect(found.intents).toMatchObject([{ amountFen: 9_000 }]);
  });
});

describe('a plan with a row for each month', () => {
  const HEAD = ['计划单号', '申请日期', '功能分类', '部门经济分类', '计划月份', '计划金额'];
  const row = (month: Written, fen: Written): readonly Written[] => [
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

  it('takes a month with its year, and a day that a spreadsheet made of one', async () => {
    const found = await read([HEAD, row('202404', 1), row('2024年5月', 2), row({ day: '2024-06-01' }, 3)]);
    expect(found).toMatchObject({
      intents: [{ items: [{ month: 4 }, { month: 5 }, { month: 6 }] }],
      faults: [],
    });
  });

  it('is refused at a month of another year', async () => {
    const found = await read([HEAD, row('2023年3月', 500)]);
    expect(found.faults).toEqual(['OTHER_YEAR E2']);
  });

  it('asks for its day where it has months alone', async () => {
    const found = await read([HEAD.toSpliced(1, 1), row('3月', 500).toSpliced(1, 1)]);
    expect(found.faults).toEqual(['NO_DOCUMENT_DATE D2']);
  });

  it('is refused at a month that is none, and at a blank amount', async () => {
    const found = await read([HEAD, row('十三', 500), row('2', undefined)]);
    expect(found.faults).toEqual(['BAD_MONTH E2', 'NO_AMOUNT F3']);
  });
});
