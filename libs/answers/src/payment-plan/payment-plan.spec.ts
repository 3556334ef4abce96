import { describe, expect, it } from '@jest/globals';
import { given, openedWith, reversed, spent, type Fact } from '../testing/given';
import { answerPaymentPlan } from './payment-plan.answer';

const A = 'general/basic/22001/-/302';
const B = 'general/basic/22001/-/301';

describe('answerPaymentPlan', () => {
  it('holds the plan in force against what was spent, month by month', () => {
    const year = given(
      openedWith({ paymentPlanEnforced: true }),
      plan('2023-01-05', [A, 1, 100], [A, 2, 100]),
      plan('2023-02-10', [A, 2, 300]),
      spent('1', { occurredOn: '2023-01-20', line: A, amountFen: 90 }),
      spent('2', { occurredOn: '2023-02-20', line: B, amountFen: 70 }),
      reversed('1', { occurredOn: '2023-02-21', line: A, amountFen: 10 }),
    );
    const february = (asOf: string) => year.at(asOf).then(answerPaymentPlan).months[1];
    expect(february('2023-02-09')).toMatchObject({ plannedFen: 100, plannedToDateFen: 200, executedFen: 0 });
    expect(february('2023-12-31')).toEqual({
      month: 2,
      plannedFen: 300,
      executedFen: 60,
      plannedToDateFen: 400,
      executedToDateFen: 150,
    });
    const answer = year.then(answerPaymentPlan);
    expect(answer.enforced).toBe(true);
    expect(answer.lines.map(({ line }) => line)).toEqual([A]);
  });
});

function plan(occurredOn: string, ...items: readonly (readonly [string, number, number])[]): Fact {
  const settings = items.map(([line, month, amountFen]) => ({ line, month, amountFen }));
  return { type: 'PaymentPlanSet', data: { occurredOn, documentNo: '用款1号', items: settings } };
}
