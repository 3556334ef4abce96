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

/** Weight in points; dated 18 January, in the group 产出指标 unless said otherwise. */
export function indicator(
  indicatorId: string,
  target: IndicatorTarget,
  { points = 10, level1 = '产出指标' }: { readonly points?: number; readonly level1?: string } = {},
): Fact {
  const names = { level1, level2: '数量指标', level3: `${indicatorId}指标` };
  return {
    type: 'IndicatorDefined',
    data: { occurredOn: '2023-01-18', indicatorId, ...names, weightHundredths: points * 100, target },
  };
}

export function reported(indicatorId: string, value: ReportedValue, occurredOn = '2023-12-31'): Fact {
  return {
    type: 'ResultReported',
    data: { occurredOn, indicatorId, value, evidence: '台账', reportedBy: 'clerk' },
  };
}

export function revised(indicatorId: string, target: IndicatorTarget, occurredOn: string): Fact {
  return { type: 'TargetRevised', data: { occurredOn, indicatorId, target, reason: '任务变化' } };
}

export function withdrawnIndicator(indicatorId: string, occurredOn: string): Fact {
  return { type: 'IndicatorWithdrawn', data: { occurredOn, indicatorId, reason: '任务取消' } };
}
