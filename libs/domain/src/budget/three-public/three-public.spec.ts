import { describe, expect, it } from '@jest/globals';
import { control, raise, receive } from '../../testing/budget-spending';
import { amount, carryIn } from '../../testing/budget-year';
import { YEAR } from '../../testing/refusal-case';
import { given } from '../../testing/given-budget';
import { describeRefusals } from '../../testing/budget-refusals';
import { threePublicErrors } from './three-public.errors';

describe('the control number', () => {
  it('is not checked before the first one, nor for unit money', () => {
    const early = receive({ occurredOn: '2023-01-31', amountFen: 300 });
    expect(given(...YEAR).when(early)).toHaveProperty('yields');
    const line = 'unit/basic/2200102/-/30217';
    const unitMoney = [...YEAR, carryIn({ items: [amount(line, 500)] }), control({ totalFen: 0 })];
    expect(given(...unitMoney).when(receive({ line, amountFen: 500 }))).toHaveProperty('yields');
  });

  it('keeps the caps that a raise does not name', () => {
    const history = [...YEAR, control({ byKind: { reception: 50, overseas: 10 } })];
    expect(given(...history).when(raise({ byKind: { reception: 60 } }))).toMatchObject({
      yields: [{ data: { totalFen: 400, byKind: { reception: 60, overseas: 10 } } }],
    });
  });
});

describeRefusals(threePublicErrors);
