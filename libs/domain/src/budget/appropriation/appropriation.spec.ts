import { describe, expect, it } from '@jest/globals';
import { OFFICE, after, appropriate, interim, open } from '../../testing/budget-year';
import { YEAR } from '../../testing/refusal-case';
import { lowestFrom } from '../line/day-series';
import { foldEvents } from '../../decider';
import { budgetDecider } from '../budget';
import { describeRefusals } from '../../testing/budget-refusals';
import { appropriationErrors } from './appropriation.errors';

describe('interim authority', () => {
  it('ends on the day of the appropriation, which replaces it', () => {
    const state = foldEvents(budgetDecider, after(open(), interim(), appropriate()));
    const office = state.lines.get(OFFICE)?.available ?? new Float64Array();
    expect(lowestFrom(office, '2023-01-10')).toEqual({ day: 10, amountFen: 1000 });
    expect([office[0], office[1], office[9]]).toEqual([0, 100, 900]);
  });

  it('counts up to the appropriation where it is entered after it', () => {
    const state = foldEvents(budgetDecider, after(...YEAR, interim()));
    expect(state.lines.get(OFFICE)?.available.slice(0, 10)).toEqual(
      Float64Array.of(0, 100, 0, 0, 0, 0, 0, 0, 0, 900),
    );
  });
});

describeRefusals(appropriationErrors);
