import { costOf } from './method-share';
import type { Method } from './method';
import type { Settling } from './points';
import type { RuleSet } from './rule-set';
import type { IndicatorState } from './scorecard';

/** The rule for one indicator: its own, if the set has one, otherwise that of the set. */
export interface IndicatorRule {
  /** If absent, the set's rule for targets of that kind. */
  readonly scoring?: Method | undefined;
  readonly settling: Settling;
}

type Named = Pick<IndicatorState, 'indicatorId' | 'level3' | 'weightHundredths'>;

export function ruleOf(indicator: Named, ruleSet: RuleSet): IndicatorRule {
  const { indicatorId, level3, weightHundredths: weight } = indicator;
  const own = ruleSet.indicators?.find((rule) =>
    rule.indicatorId === undefined ? rule.level3 === level3 : rule.indicatorId === indicatorId,
  );
  const rounding = own?.rounding ?? ruleSet.rounding;
  const most = own?.maxDeduction ?? ruleSet.maxDeduction;
  return { scoring: own?.scoring, settling: { rounding, least: most ? leastOf(weight, most) : 0 } };
}

function leastOf(weight: number, most: NonNullable<RuleSet['maxDeduction']>): number {
  const { numerator, denominator } = costOf(most, weight);
  return Math.max(0, weight - Number(numerator / denominator));
}
