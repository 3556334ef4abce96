import { describe, expect, it } from '@jest/globals';
import { refuses, yieldsNothing } from '../../testing/given';
import type { PerformanceIntent } from '../performance.commands';
import type { PerformanceEvent } from '../performance';
import { given, accepted, define, defined } from '../../testing/given-performance';

describe('opening the scorecard of a project', () => {
  const open = (
    changes: Partial<Extract<PerformanceIntent, { type: 'OpenScorecard' }>> = {},
  ): PerformanceIntent => ({ type: 'OpenScorecard', ...card, ...changes });
  const card = { occurredOn: '2023-01-18', cardId: 'patrol', name: '卫片执法', projectCodes: ['P01'] };
  const opened: PerformanceEvent = { type: 'ScorecardOpened', data: card };

  it('adds nothing when repeated, and refuses other content under the same id', () => {
    expect(given().when(open())).toMatchObject(accepted('ScorecardOpened'));
    expect(given(opened).when(open())).toEqual(yieldsNothing);
    expect(given(opened).when(open({ name: '别的' }))).toEqual(refuses('SCORECARD_ID_TAKEN'));
  });

  it('takes a project once', () => {
    expect(given(opened).when(open({ cardId: 'b', projectCodes: ['P02'] }))).toMatchObject(
      accepted('ScorecardOpened'),
    );
    expect(given(opened).when(open({ cardId: 'b', projectCodes: ['P02', 'P01'] }))).toEqual(
      refuses('SCORECARD_PROJECT_TWICE'),
    );
    expect(given().when(open({ projectCodes: ['P01', 'P01'] }))).toEqual(refuses('SCORECARD_PROJECT_TWICE'));
    expect(given().when(open({ projectCodes: [] }))).toEqual(refuses('LIST_EMPTY'));
  });

  it('gives each card 100 points of its own', () => {
    const history = [opened, defined({ indicatorId: 'heavy', weightHundredths: 10_000 })];
    const onCard = define({ cardId: 'patrol', occurredOn: '2023-01-18', weightHundredths: 10_000 });
    expect(given(...history).when(onCard)).toMatchObject(accepted('IndicatorDefined'));
    expect(given(...history).when(define({ weightHundredths: 1 }))).toEqual(refuses('WEIGHTS_ABOVE_100'));
  });

  it('lets no indicator on a card that is not open by then', () => {
    const onCard = (occurredOn: string) => define({ cardId: 'patrol', occurredOn });
    expect(given(opened).when(onCard('2023-01-18'))).toMatchObject(accepted('IndicatorDefined'));
    expect(given(opened).when(onCard('2023-01-17'))).toEqual(refuses('SCORECARD_NOT_FOUND'));
    expect(given().when(onCard('2023-01-18'))).toEqual(refuses('SCORECARD_NOT_FOUND'));
  });
});
