import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { answerScorecard } from '../scorecard/scorecard.answer';
import { anyDate, anyHistory } from '../testing/arbitrary-history';
import { given, opened } from '../testing/given';
import { answerReplay } from './replay.answer';

const RUNS = { seed: 20231231, numRuns: 100 };

describe('the replay of any history with several scorecards', () => {
  it.each([undefined, 'patrol', 'survey'])('ends where the scorecard %s stands, step by step', (cardId) => {
    const of = cardId === undefined ? {} : { cardId };
    fc.assert(
      fc.property(anyHistory, anyDate, (facts, asOf) => {
        const year = given(opened, ...facts).at(asOf);
        const { rows } = year.then((events, point) => answerReplay(events, point, of));
        const { total } = year.then((events, point) => answerScorecard(events, point, of));
        expect(rows.at(-1)?.after).toEqual(total);
        expect(rows.slice(1).map(({ before }) => before)).toEqual(
          rows.slice(0, -1).map(({ after }) => after),
        );
      }),
      RUNS,
    );
  });
});
