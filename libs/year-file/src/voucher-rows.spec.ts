import { describe, expect, it } from '@jest/globals';
import { applyEvent, budgetDecider, type BudgetEvent, type BudgetIntent } from '@ledger/domain';
import { entriesFromEvents, readYearFile, writeYearFile, type StoredYearEvent, type YearFile } from './index';

const HEADING = `
yearFile: 1
unit: { code: U1, name: 某局, level: department, region: 某市, registeredOn: 2020-01-01 }
year: 2023
mode: record
paymentPlan: not-enforced
by: 财务科
voucherNumbering: month
vouchers: vouchers.csv
entries:
  - id: appropriation
    on: 2023-01-10
    appropriation: { documentNo: 1号, lines: [{ line: general/basic/2200101/-/302, amount: 100.00 }] }
  - id: booked
    on: 2023-02-03
    voucher:
      voucherNo: 记-1
      rows:
        - { line: general/basic/2200101/-/302, economicCode: 30201, amount: 1.00, payee: 文具店 }
        - { line: general/basic/2200101/-/302, economicCode: 30202, amount: 2.00, payee: 印刷厂, summary: 表格 }
  - id: back
    on: 2023-03-01
    reversal: { reversalNo: 记-9, voucherNo: 记-1, row: 2, month: 2, amount: 2.00, procurement: 0.00, reason: 重复 }
`;
const VOUCHERS = `date,voucher,row,line,economic,amount,procurement,payee,reverses,reversesRow,reversesMonth,reason
2023-03-02,记-1,1,general/basic/2200101/-/302,30201,3.00,,文具店,,,,
2023-03-02,记-1,2,general/basic/2200101/-/302,30202,4.00,,印刷厂,,,,
2023-04-02,记-1,,general/basic/2200101/-/302,30201,5.00,,文具店,,,,
2023-04-03,记-2,1,,,1.00,0.00,,记-1,1,3,退货
`;

describe('vouchers with rows, numbered by month', () => {
  const year = read(HEADING, VOUCHERS);

  it('are read from entries and from the voucher file, each row under its own id', () => {
    const told = year.entries.flatMap(({ entryId, intent }) => {
      const rows = intent.type === 'RecordVoucher' ? intent.rows.length : 1;
      return 'voucherNo' in intent ? [`${entryId} ${intent.type} ${rows}`] : [];
    });
    expect(told).toEqual([
      'booked RecordVoucher 2',
      'back ReverseExpenditure 1',
      'v-3月记-1#1 RecordExpenditure 1',
      'v-3月记-1#2 RecordExpenditure 1',
      'v-4月记-1 RecordExpenditure 1',
      'v-4月记-2#1 ReverseExpenditure 1',
    ]);
  });

  it('are written so that what was read is read again', () => {
    const { yaml, vouchersCsv = '' } = writeYearFile(year);
    expect(vouchersCsv.split('\n')).toHaveLength(6);
    expect(read(yaml, vouchersCsv).entries.map(withoutPlace)).toEqual(year.entries.map(withoutPlace));
  });

  it('are written from what is stored as what was typed, so that the file is known when it comes again', () => {
    const { yaml, vouchersCsv = '' } = writeYearFile({ ...year, entries: entriesFromEvents(stored(year)) });
    const again = read(yaml, vouchersCsv);
    const typed = ({ entries }: YearFile) => entries.map(({ entryId, intent }) => ({ entryId, intent }));
    expect(typed(again)).toEqual(typed(year));
  });

  it('of one row, in a list of rows, are vouchers as ever', () => {
    const entry = `  - id: one
    on: 2023-02-03
    voucher: { voucherNo: 记-7, rows: [{ line: general/basic/2200101/-/302, amount: 1.00, payee: 文具店 }] }
`;
    expect(
      read(`${HEADING}${entry}`, VOUCHERS).entries.find(({ entryId }) => entryId === 'one')?.intent,
    ).toEqual({
      type: 'RecordExpenditure',
      occurredOn: '2023-02-03',
      voucherNo: '记-7',
      line: 'general/basic/2200101/-/302',
      economicCode: '302',
      amountFen: 1_000_000,
      procurementFen: 0,
      payee: '文具店',
    });
  });
});

function read(yaml: string, csv: string): YearFile {
  const result = readYearFile(yaml, { 'vouchers.csv': csv });
  if (!result.ok) throw new Error(JSON.stringify(result.errors, null, 1));
  return result.year;
}

function withoutPlace({ file: _file, line: _line, ...entry }: YearFile['entries'][number]): object {
  return entry;
}

function stored({ entries, unitCode, fiscalYear }: YearFile): readonly StoredYearEvent[] {
  const state = budgetDecider.initialState();
  return entries.flatMap(({ target, intent, entryId, actor }, at): readonly StoredYearEvent[] => {
    const meta = {
      actor,
      recordedAt: new Date(Date.UTC(2023, 5, 1, 0, 0, at)).toISOString(),
      idempotencyKey: `import:${unitCode}:${fiscalYear}:${entryId}`,
    };
    if (target === 'unit' && intent.type === 'RegisterUnit') {
      const { type: _, ...data } = intent;
      return [{ target, event: { type: 'UnitRegistered', data }, ...meta }];
    }
    if (target !== 'budget') return [];
    return decided(intent).map((event) => ({ target, event, ...meta }));
  });

  function decided(intent: BudgetIntent): readonly BudgetEvent[] {
    if (intent.type === 'CarryIn' || intent.type === 'RevokeCarryForward') return [];
    const command = intent.type === 'OpenYear' ? { ...intent, unitRegistered: true } : intent;
    const events = budgetDecider.decide(command, state, { actor: '财务科' });
    for (const event of events) applyEvent(budgetDecider.cards, state, event);
    return events;
  }
}
