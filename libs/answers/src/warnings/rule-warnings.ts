import {
  compareRates,
  formatFen,
  formatWan,
  percentText,
  rateOf,
  type Fen,
  type Rate,
  type RuleSet,
} from '@ledger/domain';
import type { Bilingual } from '../bilingual';
import type { ExecutionFigures } from '../execution/execution.types';
import type { YearPoint } from '../point/point-in-time';
import type { CardPoints, IndicatorPoints } from '../scorecard/card-points';
import type {
  ThreePublicAnswer,
  ThreePublicControlNumber,
  ThreePublicKindFigures,
} from '../three-public/three-public.types';
import { latestThreshold } from './schedule';
import type { Warning, WarningCause } from './warnings.types';

export const NO_CAUSE: WarningCause = { eventIds: [], lines: [], indicatorIds: [] };

/** The parts of the answers from which warnings are made. */
export interface ControlFacts extends Pick<ThreePublicAnswer, 'executedFen' | 'notices'> {
  readonly control?: Pick<ThreePublicControlNumber, 'totalFen'>;
  readonly byKind: readonly Pick<ThreePublicKindFigures, 'name' | 'executedFen' | 'controlFen'>[];
}

export interface TotalFacts {
  readonly totals: Pick<ExecutionFigures, 'executedFen' | 'adjustedFen' | 'rates'>;
}

export type ScoreFacts = Pick<CardPoints, 'indicators' | 'ruleSet' | 'grade'>;

/** Against the control number: of all, and of each kind that has a cap of its own. */
export function controlWarnings(
  { control, executedFen, byKind, notices }: ControlFacts,
  ruleSet: RuleSet | undefined,
): readonly Warning[] {
  if (!control) {
    return notices.map((text) => ({
      code: 'NO_CONTROL_NUMBER',
      severity: 'warning',
      text,
      cause: NO_CAUSE,
    }));
  }
  const whole = {
    name: { zh: '三公经费', en: 'three-public spending' },
    executedFen,
    controlFen: control.totalFen,
  };
  const near = ruleSet?.warnings.controlNearPercent;
  return [whole, ...byKind].flatMap(({ name, executedFen: spent, controlFen }) =>
    controlFen === undefined ? [] : controlWarning(name, { spent, controlFen, near }),
  );
}

interface AgainstControl {
  readonly spent: Fen;
  readonly controlFen: Fen;
  readonly near: number | undefined;
}

function controlWarning(name: Bilingual, { spent, controlFen, near }: AgainstControl): readonly Warning[] {
  const rate = rateOf(spent, controlFen);
  const share = percentText(rate) ?? '—';
  const sides = `${formatFen(spent)} / ${formatFen(controlFen)} 万元（${share}%）`;
  const sidesEn = `${formatFen(spent)} of ${formatFen(controlFen)} 万元 (${share} %)`;
  if (spent > controlFen) {
    const text = {
      zh: `${name.zh}超过控制数：${sides}`,
      en: `${name.en} exceeds its control number: ${sidesEn}`,
    };
    return [{ code: 'CONTROL_EXCEEDED', severity: 'breach', text, cause: NO_CAUSE }];
  }
  if (near === undefined || !isAtLeast(rate, near)) return [];
  const text = {
    zh: `${name.zh}接近控制数：${sides}`,
    en: `${name.en} is near its control number: ${sidesEn}`,
  };
  return [{ code: 'CONTROL_NEAR', severity: 'warning', text, cause: NO_CAUSE }];
}

/** Compares the latest threshold with the figures at the point: a year that has caught up is not behind. */
export function executionBehind(
  { totals }: TotalFacts,
  { ruleSet, point }: { readonly ruleSet: RuleSet | undefined; readonly point: YearPoint },
): readonly Warning[] {
  const threshold = latestThreshold(ruleSet?.warnings.executionBehind ?? [], point);
  const rate = totals.rates.executionAdjusted;
  if (!threshold || !rate.defined || isAtLeast(rate, threshold.percent)) return [];
  const { month, percent } = threshold;
  const actual = `${formatWan(totals.executedFen)} / ${formatWan(totals.adjustedFen)} = ${percentText(rate) ?? '—'}`;
  const text = {
    zh: `支出进度偏慢：${month} 月底应达到全年预算的 ${percent}%，现为 ${actual}%`,
    en: `execution is behind schedule: ${percent} % of the adjusted budget by the end of month ${month}, now ${actual} %`,
  };
  return [{ code: 'EXECUTION_BEHIND_SCHEDULE', severity: 'warning', text, cause: NO_CAUSE }];
}

