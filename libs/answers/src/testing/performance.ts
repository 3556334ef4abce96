import { findRuleSet, type IndicatorTarget, type ReportedValue, type RuleSet } from '@ledger/domain';
import type { Fact } from './given';

export function shipped(id: string): RuleSet {
  const ruleSet = findRuleSet(id);
  if (!ruleSet) throw new Error(`no rule set ${id}`);
  return ruleSet;
}

export function adopted(id = 'huaihua-2023', occurredOn = '2023-01-18'): Fact {
  return { type: 'ScoringRuleSetAdopted', data: { occurredOn, ruleSet: shipped(id) } };
}

interface IndicatorParts {
  readonly points?: number;
  readonly level1?: string;
  readonly cardId?: string;
}

/** Weight in points; dated 18 January, in the group 产出指标 and on the unit's card unless said otherwise. */
export function indicator(
  indicatorId: string,
  target: IndicatorTarget,
  { points = 10, level1 = '产出指标', cardId }: IndicatorParts = {},
): Fact {
  const names = { level1, level2: '数量指标', level3: `${indicatorId}指标` };
  return {
    type: 'IndicatorDefined',
    data: {
      occurredOn: '2023-01-18',
      indicatorId,
      ...(cardId !== undefined && { cardId }),
      ...names,
      weightHundredths: points * 100,
      target,
    },
  };
}

export function reported(indicatorId: string, value: ReportedValue, occurredOn = '2023-12-31'): Fact {
  return {
    type: 'ResultReported',
    data: { occurredOn, indicatorId, value, evidence: [{ kind: 'text', text: '台账' }], reportedBy: 'clerk' },
  };
}

export function revised(indicatorId: string, target: IndicatorTarget, occurredOn: string): Fact {
  return { type: 'TargetRevised', data: { occurredOn, indicatorId, target, reason: '任务变化' } };
}

export function withdrawnIndicator(indicatorId: string, occurredOn: string): Fact {
  return { type: 'IndicatorWithdrawn', data: { occurredOn, indicatorId, reason: '任务取消' } };
}

/** Dated 18 January, as indicators are. */
export function cardOpened(cardId: string, ...projectCodes: readonly string[]): Fact {
  return {
    type: 'ScorecardOpened',
    data: { occurredOn: '2023-01-18', cardId, name: `${cardId}项目`, projectCodes },
  };
}

/** Of the unit itself, unless a card is named. */
export function assessedOutside(grade: string, cardId?: string, occurredOn = '2023-12-31'): Fact {
  const named = { assessmentId: `by-office-${cardId ?? ''}`, body: '市绩效办', subject: '综合绩效考核' };
  return {
    type: 'ExternalAssessmentGiven',
    data: { occurredOn, ...named, ...(cardId !== undefined && { cardId }), grade },
  };
}

/** A report that prints only its grade. */
export function gradeStated(value: string): Fact {
  const grade = {
    figureId: 'grade',
    label: '评定等级',
    value,
    unit: 'TEXT',
    chapter: '六',
    computed: { measure: 'grade' },
  } as const;
  return {
    type: 'SelfAssessmentStated',
    data: { occurredOn: '2023-12-31', statementId: 's', title: '自评报告', figures: [grade], relations: [] },
  };
}

/** Of an indicator, or with no id of the unit's total; points as text of two decimals would have them, in hundredths. */
export function scoreStated(
  pointsHundredths: number,
  of: { readonly indicatorId?: string; readonly cardId?: string; readonly reason?: string } = {},
): Fact {
  return { type: 'ScoreStated', data: { occurredOn: '2023-12-31', pointsHundredths, ...of } };
}
