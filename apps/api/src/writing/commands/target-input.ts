import { QUALITATIVE_TIERS, type IndicatorTarget, type ReportedValue } from '@ledger/domain';
import { inputShape, oneOfShape, type Place, type ReadOf } from '../field';
import { called, choice, date, decimal, flag, made, money, object, optional, text } from '../fields';

const NUMBER_TARGET = inputShape('NumberTargetInput', 'A number as target.', {
  value: decimal('The number.'),
  measureUnit: called('unit', text('度量单位, e.g. 个.')),
});

const TARGET = oneOfShape('TargetInput', '指标值: exactly one must be set.', {
  atLeast: optional(object(NUMBER_TARGET, '≥.')),
  atMost: optional(object(NUMBER_TARGET, '≤.')),
  equal: optional(object(NUMBER_TARGET, '=.')),
  byDate: optional(date('完成时限.')),
  qualitative: optional(text('定性: the expectation in words.')),
  executionRate: optional(flag('预算执行率, computed from the ledger: set it to true.')),
  cost: optional(money('成本指标, computed from the ledger: everything executed must stay at or below it.')),
});

const TIER_RESULT = inputShape('TierResultInput', '定性等次.', {
  tier: choice('QualitativeTier', QUALITATIVE_TIERS, '达成, 部分达成并具有一定效果, 未达成且效果较差.'),
  percent: decimal('Percentage inside the band of the tier.'),
});

const BAND_RESULT = inputShape('BandResultInput', '定性档次, if the rule set has its own bands.', {
  band: text('The Chinese name of the band.'),
  percent: decimal('Percentage inside the band.'),
});

const RESULT = oneOfShape('ResultInput', '完成值: exactly one must be set.', {
  number: optional(decimal('For a target with ≥, ≤ or =.')),
  completedOn: optional(date('For 完成时限.')),
  tier: optional(object(TIER_RESULT, 'For a qualitative target.')),
  band: optional(object(BAND_RESULT, 'For a qualitative target, if the rule set has its own bands.')),
});

export const TARGET_FIELD = made(TARGET, '指标值.', targetOf);

export const RESULT_FIELD = made(RESULT, '完成值.', resultOf);

function targetOf(given: ReadOf<typeof TARGET.fields>, { path, faults }: Place): IndicatorTarget {
  const { atLeast, atMost, equal, byDate, qualitative, executionRate, cost } = given;
  if (atLeast) return { kind: 'at-least', ...atLeast };
  if (atMost) return { kind: 'at-most', ...atMost };
  if (equal) return { kind: 'equal', ...equal };
  if (byDate !== undefined) return { kind: 'by-date', deadline: byDate };
  if (qualitative !== undefined) return { kind: 'qualitative', expectation: qualitative };
  if (cost !== undefined) return { kind: 'measure', measure: 'cost', limitFen: cost };
  if (executionRate === false)
    faults.push({ code: 'FIELD_NEEDED', field: `${path}.executionRate`, details: {} });
  return { kind: 'measure', measure: 'execution-rate' };
}

function resultOf({ completedOn, tier, band, number = '' }: ReadOf<typeof RESULT.fields>): ReportedValue {
  if (completedOn !== undefined) return { kind: 'date', completedOn };
  if (band) return { kind: 'band', ...band };
  return tier ? { kind: 'tier', ...tier } : { kind: 'number', value: number };
}
