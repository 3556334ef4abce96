import { describe, expect, it } from '@jest/globals';
import { POINT, recorded } from '../testing/given';
import { cardOpened } from '../testing/performance';
import { scorecardOfPoint } from './scorecard-of-point';

const [patrol, survey] = [cardOpened('patrol', 'P01'), cardOpened('survey', 'P02')].map(recorded);
const asked = (...documents: readonly (typeof patrol)[]) => {
  const known = documents.filter((event) => event !== undefined);
  return () => scorecardOfPoint({ ...POINT, cardId: 'other' }, known);
};

describe('a scorecard that is not opened', () => {
  it('is refused with those that are, each once, also where documents of two points are looked at', () => {
    expect(asked(patrol, survey, patrol, survey)).toThrow('there are: patrol, survey');
    expect(asked()).toThrow('there are: —');
  });
});
