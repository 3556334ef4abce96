import { describe, expect, it } from '@jest/globals';
import { recover, reverse, spend } from '../../testing/budget-spending';
import { CLOSE, OFFICE, WORKS, after, appropriate, open, type Command } from '../../testing/budget-year';
import { givenOf, refuses, yieldsNothing } from '../../testing/given';
import { booksOf } from '../../testing/naive-books';
import { foldEvents } from '../../decider';
import { budgetDecider } from '../budget';
import { priorOrigin } from '../prior-origin';
import { describeRefusals } from '../../testing/budget-refusals';
import { recoveryErrors } from './recoveries.errors';

const given = givenOf(budgetDecider);
const year = [open(), appropriate()];
const outcome = (command: Command, history: readonly Command[] = year) =>
  given(...after(...history)).when(command);
const paid = { line: OFFICE, economicCode: '30201', amountFen: 100, procurementFen: 40 };
const origin = { knowsLine: true, paid };

describe('spending of an earlier year that comes back', () => {
  it('is kept with its year, its line and its voucher, and frees nothing of this year', () => {
    expect(outcome(recover({ origin }))).toMatchObject({
      yields: [
        {
          type: 'PriorSpendingRecovered',
          data: { fromYear: 2022, originalNo: '记-0112', originalRow: 2, amountFen: 30 },
        },
      ],
    });
    const before = booksOf(after(...year));
    expect(booksOf(after(...year, recover()))).toEqual(before);
  });

  it('keeps no evidence, adds nothing when repeated, and refuses other content under its number', () => {
    const history = [...year, recover({ origin })];
    expect(after(...history).at(-1)?.data).not.toHaveProperty('origin');
    expect(outcome(recover(), history)).toEqual(yieldsNothing);
    expect(outcome(recover({ amountFen: 31 }), history)).toEqual(refuses('DUPLICATE_VOUCHER'));
  });

  it('has a number of the series of vouchers, with rows', () => {
    expect(outcome(recover({ recoveryNo: 'V1' }), [...year, spend()])).toEqual(refuses('DUPLICATE_VOUCHER'));
    expect(outcome(spend({ voucherNo: '收-3' }), [...year, recover()])).toEqual(refuses('DUPLICATE_VOUCHER'));
    const first = [...year, recover({ recoveryRow: 1 })];
    expect(outcome(recover({ recoveryRow: 2 }), first)).toMatchObject({
      yields: [{ data: { recoveryRow: 2 } }],
    });
    expect(outcome(recover({ recoveryRow: 2, occurredOn: '2023-03-13' }), first)).toEqual(
      refuses('VOUCHER_ROWS_OF_TWO_DAYS'),
    );
  });

  it('is of the month of its day, where numbers begin again each month', () => {
    const monthly = [open({ voucherNumbering: 'month' }), appropriate(), recover()];
    expect(after(...monthly).at(-1)).toMatchObject({ data: { recoveryNo: '收-3', month: 3 } });
    const inApril = recover({ occurredOn: '2023-04-01', originalNo: '记-5' });
    expect(outcome(inApril, monthly)).toMatchObject({ yields: [{ data: { month: 4 } }] });
    expect(outcome(recover({ amountFen: 1 }), monthly)).toEqual(refuses('DUPLICATE_VOUCHER'));
  });

  it.each([
    [2022, undefined],
    [2019, undefined],
    [2023, 'RECOVERY_YEAR_WRONG'],
    [2024, 'RECOVERY_YEAR_WRONG'],
  ] as const)('of %i is refused with %s', (fromYear, code) => {
    const expected = code ? refuses(code) : expect.objectContaining({ yields: [expect.anything()] });
    expect(outcome(recover({ fromYear }))).toEqual(expected);
  });

  it('takes a line that the earlier year had, and else one of codes that this year knows', () => {
    const old = { line: 'general/project/2200101/P99/302', economicCode: '30201' };
    const of = { ...origin, paid: { ...paid, ...old } };
    expect(outcome(recover({ ...old, origin: of }))).toMatchObject({ yields: [{ data: old }] });
    expect(outcome(recover(old))).toEqual(refuses('UNKNOWN_PROJECT'));
    expect(outcome(recover({ economicCode: '30101' }))).toEqual(refuses('ECONOMIC_CODE_OUTSIDE_LINE'));
    expect(outcome(recover({ line: 'nowhere' }))).toEqual(refuses('LINE_FORM_INVALID'));
  });

  it('is held against the voucher that had paid it, where this ledger has that year', () => {
    expect(outcome(recover({ origin: { knowsLine: true } }))).toEqual(refuses('RECOVERED_VOUCHER_UNKNOWN'));
    expect(outcome(recover({ line: WORKS, economicCode: '31002', origin }))).toEqual(
      refuses('RECOVERED_FROM_OTHER_LINE'),
    );
    const rest = recover({ recoveryNo: '收-4', amountFen: 70, procurementFen: 30, origin });
    const history = [...year, recover({ origin })];
    expect(outcome(rest, history)).toMatchObject({ yields: [{ data: { amountFen: 70 } }] });
    expect(outcome({ ...rest, amountFen: 71 }, history)).toEqual(refuses('RECOVERED_ABOVE_ORIGINAL'));
    expect(outcome({ ...rest, procurementFen: 31 }, history)).toEqual(refuses('RECOVERED_ABOVE_ORIGINAL'));
    const { originalNo: _no, originalRow: _row, ...unnamed } = recover({ amountFen: 900, origin });
    expect(outcome(unnamed)).toMatchObject({ yields: [{ data: { amountFen: 900 } }] });
  });

  it('is not entered in a closed year, nor without amount, payer or reason', () => {
    expect(outcome(recover(), [...year, CLOSE])).toEqual(refuses('YEAR_CLOSED'));
    expect(outcome(recover({ amountFen: 0 }))).toEqual(refuses('AMOUNT_ZERO'));
    expect(outcome(recover({ payer: ' ' }))).toEqual(refuses('TEXT_BLANK'));
    expect(outcome(recover({ reason: ' ' }))).toEqual(refuses('TEXT_BLANK'));
  });
});

describe('what the earlier year says of it', () => {
  const earlier = (...history: readonly Command[]) => foldEvents(budgetDecider, after(...year, ...history));
  const named = { line: OFFICE, originalNo: 'jz-1' };

  it('is what no red letter has taken back, under the name that the year knows', () => {
    const payment = spend({ voucherNo: 'JZ-1', procurementFen: 40 });
    expect(priorOrigin(earlier(payment), named)).toMatchObject({
      originalNo: 'JZ-1',
      origin: { knowsLine: true, paid: { amountFen: 100, procurementFen: 40 } },
    });
    const reversed = earlier(payment, reverse({ voucherNo: 'JZ-1', amountFen: 30, procurementFen: 10 }));
    expect(priorOrigin(reversed, named)).toMatchObject({
      origin: { paid: { amountFen: 70, procurementFen: 30 } },
    });
  });

  it('is nothing of a year that is not here, and only the line where no voucher is named or known', () => {
    expect(priorOrigin(budgetDecider.initialState(), named)).toEqual({});
    expect(priorOrigin(earlier(), named)).toEqual({ origin: { knowsLine: true } });
    expect(priorOrigin(earlier(), { line: WORKS })).toEqual({ origin: { knowsLine: false } });
  });
});

describeRefusals(recoveryErrors);
