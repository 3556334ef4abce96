import { describe, expect, it } from '@jest/globals';
import { arrive } from '../../testing/budget-movements';
import { OFFICE } from '../../testing/budget-year';
import { refuses, yieldsNothing } from '../../testing/given';
import { given } from '../../testing/given-budget';
import { YEAR } from '../../testing/refusal-case';

describe('an arrival of funds', () => {
  it('is one of its number, date and amounts: a document may arrive in parts', () => {
    const { type: _, ...data } = arrive();
    expect(given(...YEAR).when(arrive())).toEqual({ yields: [{ type: 'FundsArrived', data }] });
    expect(given(...YEAR, arrive()).when(arrive())).toEqual(yieldsNothing);
    const next = arrive({ items: [{ line: OFFICE, amountFen: 401 }] });
    expect(given(...YEAR, arrive()).when(next)).toHaveProperty('yields');
  });

  it('names lines of the budget, each once, with an amount above zero', () => {
    const of = (amountFen: number) => ({ line: OFFICE, amountFen });
    expect(given(...YEAR).when(arrive({ items: [of(1), of(2)] }))).toEqual(refuses('LINE_TWICE'));
    expect(given(...YEAR).when(arrive({ items: [] }))).toEqual(refuses('LIST_EMPTY'));
    expect(given(...YEAR).when(arrive({ items: [of(0)] }))).toHaveProperty('refuses');
  });
});
