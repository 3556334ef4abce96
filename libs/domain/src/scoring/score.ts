import { lastDayOf, type CalendarDate } from '../calendar';
import { onOneScale, parseDecimal } from '../decimal';
import { formatWan, type Fen } from '../money';
import type { DecimalText, IndicatorTarget, QualitativeTier, ReportedValue } from '../performance/indicator';
import { decimalText, roundScaled } from '../rate';
import type { RuleSet } from './rule-set';

/** One indicator as it stands at the point that is asked about. */
export interface IndicatorState {
  readonly indicatorId: string;
  readonly level1: string;
  readonly level2: string;
  readonly level3: string;
  readonly weightHundredths: number;
  readonly target: IndicatorTarget;
  readonly result?: { readonly value: ReportedValue };
}

export interface LedgerTotals {
  readonly initialFen: Fen;
  readonly adjustedFen: Fen;
  readonly executedFen: Fen;
}

/** Hundredths of a point; earned + lost + open = weight, always. */
export interface Split {
  readonly weight: number;
  readonly earned: number;
  readonly lost: number;
  readonly open: number;
}

export interface IndicatorScore extends IndicatorState, Split {
  /** The rule with the numbers in it: '10 × (1 − (5989.98 − 4738.83) / 4738.83) = 7.36'. */
  readonly formula: string;
  readonly why: { readonly zh: string; readonly en: string };
}

export interface ScoreGroup extends Split {
  readonly level1: string;
  readonly indicators: readonly IndicatorScore[];
}

export interface Scorecard extends Split {
  /** earned + open: what can still be reached. */
  readonly attainable: number;
  readonly groups: readonly ScoreGroup[];
  readonly grade: Grade;
}

export type Grade =
  | { readonly defined: true; readonly name: { readonly zh: string; readonly en: string } }
  | { readonly defined: false; readonly reason: { readonly zh: string; readonly en: string } };

export interface ScoreQuestion {
  readonly ruleSet: RuleSet;
  readonly ledger: LedgerTotals;
  readonly asOf: CalendarDate;
  readonly fiscalYear: number;
}

/** Pure: the indicators at a point, the ledger at that point, and the rules. */
export function scoreIndicators(indicators: readonly IndicatorState[], question: ScoreQuestion): Scorecard {
  const scored = indicators.map((indicator) => ({ ...indicator, ...scoreOf(indicator, question) }));
  const names = [...new Set(scored.map(({ level1 }) => level1))];
  const groups = names.map((level1) => {
    const members = scored.filter((indicator) => indicator.level1 === level1);
    return { level1, indicators: members, ...sumOf(members) };
  });
  const total = sumOf(scored);
  return { ...total, attainable: total.earned + total.open, groups, grade: gradeOf(total, question.ruleSet) };
}

type Scored = Split & Pick<IndicatorScore, 'formula' | 'why'>;

function scoreOf(indicator: IndicatorState, question: ScoreQuestion): Scored {
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
  return settled(weight, numeric(weight, target, { value: value.value, ruleSet: question.ruleSet }));
}

/** A share of the weight as an exact fraction, and how it came about. */
interface Share {
  readonly numerator: bigint;
  readonly denominator: bigint;
  readonly formula: string;
}

const ALL = { numerator: 1n, denominator: 1n } as const;
const NONE = { numerator: 0n, denominator: 1n } as const;

function settled(weight: number, share: Share): Scored {
  const earned = pointsOf(weight, share);
  const lost = weight - earned;
  const why =
    lost === 0
      ? { zh: '达到指标值', en: 'target reached' }
      : { zh: '未达到指标值', en: 'short of the target' };
  return { weight, earned, lost, open: 0, formula: `${share.formula} = ${points(earned)}`, why };
}

function unsettled(weight: number, why: Scored['why']): Scored {
  return { weight, earned: 0, lost: 0, open: weight, formula: `${points(weight)} × ?`, why };
}

function pointsOf(
  weight: number,
  { numerator, denominator }: Pick<Share, 'numerator' | 'denominator'>,
): number {
  const rounded = Number(roundScaled(BigInt(weight) * numerator, denominator, 0));
  return Math.min(weight, Math.max(0, rounded));
}

function points(hundredths: number): string {
  return decimalText(BigInt(hundredths), 2);
}

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
  const [a, raw] = onOneScale(parseDecimal(target.value) ?? ZERO, parseDecimal(value) ?? ZERO);
  const b = raw < 0n ? 0n : raw;
  const texts = { weight: points(weight), target: target.value, actual: value };
  if (target.kind === 'at-most') return atMost({ a, b }, texts, ruleSet.atMost.kind);
  if (target.kind === 'equal' && a === 0n) {
    const share = b === 0n ? ALL : NONE;
    return {
      ...share,
      formula: `${texts.weight} × ${b === 0n ? 1 : 0} (${value} ${b === 0n ? '=' : '≠'} 0)`,
    };
  }
  if (b >= a) return { ...ALL, formula: `${texts.weight} (${value} ≥ ${target.value})` };
  return { numerator: b, denominator: a, formula: `${texts.weight} × ${value} / ${target.value}` };
}

const ZERO = { units: 0n, scale: 0 } as const;

interface Texts {
  readonly weight: string;
  readonly target: string;
  readonly actual: string;
}

/** Domain facts, section 3.2: 1 − (B − A)/A, 0 from 2A on; 2017 forms: A/B. A target of 0 is met by 0 only. */
function atMost(
  { a, b }: { readonly a: bigint; readonly b: bigint },
  { weight, target, actual }: Texts,
  kind: 'deduct' | 'ratio',
): Share {
  if (b <= a) return { ...ALL, formula: `${weight} (${actual} ≤ ${target})` };
  if (a <= 0n) return { ...NONE, formula: `${weight} × 0 (${actual} > ${target})` };
  if (kind === 'ratio') return { numerator: a, denominator: b, formula: `${weight} × ${target} / ${actual}` };
  if (b >= 2n * a) return { ...NONE, formula: `${weight} × 0 (${actual} ≥ 2 × ${target})` };
  return {
    numerator: 2n * a - b,
    denominator: a,
    formula: `${weight} × (1 − (${actual} − ${target}) / ${target})`,
  };
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

/** Scored on the ledger: before 31 December a shortfall is open and an excess is lost; an undefined rate is open. */
function measured(
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

function sumOf(splits: readonly Split[]): Split {
  const sum = { weight: 0, earned: 0, lost: 0, open: 0 };
  for (const { weight, earned, lost, open } of splits) {
    sum.weight += weight;
    sum.earned += earned;
    sum.lost += lost;
    sum.open += open;
  }
  return sum;
}

function gradeOf({ weight, earned }: Split, { weights, grades }: RuleSet): Grade {
  if (weight !== 10_000 && (weights === 'must-be-100' || weight === 0)) {
    const sum = points(weight);
    return {
      defined: false,
      reason: { zh: `各指标分值合计 ${sum}，不是 100`, en: `the weights add up to ${sum}, not 100` },
    };
  }
  const grade = grades.find(({ fromPercent }) => earned * 100 >= fromPercent * weight) ?? grades.at(-1);
  return grade
    ? { defined: true, name: grade.name }
    : { defined: false, reason: { zh: '规则没有等级', en: 'the rule set has no grades' } };
}
