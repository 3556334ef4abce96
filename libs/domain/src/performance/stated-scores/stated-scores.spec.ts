import { describe, expect, it } from '@jest/globals';
import { refuses, yieldsNothing } from '../../testing/given';
import type { PerformanceIntent } from '../performance.commands';
import { given, accepted, defined } from '../../testing/given-performance';

describe('stating a score', () => {
  const stated = {
    occurredOn: '2023-12-31',
    indicatorId: 'i',
    pointsHundredths: 700,
  };
  const state = (
    changes: Partial<Extract<PerformanceIntent, { type: 'StateScore' }>> = {},
  ): PerformanceIntent => ({ type: 'StateScore', ...stated, ...changes });
  const total = (points: number, cardId?: string): PerformanceIntent => ({
    type: 'StateScore',
    occurredOn: '2023-12-31',
    ...(cardId !== undefined && { cardId }),
    pointsHundredths: points,
  });

  it('takes what a form may print, also above the weight, and adds nothing when repeated', () => {
    expect(given(defined()).when(state())).toMatchObject(accepted('ScoreStated'));
    expect(given(defined()).when(state({ pointsHundredths: 5_000 }))).toMatchObject(accepted('ScoreStated'));
    expect(given(defined(), { type: 'ScoreStated', data: stated }).when(state())).toEqual(yieldsNothing);
    expect(given().when(total(9_116))).toMatchObject(accepted('ScoreStated'));
    expect(given().when(total(99_999))).toMatchObject(accepted('ScoreStated'));
  });

  it.each([-1, 0.5, 100_000])('refuses %s hundredths of a point', (points) => {
    expect(given().when(total(points))).toEqual(refuses('STATED_POINTS_INVALID'));
  });

  it('is of an indicator or of a card that are there, and not of both', () => {
    expect(given().when(state())).toEqual(refuses('INDICATOR_NOT_FOUND'));
    expect(given().when(total(1, 'patrol'))).toEqual(refuses('SCORECARD_NOT_FOUND'));
    expect(given(defined()).when(state({ cardId: 'patrol' }))).toEqual(refuses('SCORE_OF_TWO'));
  });
});
