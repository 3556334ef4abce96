import { describe, expect, it } from '@jest/globals';
import { arrive, propose } from '../../testing/budget-movements';
import { commit, control, receive, spend } from '../../testing/budget-spending';
import {
  ASK_TO_CLOSE,
  CLOSE,
  OFFICE,
  FUND_OFFICE,
  RECEPTION,
  UNIT_MONEY,
  REOPEN,
  WORKS,
  amount,
  appropriate,
  carryIn,
  open,
} from '../../testing/budget-year';
import { refuses, yields, yieldsNothing } from '../../testing/given';
import { YEAR } from '../../testing/refusal-case';
import { given } from '../../testing/given-budget';
import { describeRefusals } from '../../testing/budget-refusals';
import { yearErrors } from './year.errors';

describe('a year', () => {
  it('is opened on 1 January and closed on 31 December', () => {
    const { type: _, unitRegistered: _registered, ...asked } = open();
    expect(given().when(open())).toEqual(
      yields({ type: 'YearOpened', data: { ...asked, occurredOn: '2023-01-01' } }),
    );
    expect(given(open()).when({ type: 'CloseYear' })).toEqual(
      yields({ type: 'YearClosed', data: { occurredOn: '2023-12-31' } }),
    );
  });

  it('lists what closing would leave open, and is closed once somebody says that it is to be', () => {
    const whole = [RECEPTION, FUND_OFFICE, UNIT_MONEY].map((line) => ({ line, amountFen: 500 }));
    const arrived = arrive({ items: [{ line: OFFICE, amountFen: 400 }, ...whole] });
    const history = [...YEAR, commit(), spend({ commitmentId: 'C1', amountFen: 500 }), propose(), arrived];
    const leavesOpen = {
      commitments: [{ commitmentId: 'C1', line: OFFICE, amountFen: 100 }],
      proposals: ['A1'],
      unarrived: [{ line: OFFICE, amountFen: 600 }],
    };
    const asked = given(...history).when(ASK_TO_CLOSE);
    expect(asked).toEqual(refuses('YEAR_LEAVES_OPEN'));
    expect(given(...history).when(CLOSE)).toEqual(
      yields({ type: 'YearClosed', data: { occurredOn: '2023-12-31', evenSo: true, leavesOpen } }),
    );
    expect(given(...history).when({ type: 'CloseYear' })).toEqual(
      yields({ type: 'YearClosed', data: { occurredOn: '2023-12-31', leavesOpen } }),
    );
  });

  it('takes vouchers again once it is reopened', () => {
    expect(given(...YEAR, CLOSE, REOPEN).when(spend())).toHaveProperty('yields.length', 1);
  });

  it('is not reopened where it is open, nor closed where it is closed', () => {
    expect(given(...YEAR).when(REOPEN)).toEqual(yieldsNothing);
    expect(given(...YEAR, CLOSE).when(CLOSE)).toEqual(yieldsNothing);
  });
});

describe('a year in record mode', () => {
  const recorded = [open({ mode: 'record', paymentPlanEnforced: true }), appropriate()];

  it('names every rule that a voucher breaks, in the order of checking', () => {
    const reception = { guests: 10, companions: 4 };
    const history = [...recorded, control({ totalFen: 100 })];
    expect(given(...history).when(receive({ amountFen: 501, reception }))).toMatchObject({
      yields: [
        {
          data: {
            breaches: [
              'RECEPTION_WITHOUT_LETTER',
              'RECEPTION_TOO_MANY_COMPANIONS',
              'LINE_OVERDRAWN',
              'ABOVE_PAYMENT_PLAN',
              'ABOVE_THREE_PUBLIC_CONTROL',
            ],
          },
        },
      ],
    });
  });

  it('keeps what was spent on a line that no grant brought into the budget, each time', () => {
    const works = (voucherNo: string) =>
      spend({ voucherNo, line: WORKS, economicCode: '31002', amountFen: 70 });
    const first = [open({ mode: 'record' }), appropriate(), works('V1')];
    const outside = { breaches: ['SPENT_OUTSIDE_BUDGET', 'LINE_OVERDRAWN'] };
    expect(given(open({ mode: 'record' }), appropriate()).when(works('V1'))).toMatchObject({
      yields: [{ data: outside }],
    });
    expect(given(...first).when(works('V2'))).toMatchObject({ yields: [{ data: outside }] });
    const granted = given(...first, carryIn({ items: [amount(WORKS, 140)] })).when(works('V2'));
    expect(granted).toHaveProperty('yields');
    expect(granted).not.toHaveProperty('yields.0.data.breaches');
  });

  it('names none where none is broken', () => {
    const outcome = given(open({ mode: 'record' }), appropriate()).when(spend());
    expect(outcome).not.toHaveProperty('yields.0.data.breaches');
  });

  it('names one rule once, however many lines break it', () => {
    const items = [amount(OFFICE, -2000), amount(RECEPTION, -2000)];
    expect(given(...recorded).when(propose({ kind: 'reduction', items }))).toMatchObject({
      yields: [{ data: { breaches: ['LINE_OVERDRAWN'] } }],
    });
  });
});

describeRefusals(yearErrors);
