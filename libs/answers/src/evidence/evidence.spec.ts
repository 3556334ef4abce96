import { chaptersOf } from '@ledger/domain';
import { describe, expect, it } from '@jest/globals';
import { appropriated, given, opened, type Fact } from '../testing/given';
import { indicator, reported, withdrawnIndicator } from '../testing/performance';
import { foldedYear } from '../year-at';
import { evidenceIn } from './evidence.answer';

const LINE = 'general/basic/22001/-/302';
const COUNT = { kind: 'at-least', value: '3', unit: '处' } as const;

const report: Fact = {
  type: 'SelfAssessmentStated',
  data: {
    statementId: 'R',
    title: '自评报告',
    occurredOn: '2023-12-31',
    chapters: chaptersOf('一、总体\n（一）预算\n全年预算12万元，支出9万元。\n（二）成效\n修渠3处。'),
    figures: [
      {
        ...{ figureId: 'budget', label: '全年预算', value: '12', unit: 'WAN_YUAN', chapter: '一（一）' },
        computed: { measure: 'initial' },
      },
      {
        ...{ figureId: 'spent', label: '支出', value: '9', unit: 'WAN_YUAN', chapter: '一（一）' },
        computed: { measure: 'executed' },
      },
      {
        ...{ figureId: 'canals', label: '修渠', value: '3', unit: 'COUNT', measureWord: '处' },
        chapter: '一（二）',
      },
    ],
    relations: [],
  },
};

const withFigures = (indicatorId: string, ...figureIds: readonly string[]): Fact => {
  const fact = reported(indicatorId, { kind: 'number', value: '3' });
  if (fact.type !== 'ResultReported') throw new Error(fact.type);
  const evidence = figureIds.map((figureId) => ({ kind: 'figure' as const, statementId: 'R', figureId }));
  return { ...fact, data: { ...fact.data, evidence } };
};

describe('the evidence of results', () => {
  const results = (...facts: readonly Fact[]) =>
    given(opened, appropriated([LINE, 12_000_000]), report, indicator('canals', COUNT), ...facts).then(
      (events, point) => evidenceIn(foldedYear(events, point)).results,
    );

  it('tells of figures how they stand in their report, and where its text shows them', () => {
    const [result] = results(withFigures('canals', 'budget', 'spent', 'canals', 'none'));
    expect(result?.items).toMatchObject([
      { inReport: { heading: '（一）预算', figure: { standing: 'computed' } } },
      { inReport: { passage: '全年预算12万元，支出9万元。', figure: { standing: 'contradicted' } } },
      { inReport: { heading: '（二）成效', passage: '修渠3处。', figure: { standing: 'recorded' } } },
      { figureId: 'none' },
    ]);
    expect(result?.items[3]).not.toHaveProperty('inReport');
  });

  it('keep those of results that were replaced, and of indicators that were withdrawn', () => {
    const told = results(
      reported('canals', { kind: 'number', value: '1' }, '2023-06-30'),
      reported('canals', { kind: 'number', value: '3' }),
      withdrawnIndicator('canals', '2023-12-31'),
    );
    expect(told).toMatchObject([
      { level3: 'canals指标', occurredOn: '2023-06-30', replaced: true, items: [{ text: '台账' }] },
      { level3: 'canals指标', occurredOn: '2023-12-31', replaced: false, items: [{ text: '台账' }] },
    ]);
  });
});
