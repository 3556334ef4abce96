import { dayNumber, type CalendarDate } from '../calendar';
import { onOneScale, parseDecimal } from '../decimal';
import { allOrNothing, type Compared } from './compared';
import type { DecimalText, IndicatorTarget } from './indicator';
import { measured } from './measured-score';
import type { Method } from './method';
import { isMeasuring, shareBy } from './method-share';
import { NONE, points, settled, unsettled, type Scored, type Settling, type Share } from './points';
import { ruleOf, type IndicatorRule } from './rule-of-indicator';
import type { RuleSet } from './rule-set';
import type { IndicatorState, ScoreQuestion } from './scorecard';

const ZERO = { units: 0n, scale: 0 } as const;

/** Splits one indicator's weight by the rules, as if the year ended at the point. */
export function scoreIndicator(indicator: IndicatorState, question: ScoreQuestion): Scored {
  const { target, result, weightHundredths: weight } = indicator;
  const { ruleSet } = question;
  const rule = ruleOf(indicator, ruleSet);
  if (target.kind === 'measure') return measured(weight, { target, rule }, question);
  if (target.kind === 'by-date') return dated({ weight, deadline: target.deadline, result, rule }, question);
  if (!result) return unsettled(weight, { zh: '尚未报告结果', en: 'no result reported yet' });
  const { value } = result;
  if (target.kind === 'qualitative') {
    if (value.kind !== 'tier' && value.kind !== 'band') return unsettled(weight, DOES_NOT_FIT);
    return settled(weight, inPercent(weight, value.percent), rule.settling);
  }
  if (value.kind !== 'number') return unsettled(weight, DOES_NOT_FIT);
  const method = rule.scoring ?? methodFor(target.kind, ruleSet);
  const share = shareBy(method, compared(weight, target, { value: value.value, ruleSet }));
  const scored = settled(weight, share, rule.settling);
  return isMeasuring(method) && isAllOrNothing(target)
    ? { ...scored, why: ALL_OR_NOTHING[scored.lost === 0 ? 'met' : 'missed'] }
    : scored;
}

const DOES_NOT_FIT = { zh: '结果与指标类型不符', en: 'the result does not fit the indicator' } as const;

type NumberTarget = Extract<IndicatorTarget, { value: string }>;

function methodFor(
  kind: NumberTarget['kind'],
  ruleSet: RuleSet,
): Method | RuleSet['equal'] | { readonly kind: 'as-at-least' } {
  if (kind === 'equal') return ruleSet.equal;
  return kind === 'at-most' ? ruleSet.atMost : ruleSet.atLeast;
}

/** No source gives a proportional score for a target below 0, or for "at least 0". Such a target is met or not. */
function isAllOrNothing({ kind, value }: NumberTarget): boolean {
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

function inPercent(weight: number, text: DecimalText): Share {
  const percent = parseDecimal(text) ?? ZERO;
  return {
    numerator: percent.units,
    denominator: 100n * 10n ** BigInt(percent.scale),
    formula: `${points(weight)} × ${text} %`,
  };
}

function compared(
  weight: number,
  target: NumberTarget,
  { value, ruleSet }: { readonly value: DecimalText; readonly ruleSet: RuleSet },
): Compared {
  const [goal, reported] = [parseDecimal(target.value) ?? ZERO, parseDecimal(value) ?? ZERO];
  const [a, b] = onOneScale(goal, reported);
  const asZero = ruleSet.negativeResult === 'as-zero' && b < 0n;
  const one = 10n ** BigInt(Math.max(goal.scale, reported.scale));
  const texts = {
    weight: points(weight),
    target: target.value,
    actual: asZero ? `max(0, ${value})` : value,
  };
  return { a, b: asZero ? 0n : b, one, side: target.kind, weight, texts };
}

interface DatedIndicator {
  readonly weight: number;
  readonly deadline: CalendarDate;
  readonly result: IndicatorState['result'];
  readonly rule: IndicatorRule;
}

function dated({ weight, deadline, result, rule }: DatedIndicator, { asOf, ruleSet }: ScoreQuestion): Scored {
  if (result?.value.kind === 'date') {
    const { completedOn } = result.value;
    const sides = {
      a: BigInt(dayNumber(deadline)),
      b: BigInt(dayNumber(completedOn)),
      one: 1n,
      side: 'at-most',
      weight,
      texts: { weight: points(weight), target: deadline, actual: completedOn },
    } as const;
    return settledDate(sides, rule.scoring ?? ruleSet.byDate, rule.settling);
  }
  if (asOf <= deadline)
    return unsettled(weight, {
      zh: `期限 ${deadline} 未到，尚未报告`,
      en: `not reported yet, due ${deadline}`,
    });
  return settled(
    weight,
    {
      ...NONE,
      formula: `${points(weight)} × 0`,
      lostBecause: { zh: `已过期限 ${deadline}，未报告完成`, en: `not reported by ${deadline}` },
    },
    rule.settling,
  );
}

/** A day is not a share of another day. So dates can only use steps, bands of days, or "in time or not". */
function settledDate(days: Compared, method: Method, settling: Settling): Scored {
  const byDays =
    (method.kind === 'stepped' && method.of !== 'target-percent') ||
    (method.kind === 'banded' && method.by === 'miss');
  return settled(days.weight, byDays ? shareBy(method, days) : allOrNothing(days), settling);
}
