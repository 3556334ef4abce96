import { describe, expect, it } from '@jest/globals';
import { KNOWN_LINES } from '../../../../test/support/sheets/known-year';
import { fileOf, type Written } from '../../../../test/support/sheets/write-file';
import { readWorkbook } from '../reading/read-workbook';
import { readSheetEntries } from './read-entries';
import type { SheetOptions } from './sheet-entry';

const [, OFFICE = ''] = KNOWN_LINES;
const OPTIONS: SheetOptions = {
  fiscalYear: 2024,
  actor: '李明',
  file: 'sha256:0',
  lines: KNOWN_LINES,
  today: '2024-12-31',
};
type Rows = readonly (readonly Written[])[];

async function read(rows: Rows, options: Partial<SheetOptions> = {}) {
  const workbook = await readWorkbook(fileOf({ rows, merges: [] }, 'xlsx'));
  return readSheetEntries(workbook, { ...OPTIONS, ...options });
}

const told = ({ rows }: Awaited<ReturnType<typeof read>>) =>
  rows.map(({ becomes, faults, warnings }) =>
    [becomes, ...[...faults, ...warnings].map(({ code, place }) => `${code} ${place}`)].join(' '),
  );

describe('a statement with a column for each way', () => {
  const HEAD = [
    '交易日期',
    '流水号',
    '摘要',
    '收入',
    '支出',
    '余额',
    '对方户名',
    '功能分类',
    '经济分类',
    '原凭证号',
  ];
  const row = (no: string, [income, amount]: readonly Written[], reverses = ''): readonly Written[] => [
    '2024-03-05',
    no,
    '办公',
    income,
    amount,
    100,
    '甲公司',
    '2200101',
    '30201',
    reverses,
  ];

  it('pays what went out, takes back what came in for a voucher, and leaves out what else came in', async () => {
    const found = await read([
      HEAD,
      row('L1', [undefined, 500]),
      row('L2', [0, 30]),
      row('L3', [80, undefined], 'L1'),
      row('L4', [90_000, 0]),
    ]);
    expect(told(found)).toEqual(['entry', 'entry', 'entry', 'left-out MONEY_IN D5']);
    expect(found.entries.map(({ intent }) => intent)).toMatchObject([
      { type: 'RecordExpenditure', voucherNo: 'L1', amountFen: 50_000, line: OFFICE },
      { type: 'RecordExpenditure', voucherNo: 'L2', amountFen: 3_000 },
      { type: 'ReverseExpenditure', reversalNo: 'L3', voucherNo: 'L1', amountFen: 8_000 },
    ]);
  });

  it('refuses a row with both ways or none, at its cell', async () => {
    const found = await read([HEAD, row('L1', [10, 20]), row('L2', [undefined, undefined])]);
    expect(told(found)).toEqual(['fault BOTH_WAYS D2', 'fault NO_AMOUNT E3']);
  });
});

describe('a statement whose amounts have a sign', () => {
  const HEAD = ['交易日期', '流水号', '摘要', '交易金额', '余额', '对方户名', '功能分类', '经济分类'];
  const row = (no: string, amount: Written) => [
    '2024-03-05',
    no,
    '办公',
    amount,
    100,
    '甲公司',
    '2200101',
    '30201',
  ];
  const rows: Rows = [HEAD, row('L1', -500), row('L2', 90_000), row('L3', '(30.00)')];

  it('is refused at each cell until somebody says which sign a payment has', async () => {
    const found = await read(rows);
    expect(told(found)).toEqual(['fault NEGATIVE D2', 'fault SIGNED_AMOUNT D3', 'fault NEGATIVE D4']);
    const mapping = found.tables[0]?.mapping;
    if (!mapping) throw new Error('no list was found');
    const paid = await read(rows, { mapping: { ...mapping, negated: true } });
    expect(told(paid)).toEqual(['entry', 'fault NEGATIVE D3', 'entry']);
    expect(paid.entries).toMatchObject([{ intent: { amountFen: 50_000 } }, { intent: { amountFen: 3_000 } }]);
  });

  it('is one with a balance also where most came in, and none where what is below zero names its voucher', async () => {
    const few = [row('L1', 500), row('L2', 600), row('L3', -5)];
    expect(told(await read([HEAD, ...few]))).toEqual([
      'fault SIGNED_AMOUNT D2',
      'fault SIGNED_AMOUNT D3',
      'fault NEGATIVE D4',
    ]);
    const named = few.map((cells, i) => [...cells, i === 2 ? 'L1' : '']);
    expect(told(await read([[...HEAD, '原凭证号'], ...named]))).toEqual(['entry', 'entry', 'entry']);
  });
});

