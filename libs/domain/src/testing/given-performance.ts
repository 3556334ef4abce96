import type { BudgetMode } from '../budget';
import { performanceDecider, type PerformanceEvent } from '../performance/performance';
import type { PerformanceIntent } from '../performance/performance.commands';
import { findRuleSet } from '../scoring/built-in';
import type { IndicatorTarget } from '../scoring/indicator';
import type { RuleSet } from '../scoring/rule-set';
import { givenOf } from './given';

const givenEvents = givenOf(performanceDecider);

/** Events of a year's performance, then what is asked of it; the budget year is open unless it is said to be closed. */
export const given = (...events: PerformanceEvent[]) => ({
  when: (intent: PerformanceIntent, mode: BudgetMode | 'closed' = 'control') =>
    givenEvents(...events).when({
      ...intent,
      fiscalYear: 2023,
      mode: mode === 'closed' ? undefined : mode,
    }),
});

export const accepted = (type: string) => ({ yields: [{ type }] });

export function adoptedSet(parts: Partial<RuleSet>): PerformanceEvent {
  const shipped = findRuleSet('mof-2020');
  if (!shipped) throw new Error('no rule set');
  const data = { occurredOn: '2023-01-01', ruleSet: { ...shipped, id: 'own', ...parts } };
  return { type: 'ScoringRuleSetAdopted', data };
}

type Defined = Extract<PerformanceEvent, { type: 'IndicatorDefined' }>['data'];

function indicator(changes: Partial<Defined> = {}): Defined {
  const target: IndicatorTarget = { kind: 'at-least', value: '11', unit: '次' };
  const names = { indicatorId: 'i', level1: '产出指标', level2: '数量指标', level3: '重点工作完成数' };
  return { occurredOn: '2023-01-01', ...names, weightHundredths: 1_000, target, ...changes };
}

export function define(changes: Partial<Defined> = {}): PerformanceIntent & { type: 'DefineIndicator' } {
  return { type: 'DefineIndicator', ...indicator(changes) };
}

export function defined(changes: Partial<Defined> = {}): PerformanceEvent {
  return { type: 'IndicatorDefined', data: indicator(changes) };
}

export function withdrawn(indicatorId: string, occurredOn: string): PerformanceEvent {
  return { type: 'IndicatorWithdrawn', data: { occurredOn, indicatorId, reason: '取消' } };
}