/**
 * Goal attainment against execution. ASSUMED, since no source defines it inside a year: attainment is earned over
 * weight of the indicators with a reported result; execution is over the denominator that the rule set names.
 */
export function goalAgainstExecution(
  { indicators, ruleSet }: ScoreFacts,
  { totals }: TotalFacts,
): readonly Warning[] {
  const reported = indicators.filter(({ result, points }) => result && points);
  const attainment = rateOf(sum(reported, 'earned'), sum(reported, 'weight'));
  const { executionInitial, executionAdjusted } = totals.rates;
  const execution = ruleSet?.execution.denominator === 'adjusted' ? executionAdjusted : executionInitial;
  const gap = gapOf(attainment, execution);
  if (!ruleSet || !gap || !isMoreThan(gap, ruleSet.warnings.goalExecutionGapPercent)) return [];
  const [goal, done] = [percentText(attainment) ?? '—', percentText(execution) ?? '—'];
  const text = {
    zh: `目标完成与预算执行相差超过 ${ruleSet.warnings.goalExecutionGapPercent} 个百分点：完成 ${goal}%，执行 ${done}%`,
    en: `goals and execution differ by more than ${ruleSet.warnings.goalExecutionGapPercent} points: attained ${goal} %, executed ${done} %`,
  };
  const indicatorIds = reported.map(({ indicatorId }) => indicatorId);
  return [{ code: 'GOAL_VS_EXECUTION', severity: 'warning', text, cause: { ...NO_CAUSE, indicatorIds } }];
}

/** The scorecard of a project, by its name; of the unit, without one. */
export interface CardFacts {
  readonly cardId?: string;
  readonly name?: string;
  readonly score: ScoreFacts;
}

/** Indicators that cannot be scored or graded as they are. */
export function ruleWarnings(
  cards: readonly CardFacts[],
  { fiscalYear }: Pick<YearPoint, 'fiscalYear'>,
): readonly Warning[] {
  const filled = cards.filter(({ score }) => score.indicators.length > 0);
  const [first] = filled;
  if (!first) return [];
  const { ruleSet } = first.score;
  if (!ruleSet) {
    const text = {
      zh: '未采用评分规则，无法计分',
      en: 'no scoring rule set is adopted: there are no points',
    };
    return [{ code: 'NO_RULE_SET', severity: 'notice', text, cause: NO_CAUSE }];
  }
  return [...outsideValidity(ruleSet, fiscalYear), ...filled.flatMap(weightsWarning)];
}

function weightsWarning({ name, score: { indicators, grade } }: CardFacts): readonly Warning[] {
  if (!grade || grade.defined || grade.because !== 'weights') return [];
  const indicatorIds = indicators.map(({ indicatorId }) => indicatorId);
  const { zh, en } = grade.reason;
  const text = name === undefined ? grade.reason : { zh: `${name}：${zh}`, en: `${name}: ${en}` };
  return [{ code: 'WEIGHTS_NOT_WHOLE', severity: 'notice', text, cause: { ...NO_CAUSE, indicatorIds } }];
}

function outsideValidity(
  { name, validFromYear: from, validToYear: to }: RuleSet,
  fiscalYear: number,
): readonly Warning[] {
  if (fiscalYear >= from && (to === undefined || fiscalYear <= to)) return [];
  const [since, years] =
    to === undefined ? [`${from} 年起`, `from ${from} on`] : [`${from}–${to} 年`, `for ${from}–${to}`];
  const text = {
    zh: `评分规则“${name.zh}”适用于${since}，不含 ${fiscalYear} 年度`,
    en: `the scoring rule set "${name.en}" is ${years}, not for ${fiscalYear}`,
  };
  return [{ code: 'RULE_SET_OUTSIDE_VALIDITY', severity: 'warning', text, cause: NO_CAUSE }];
}

function sum(indicators: readonly IndicatorPoints[], part: 'earned' | 'weight'): number {
  return indicators.reduce((total, { points }) => total + (points?.[part] ?? 0), 0);
}

/** |left − right|; nothing where either is undefined. */
function gapOf(left: Rate, right: Rate): Rate | undefined {
  if (!left.defined || !right.defined) return undefined;
  const difference = left.numerator * right.denominator - right.numerator * left.denominator;
  return rateOf(difference < 0n ? -difference : difference, left.denominator * right.denominator);
}

function isAtLeast(rate: Rate, percent: number): boolean {
  const compared = compareRates(rate, rateOf(percent, 100));
  return compared === 0 || compared === 1;
}

function isMoreThan(rate: Rate, percent: number): boolean {
  return compareRates(rate, rateOf(percent, 100)) === 1;
}