describe('a payment whose payee says 小计', () => {
  const HEAD = ['支付日期', '凭证号', '收款人', '用途', '功能分类', '经济分类', '金额'];
  it('is refused at the payee, and a subtotal stays one', async () => {
    const found = await read([
      HEAD,
      ['2024-03-05', 'Z1', '甲公司', '办公', '2200101', '30201', 5],
      ['2024-03-05', 'Z2', '小计', '办公', '2200101', '30201', 7],
      ['', '', '小计', '', '', '', 12],
    ]);
    expect(told(found)).toEqual(['entry', 'fault PAYEE_IS_SUBTOTAL C3', 'subtotal']);
  });
});

describe('a list with the state of each payment', () => {
  const HEAD = ['支付日期', '凭证号', '收款人', '用途', '功能分类', '经济分类', '金额', '支付状态'];
  const row = (no: string, state: string) => ['3月5日', no, '甲公司', '办公', '2200101', '30201', 5, state];

  it('leaves out what was not carried out, or came back, and says so at the cell', async () => {
    const states = ['已支付', '已清算', '', '已退回', '作废', '待支付', '未清算', '支付失败'];
    const found = await read([HEAD, ...states.map((state, i) => row(`Z${i}`, state))]);
    const leftOut = [5, 6, 7, 8, 9].map((at) => `left-out NOT_CARRIED_OUT H${at}`);
    expect(told(found)).toEqual(['entry', 'entry', 'entry', ...leftOut]);
  });
});

describe('a day that says only its month and day', () => {
  const list = (title: string, day: Written): Rows => [
    [title],
    ['支付日期', '凭证号', '收款人', '用途', '功能分类', '经济分类', '金额'],
    [day, 'Z1', '甲公司', '办公', '2200101', '30201', 5],
  ];
  it.each(['3月5日', '3.5', '3/5', '03-05'])('is of the year that stands above it: %s', async (day) => {
    expect((await read(list('2024年支出', day))).entries).toMatchObject([
      { intent: { occurredOn: '2024-03-05' } },
    ]);
    expect(told(await read(list('2023年支出', day)))).toEqual(['fault OTHER_YEAR A3']);
  });

  it('is none as a number: 3.1 may be the first of March or the tenth', async () => {
    expect(told(await read(list('2024年支出', 3.1)))).toEqual(['fault BAD_DATE A3']);
  });
});

describe('a ledger with the month and the day in two columns', () => {
  const accounts = { '7101': { line: OFFICE, economicCode: '30201' } };
  const HEADS: Rows = [
    ['2024年', undefined, '凭证', undefined, '摘要', '科目编码', '借方', '贷方'],
    ['月', '日', '字', '号', undefined, undefined, undefined, undefined],
  ];
  const row = (month: Written, day: Written, no: number): readonly Written[] => [
    month,
    day,
    '记',
    no,
    '办公',
    '7101',
    5,
    undefined,
  ];
  const ledger = async (rows: Rows, options: Partial<SheetOptions> = {}) => {
    const mapping = (await read([...HEADS, ...rows])).tables[0]?.mapping;
    return read([...HEADS, ...rows], { ...options, ...(mapping && { mapping: { ...mapping, accounts } }) });
  };

  it('carries a month down until the next, and takes the word and the number under one head apart', async () => {
    const { entries } = await ledger([
      row(3, 5, 1),
      row(undefined, 28, 2),
      row('4月', '1日', 3),
      row('', '09', 4),
    ]);
    expect(
      entries.map(({ intent }) => ('voucherNo' in intent ? [intent.occurredOn, intent.voucherNo] : [])),
    ).toEqual([
      ['2024-03-05', '2024-03-记-1'],
      ['2024-03-28', '2024-03-记-2'],
      ['2024-04-01', '2024-04-记-3'],
      ['2024-04-09', '2024-04-记-4'],
    ]);
  });

  it('refuses an invalid day at its cell, and no row below inherits an unreadable month', async () => {
    const found = await ledger([row(2, 30, 1), row(13, 1, 2), row(undefined, 2, 3), row(5, 2, 4)]);
    expect(told(found)).toEqual([
      'fault BAD_DATE B3 NO_DATE B3',
      'fault BAD_DATE A4 NO_DATE B4',
      'fault BAD_DATE A5 NO_DATE B5',
      'entry',
    ]);
  });

  it('is of the year of its heading: in the books of another it is refused', async () => {
    const { rows } = await ledger([row(3, 5, 1)], { fiscalYear: 2025 });
    expect(rows[0]?.faults.map(({ code, place }) => `${code} ${place}`)).toEqual(['OTHER_YEAR B3']);
  });
});

