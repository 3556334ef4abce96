import { lastDayOf } from '../calendar';
import { FEN_PER_WAN_YUAN, formatWan } from '../money';
import type { IndicatorTarget } from './indicator';
import { atMost } from './at-most';
import { shareBy } from './method-share';
import { ALL, NONE, points, settled, unsettled, type Scored, type Share } from './points';
import type { IndicatorRule } from './rule-of-indicator';
import type { RuleSet } from './rule-set';
import type { ScoreQuestion } from './scorecard';

interface MeasuredIndicator {
  readonly target: Extract<IndicatorTarget, { kind: 'measure' }>;
  readonly rule: IndicatorRule;
}

/** Scored from the ledger. Before 31 December a shortfall is open and an excess is lost. An undefined rate is open. */
export function measured(weight: number, indicator: MeasuredIndicator, question: ScoreQuestion): Scored {
  const { target, rule } = indicator;
  return target.measure === 'cost'
    ? cost(weight, { limitFen: target.limitFen, rule }, question)
    : executed(weight, rule, question);
}

/** Everything that was executed, compared with a limit, in 万元. */
function cost(
  weight: number,
  { limitFen, rule }: { readonly limitFen: number; readonly rule: IndicatorRule },
  { ledger, ruleSet, asOf, fiscalYear }: ScoreQuestion,
): Scored {
  const spent = BigInt(ledger.executedFen);
  const share = shareBy(rule.scoring ?? ruleSet.atMost, {
    a: BigInt(limitFen),
    b: spent < 0n ? 0n : spent,
    one: BigInt(FEN_PER_WAN_YUAN),
    side: 'at-most',
    weight,
    texts: { weight: points(weight), target: formatWan(limitFen), actual: formatWan(ledger.executedFen) },
  });
  const scored = settled(weight, share, rule.settling);
  // An indicator's own rule may deduct points even for a cost below its limit.
  const isBelow = ledger.executedFen < limitFen && asOf < lastDayOf(fiscalYear);
  return isBelow && scored.lost > 0 ? leftOpen(scored) : scored;
}

function leftOpen(scored: Scored): Scored {
  const why = {
    zh: '年度未结束，差额仍可执行',
    en: 'the year is not over: the shortfall can still be spent',
  };
  return { ...scored, lost: 0, open: scored.lost, why };
}

function executed(
  weight: number,
  rule: IndicatorRule,
  { ledger, ruleSet, asOf, fiscalYear }: ScoreQuestion,
): Scored {
  const base = ruleSet.execution.denominator === 'initial' ? ledger.initialFen : ledger.adjustedFen;
  if (base <= 0)
    return unsettled(weight, {
      zh: '预算数为零，执行率无意义',
      en: 'the budget is zero: the rate is undefined',
    });
  const parts = { spent: BigInt(ledger.executedFen), base: BigInt(base), weight };
  const texts: readonly [string, string] = [formatWan(ledger.executedFen), formatWan(base)];
  const share = rule.scoring
    ? rateShare(rule.scoring, { ...parts, texts })
    : executionShare(parts.spent, parts.base, { weight, ruleSet, texts });
  const scored = settled(weight, share, rule.settling);
  const short = parts.spent < parts.base && asOf < lastDayOf(fiscalYear);
  if (!short)
    return {
      ...scored,
      why: scored.lost === 0 ? scored.why : { zh: '执行率偏离 100%', en: 'the execution rate is not 100 %' },
    };
  return leftOpen(scored);
}

interface RateParts {
  readonly spent: bigint;
  readonly base: bigint;
  readonly weight: number;
  readonly texts: readonly [string, string];
}

/**
 * An indicator's own rule compares the rate in percent with 100. Only `deduct` and `ratio` deduct for a rate above 100
 * %.
 */
function rateShare(
  scoring: NonNullable<IndicatorRule['scoring']>,
  { spent, base, weight, texts: [actual, target] }: RateParts,
): Share {
  return shareBy(scoring, {
    a: base * 100n,
    b: (spent < 0n ? 0n : spent) * 100n,
    one: base,
    side: scoring.kind === 'deduct' || scoring.kind === 'ratio' ? 'equal' : 'at-least',
    weight,
    texts: { weight: points(weight), target, actual },
  });
}

interface ExecutionRule {
  readonly weight: number;
  readonly ruleSet: RuleSet;
  readonly texts: readonly [string, string];
}

function executionShare(executed: bigint, base: bigint, { weight, ruleSet, texts }: ExecutionRule): Share {
  const { aboveFull, zeroBelowPercent } = ruleSet.execution;
  const [e, b] = texts;
  const w = points(weight);
  if (executed <= base) {
    const none =
      executed < 0n || (zeroBelowPercent !== undefined && executed * 100n < base * BigInt(zeroBelowPercent));
    if (none) return { ...NONE, formula: `${w} × 0 (${e} / ${b})` };
    return { numerator: executed, denominator: base, formula: `${w} × ${e} / ${b}` };
  }
  if (aboveFull.kind === 'deduct')
    return atMost({ a: base, b: executed }, { weight: w, target: b, actual: e }, 'deduct');
  const beyond = aboveFull.kind === 'zero-beyond' && executed * 100n > base * BigInt(aboveFull.limitPercent);
  return beyond
    ? { ...NONE, formula: `${w} × 0 (${e} / ${b} > limit)` }
    : { ...ALL, formula: `${w} × min(1, ${e} / ${b})` };
}
