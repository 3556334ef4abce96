import type { CalendarDate } from '../calendar';
import { onOneScale, parseDecimal } from '../decimal';
import type { DecimalText, IndicatorTarget, QualitativeTier } from './indicator';
import { atMost } from './at-most';
import { measured } from './measured-score';
import { ALL, NONE, points, settled, unsettled, type Scored, type Share } from './points';
import type { RuleSet } from './rule-set';
import type { IndicatorState, ScoreQuestion } from './scorecard';

const ZERO = { units: 0n, scale: 0 } as const;

/** Splits one indicator's weight by the rules, as if the year ended at the point. */
export function scoreIndicator(indicator: IndicatorState, question: ScoreQuestion): Scored {
  const { target, result, weightHundredths: weight } = indicator;
  if (target.kind === 'measure') return measured(weight, target, question);
  if (target.kind === 'by-date') return dated(weight, target.deadline, { result, asOf: question.asOf });
  if (!result) return unsettled(weight, { zh: '尚未报告结果', en: 'no result reported yet' });
  const { value } = result;
  if (target.kind === 'qualitative') {
    if (value.kind !== 'tier')
      return unsettled(weight, { zh: '结果与指标类型不符', en: 'the result does not fit the indicator' });
    return settled(weight, tiered(weight, value));
  }
  if (value.kind !== 'number')
    return unsettled(weight, { zh: '结果与指标类型不符', en: 'the result does not fit the indicator' });
  const scored = settled(weight, numeric(weight, target, { value: value.value, ruleSet: question.ruleSet }));
  return isAllOrNothing(target)
    ? { ...scored, why: ALL_OR_NOTHING[scored.lost === 0 ? 'met' : 'missed'] }
    : scored;
}

/** No source scores in proportion to a target below 0, nor to a least one of 0: there it is met or not. */
function isAllOrNothing({ kind, value }: Extract<IndicatorTarget, { value: string }>): boolean {
  const { units } = parseDecimal(value) ?? ZERO;
  return units < 0n || (units === 0n && kind === 'at-least');
}

const ALL_OR_NOTHING = {
  met: {
    zh: '达到指标值（假定：指标值不为正时只按是否达到计分）',
    en: 'target reached (assumed: a target that is not positive is met or not met)',
  },
  missed: {
    zh: '未达到指标值（假定：指标值不为正时只按是否达到计分）',
    en: 'short of the target (assumed: a target that is not positive is met or not met)',
  },
} as const;

function tiered(
  weight: number,
  value: { readonly tier: QualitativeTier; readonly percent: DecimalText },
): Share {
  const percent = parseDecimal(value.percent) ?? { units: 0n, scale: 0 };
  return {
    numerator: percent.units,
    denominator: 100n * 10n ** BigInt(percent.scale),
    formula: `${points(weight)} × ${value.percent} %`,
  };
}

interface Numeric {
  readonly value: DecimalText;
  readonly ruleSet: RuleSet;
}

function numeric(
  weight: number,
  target: Extract<IndicatorTarget, { value: string }>,
  { value, ruleSet }: Numeric,
): Share {
  const [a, b] = onOneScale(parseDecimal(target.value) ?? ZERO, parseDecimal(value) ?? ZERO);
  const texts = { weight: points(weight), target: target.value, actual: value };
  if (target.kind === 'at-most') return atMost({ a, b }, texts, ruleSet.atMost.kind);
  if (target.kind === 'equal' && a <= 0n) {
    // 'Equal to 0' is met by anything that is not above it (section 3.2); below 0 only what is equal is.
    const met = a === 0n ? b <= 0n : a === b;
    return {
      ...(met ? ALL : NONE),
      formula: `${texts.weight} × ${met ? 1 : 0} (${value} ${met ? '=' : '≠'} ${target.value})`,
    };
  }
  if (b >= a) return { ...ALL, formula: `${texts.weight} (${value} ≥ ${target.value})` };
  if (a <= 0n || b < 0n) return { ...NONE, formula: `${texts.weight} × 0 (${value} < ${target.value})` };
  return { numerator: b, denominator: a, formula: `${texts.weight} × ${value} / ${target.value}` };
}

function dated(
  weight: number,
  deadline: CalendarDate,
  { result, asOf }: { readonly result: IndicatorState['result']; readonly asOf: CalendarDate },
): Scored {
  if (result?.value.kind === 'date') {
    const { completedOn } = result.value;
    const inTime = completedOn <= deadline;
    return settled(weight, {
      ...(inTime ? ALL : NONE),
      formula: `${points(weight)} × ${inTime ? 1 : 0} (${completedOn} ${inTime ? '≤' : '>'} ${deadline})`,
    });
  }
  if (asOf <= deadline)
    return unsettled(weight, {
      zh: `期限 ${deadline} 未到，尚未报告`,
      en: `not reported yet, due ${deadline}`,
    });
  return {
    weight,
    earned: 0,
    lost: weight,
    open: 0,
    formula: `${points(weight)} × 0 = 0.00`,
    why: { zh: `已过期限 ${deadline}，未报告完成`, en: `not reported by ${deadline}` },
  };
}