describe('a statement whose balance shows what a minus means', () => {
  const HEAD = ['交易日期', '流水号', '摘要', '交易金额', '余额', '对方户名', '功能分类', '经济分类'];
  const row = (no: string, amount: Written, balance: Written) => [
    '2024-03-05',
    no,
    '办公',
    amount,
    balance,
    '甲公司',
    '2200101',
    '30201',
  ];
  const OUT = [row('L1', -500, 1_000), row('L2', '90,000.00', '91,000.00'), row('L3', '(30.00)', 90_970)];

  it.each([
    ['the oldest first', OUT],
    ['the newest first', OUT.toReversed()],
  ])('pays what has a minus, and leaves out what came in, with %s', async (_, rows) => {
    const found = await read([HEAD, ...rows]);
    expect(told(found).toSorted()).toEqual(['entry', 'entry', 'left-out MONEY_IN D3']);
    expect(found.entries.map(({ intent }) => intent)).toEqual(
      expect.arrayContaining([
        expect.objectContaining({ type: 'RecordExpenditure', voucherNo: 'L1', amountFen: 50_000 }),
        expect.objectContaining({ type: 'RecordExpenditure', voucherNo: 'L3', amountFen: 3_000 }),
      ]),
    );
  });

  it('pays what has none where that takes from the balance', async () => {
    const found = await read([HEAD, row('L1', 500, 1_000), row('L2', 600, 400), row('L3', -5, 405)]);
    expect(told(found)).toEqual(['entry', 'entry', 'fault NEGATIVE D4']);
  });

  it.each([
    ['one balance does not follow', [...OUT, row('L4', -1, 5)]],
    ['both may be meant', [row('L1', -500, 1_000), row('L2', 0, 1_000)]],
  ])('is refused at each cell where %s', async (_, rows) => {
    expect(told(await read([HEAD, ...rows]))).toContain('fault NEGATIVE D2');
  });
});

describe('a statement with 往账 and 来账', () => {
  const HEAD = ['交易类型', '交易日期', '流水号', '用途', '交易金额', '对方户名', '功能科目', '经济科目'];
  const row = (way: string, no: string, amount: Written) => [
    way,
    '2024-03-05',
    no,
    '办公',
    amount,
    '甲公司',
    '2200101',
    '30201',
  ];

  it('has the direction from its column, with a minus that says it again or without', async () => {
    const signed = await read([HEAD, row('往账', 'L1', '-800.50'), row('来账', 'L2', 5_000)]);
    expect(told(signed)).toEqual(['entry', 'left-out MONEY_IN E3']);
    expect(signed.entries).toMatchObject([{ intent: { voucherNo: 'L1', amountFen: 80_050 } }]);
    const plain = await read([HEAD, row('往账', 'L1', 800.5), row('来账', 'L2', 5_000)]);
    expect(plain.entries).toMatchObject([{ intent: { voucherNo: 'L1', amountFen: 80_050 } }]);
  });

  it('refuses a minus that not all that went out has: it takes back', async () => {
    const found = await read([HEAD, row('往账', 'L1', 800), row('往账', 'L2', -5), row('来账', 'L3', 10)]);
    expect(told(found)).toEqual(['entry', 'fault NEGATIVE E3', 'left-out MONEY_IN E4']);
  });

  it('has no direction where the column says how the money was sent', async () => {
    const found = await read([HEAD, row('网银转账', 'L1', 800), row('网银转账', 'L2', 5)]);
    expect(told(found)).toEqual(['entry', 'entry']);
  });
});
