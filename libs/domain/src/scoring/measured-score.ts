import { lastDayOf } from '../calendar';
import { formatWan } from '../money';
import type { IndicatorTarget } from './indicator';
import { atMost } from './at-most';
import { ALL, NONE, points, settled, unsettled, type Scored, type Share } from './points';
import type { RuleSet } from './rule-set';
import type { ScoreQuestion } from './scorecard';

/** Scored on the ledger: before 31 December a shortfall is open and an excess is lost; an undefined rate is open. */
export function measured(
  weight: number,
  target: Extract<IndicatorTarget, { kind: 'measure' }>,
  { ledger, ruleSet, asOf, fiscalYear }: ScoreQuestion,
): Scored {
  const executed = BigInt(ledger.executedFen);
  if (target.measure === 'cost') {
    const texts = {
      weight: points(weight),
      target: formatWan(target.limitFen),
      actual: formatWan(ledger.executedFen),
    };
    return settled(
      weight,
      atMost({ a: BigInt(target.limitFen), b: executed < 0n ? 0n : executed }, texts, ruleSet.atMost.kind),
    );
  }
  const base = ruleSet.execution.denominator === 'initial' ? ledger.initialFen : ledger.adjustedFen;
  if (base <= 0)
    return unsettled(weight, {
      zh: '预算数为零，执行率无意义',
      en: 'the budget is zero: the rate is undefined',
    });
  const share = executionShare(executed, BigInt(base), {
    weight,
    ruleSet,
    texts: [formatWan(ledger.executedFen), formatWan(base)],
  });
  const scored = settled(weight, share);
  const short = executed < BigInt(base) && asOf < lastDayOf(fiscalYear);
  if (!short)
    return {
      ...scored,
      why: scored.lost === 0 ? scored.why : { zh: '执行率偏离 100%', en: 'the execution rate is not 100 %' },
    };
  return {
    ...scored,
    lost: 0,
    open: scored.lost,
    why: { zh: '年度未结束，差额仍可执行', en: 'the year is not over: the shortfall can still be spent' },
  };
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
