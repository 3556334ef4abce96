import { describe, expect, it } from '@jest/globals';
import { DomainError } from '../../domain-error';
import { after, appropriate, open, OFFICE, type Command } from '../../testing/budget-year';
import { book, commit, reverse, spend } from '../../testing/budget-spending';
import { foldEvents } from '../../decider';
import { postingsOf } from '../../event-registry';
import { budgetDecider } from '../budget';

const YEAR = [open(), appropriate()];
const row = { line: OFFICE, economicCode: '30201', amountFen: 600, procurementFen: 0, payee: '文具店' };

const decide = (history: readonly Command[], command: Command) =>
  budgetDecider.decide(command, foldEvents(budgetDecider, after(...history)), { actor: 'clerk' });
const refusalOf = (history: readonly Command[], command: Command): DomainError | undefined => {
  try {
    decide(history, command);
    return undefined;
  } catch (error) {
    if (error instanceof DomainError) return error;
    throw error;
  }
};

describe('a voucher with several rows', () => {
  it('is booked by one command, its rows numbered from 1', () => {
    expect(decide(YEAR, book())).toMatchObject([
      { type: 'ExpenditureRecorded', data: { voucherNo: '记-3', row: 1, amountFen: 20 } },
      { type: 'ExpenditureRecorded', data: { voucherNo: '记-3', row: 2, amountFen: 10 } },
    ]);
  });

  it('of one row is a voucher as ever, and adds nothing when it is booked again', () => {
    const one = book({ rows: [row] });
    const [event] = decide(YEAR, one);
    expect(event?.data).not.toHaveProperty('row');
    expect(decide([...YEAR, one], one)).toEqual([]);
    expect(decide([...YEAR, one], spend({ ...row, voucherNo: '记-3', occurredOn: '2023-03-16' }))).toEqual(
      [],
    );
  });

  it('is refused whole where the rows together overdraw the line, and names the row', () => {
    expect(decide(YEAR, book({ rows: [row, { ...row, amountFen: 400 }] }))).toHaveLength(2);
    const refused = refusalOf(YEAR, book({ rows: [row, { ...row, amountFen: 401 }] }));
    expect(refused).toMatchObject({ code: 'LINE_OVERDRAWN', field: 'rows.1.amountFen' });
    expect(refused?.zh).toContain('第 2 行：');
    expect(refused?.en).toContain('row 2: ');
  });

  it('lets its rows use up one contract, one behind the other', () => {
    const rows = [1, 2].map(() => ({ ...row, amountFen: 400, commitmentId: 'C1', payee: '测绘公司' }));
    const events = decide([...YEAR, commit()], book({ rows }));
    expect(events).toMatchObject([
      { data: { commitment: { drawnFen: 400 } } },
      { data: { commitment: { drawnFen: 200 } } },
    ]);
    expect(events.flatMap((event) => postingsOf(event)).map(({ amountFen }) => amountFen)).toEqual([
      400, -400, 400, -200,
    ]);
  });

  it('changes no state when it is only decided', () => {
    const state = foldEvents(budgetDecider, after(...YEAR, commit()));
    const before = structuredClone(state);
    budgetDecider.decide(
      book({
        voucherNo: 'JZ-3',
        rows: [
          { ...row, commitmentId: 'C1', payee: '测绘公司', amountFen: 700 },
          { ...row, economicCode: '30231', amountFen: 100 },
        ],
      }),
      state,
      {
        actor: 'clerk',
      },
    );
    expect(state).toEqual(before);
  });

  it('is taken back row by row, by a red-letter voucher of as many rows', () => {
    const back = [1, 2].map((at) =>
      reverse({ reversalNo: '记-9', reversalRow: at, voucherNo: '记-3', row: at }),
    );
    const events = after(...YEAR, book(), ...back);
    expect(events.slice(-2)).toMatchObject([
      { data: { reversalNo: '记-9', reversalRow: 1, row: 1, amountFen: 20 } },
      { data: { reversalNo: '记-9', reversalRow: 2, row: 2, amountFen: 10 } },
    ]);
  });
});

describe('a year whose numbers begin again each month', () => {
  const monthly = [open({ voucherNumbering: 'month' }), appropriate()];
  const march = spend({ voucherNo: '记-0001' });
  const april = spend({ voucherNo: '记-0001', occurredOn: '2023-04-02', amountFen: 70 });

  it('holds one number once for each month, and each word', () => {
    const events = after(...monthly, march, april, spend({ voucherNo: '付-1' }));
    expect(events.slice(-3)).toMatchObject([
      { data: { month: 3 } },
      { data: { month: 4 } },
      { data: { month: 3 } },
    ]);
  });

  it('reverses the voucher of the month that is named', () => {
    const [event] = decide(
      [...monthly, march, april],
      reverse({ occurredOn: '2023-05-01', reversalNo: '记-1', voucherNo: '记-1', month: 4 }),
    );
    expect(event).toMatchObject({ data: { month: 4, amountFen: 70 } });
  });

  it('is opened the same way again, and a year by year is what is opened without a word', () => {
    expect(decide([open()], open({ voucherNumbering: 'year' }))).toEqual([]);
    expect(decide(monthly, open({ voucherNumbering: 'month' }))).toEqual([]);
    expect(refusalOf([open()], open({ voucherNumbering: 'month' }))).toMatchObject({
      code: 'YEAR_ALREADY_OPENED',
    });
  });
});
