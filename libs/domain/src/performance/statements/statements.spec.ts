import { describe, expect, it } from '@jest/globals';
import { refuses } from '../../testing/given';
import type { PerformanceIntent } from '../performance.commands';
import { given, accepted } from '../../testing/given-performance';

describe('stating a self-assessment', () => {
  const figure = (figureId: string, value = '1.00') => ({
    figureId,
    label: figureId,
    value,
    unit: 'WAN_YUAN' as const,
    chapter: '一',
  });
  const state = (
    changes: Partial<Extract<PerformanceIntent, { type: 'StateSelfAssessment' }>> = {},
  ): PerformanceIntent => ({
    type: 'StateSelfAssessment',
    occurredOn: '2023-12-31',
    statementId: 's',
    title: '自评报告',
    figures: [figure('a'), figure('b')],
    relations: [{ relationId: 'r', chapter: '一', kind: 'same', figures: ['a', 'b'] }],
    ...changes,
  });

  it('keeps figures that contradict each other: finding that out is for readers', () => {
    expect(given().when(state({ figures: [figure('a'), figure('b', '2.00')] }))).toMatchObject(
      accepted('SelfAssessmentStated'),
    );
  });

  it('refuses figures listed twice, that are no number, or that a relation names without their being there', () => {
    expect(given().when(state({ figures: [figure('a'), figure('a')] }))).toEqual(refuses('FIGURE_INVALID'));
    expect(given().when(state({ figures: [figure('a', 'x'), figure('b')] }))).toEqual(
      refuses('FIGURE_INVALID'),
    );
    expect(given().when(state({ figures: [figure('a')] }))).toEqual(refuses('FIGURE_INVALID'));
  });
});
