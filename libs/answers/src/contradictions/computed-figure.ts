import {
  FEN_PER_WAN_YUAN,
  isAtOrBeneath,
  parseLineKey,
  type AmountMeasure,
  type ComparedFigure,
  type ComputedFigure,
  type LineFilter,
  type Rate,
  type RateMeasure,
  type ThreePublicKind,
} from '@ledger/domain';
import { answerAssets } from '../assets/assets.answer';
import { comparativesOf } from '../execution/comparatives';
import type { ExecutionState } from '../execution/execution.projection';
import type { AssetsAnswer } from '../assets/assets.types';
import type { Comparative, ExecutionFigures } from '../execution/execution.types';
import type { ScorecardAnswer } from '../scorecard/scorecard.types';
import type { StaffingAnswer } from '../staffing/staffing.types';
import type { ThreePublicAnswer } from '../three-public/three-public.types';
import { sumWhere, type BookedCell } from '../execution/booked';
import { figuresOf } from '../execution/figures';
import { scorecardIn } from '../scorecard/scorecard.answer';
import { answerStaffing } from '../staffing/staffing.answer';
import { threePublicIn } from '../three-public/three-public.answer';
import type { YearAt } from '../year-at';
import { fraction, type Fraction } from './fraction';

/** What the ledger gives for a figure: amounts in 万元, a word, or nothing where it is undefined. */
export type Computed = Fraction | string | undefined;

/** The answers that figures are taken from; each is worked out when the first figure asks for it. */
interface Answers {
  readonly execution: ExecutionState;
  readonly comparatives: () => readonly Comparative[];
  readonly threePublic: () => ThreePublicAnswer;
  readonly scorecard: () => ScorecardAnswer;
  readonly staffing: () => StaffingAnswer;
  readonly assets: () => AssetsAnswer;
}

/** Computes figures at one point. */
export function figureComputer(year: YearAt): (figure: ComputedFigure) => Computed {
  const { point, execution, documents } = year;
  const answers: Answers = {
    execution,
    comparatives: once(() => comparativesOf(execution)),
    threePublic: once(() => threePublicIn(year)),
    scorecard: once(() => scorecardIn(year)),
    staffing: once(() => answerStaffing(documents, point)),
    assets: once(() => answerAssets(documents, point)),
  };
  return (figure) => computedOf(figure, answers);
}

function computedOf(figure: ComputedFigure, answers: Answers): Computed {
  switch (figure.measure) {
    case 'three-public':
      return wan(threePublicOf(answers, figure.kind)?.executedFen);
    case 'three-public-change-on-last-year':
      return wan(threePublicOf(answers, figure.kind)?.changeFen);
    case 'three-public-control':
      return wan(answers.threePublic().control?.totalFen);
    case 'three-public-last-year-budget':
      return wan(answers.threePublic().lastYearBudgetFen);
    case 'three-public-budget-change-rate':
      return percent(answers.threePublic().budgetChangeRate);
    case 'change-on-last-year':
      return wan(compared(answers, figure.of)?.changeFen);
    case 'change-rate-on-last-year':
      return percent(compared(answers, figure.of)?.changeRate);
    case 'staff-authorised':
      return count(answers.staffing().current?.authorised);
    case 'staff-filled':
      return count(answers.staffing().current?.filled);
    case 'fixed-assets-acquired':
      return wan(answers.assets().totalFen);
    case 'score':
      return points(answers.scorecard().total?.earned);
    case 'grade':
      return gradeName(answers.scorecard());
    case 'points-earned':
      return points(earned(answers.scorecard(), figure));
    default:
      return lineFigure(answers.execution, figure);
  }
}

function threePublicOf({ threePublic }: Answers, kind: ThreePublicKind | undefined) {
  return kind === undefined ? threePublic() : threePublic().byKind.find((entry) => entry.kind === kind);
}

function compared({ comparatives }: Answers, of: ComparedFigure) {
  return comparatives().find((entry) => entry.of === of);
}

function gradeName({ grade }: ScorecardAnswer): string | undefined {
  return grade?.defined ? grade.name.zh : undefined;
}

interface Chosen {
  readonly indicatorId?: string;
  readonly level1?: string;
}

function earned({ indicators }: ScorecardAnswer, { indicatorId, level1 }: Chosen): number | undefined {
  const chosen = indicators.filter(
    (entry) =>
      (indicatorId === undefined || entry.indicatorId === indicatorId) &&
      (level1 === undefined || entry.level1 === level1),
  );
  if (chosen.length === 0 || chosen.some((entry) => !entry.points)) return undefined;
  return chosen.reduce((sum, entry) => sum + (entry.points?.earned ?? 0), 0);
}

function lineFigure(
  state: ExecutionState,
  { measure, where = {} }: { readonly measure: AmountMeasure | RateMeasure; readonly where?: LineFilter },
): Computed {
  const figures = figuresOf(sumWhere(state.booked, (row) => matches(row, where)));
  return FIGURES[measure](figures);
}

const FIGURES: Readonly<Record<AmountMeasure | RateMeasure, (figures: ExecutionFigures) => Computed>> = {
  initial: ({ initialFen }) => wan(initialFen),
  adjustment: ({ adjustmentFen, carriedInFen }) => wan(adjustmentFen + carriedInFen),
  adjusted: ({ adjustedFen }) => wan(adjustedFen),
  released: ({ releasedFen }) => wan(releasedFen),
  executed: ({ executedFen }) => wan(executedFen),
  'procurement-initial': ({ procurement }) => wan(procurement.initialFen),
  'procurement-adjustment': ({ procurement }) => wan(procurement.adjustmentFen),
  'procurement-executed': ({ procurement }) => wan(procurement.executedFen),
  'execution-rate-initial': ({ rates }) => percent(rates.executionInitial),
  'execution-rate-adjusted': ({ rates }) => percent(rates.executionAdjusted),
  'control-rate': ({ rates }) => percent(rates.control),
  'release-rate': ({ rates }) => percent(rates.release),
};

function matches({ line, economicCode }: BookedCell, where: LineFilter): boolean {
  const coordinates = parseLineKey(line);
  if (!coordinates) return false;
  const { book, projectCode, functionalCode } = coordinates;
  return (
    (where.book === undefined || where.book === book) &&
    (where.class === undefined || where.class === coordinates.class) &&
    among(functionalCode, where.functionalCodes) &&
    among(economicCode, where.economicCodes) &&
    (where.projectCodes === undefined || where.projectCodes.some((code) => code === projectCode))
  );
}

function among(code: string, ancestors: readonly string[] | undefined): boolean {
  return ancestors === undefined || ancestors.some((ancestor) => isAtOrBeneath(code, ancestor));
}

function wan(amountFen: number | undefined): Fraction | undefined {
  return amountFen === undefined ? undefined : fraction(amountFen, FEN_PER_WAN_YUAN);
}

function percent(rate: Rate | undefined): Fraction | undefined {
  return rate?.defined ? fraction(rate.numerator * 100n, rate.denominator) : undefined;
}

function points(hundredths: number | undefined): Fraction | undefined {
  return hundredths === undefined ? undefined : fraction(hundredths, 100);
}

function count(heads: number | undefined): Fraction | undefined {
  return heads === undefined ? undefined : fraction(heads);
}

function once<Value>(work: () => Value): () => Value {
  let kept: { readonly value: Value } | undefined;
  return () => (kept ??= { value: work() }).value;
}
