import {
  FEN_PER_WAN_YUAN,
  isAtOrBeneath,
  parseLineKey,
  type AmountMeasure,
  type LineFilter,
  type MoneySource,
  type RateMeasure,
} from '@ledger/domain';
import { sumWhere, type BookedCell } from '../execution/booked';
import type { ExecutionState } from '../execution/execution.projection';
import type { ExecutionFigures } from '../execution/execution.types';
import { figuresOf } from '../execution/figures';
import {
  amountOff,
  isOverZero,
  rateOff,
  type AsPrinted,
  type Off,
  type OverZero,
  type Quotient,
  type Rounded,
} from './as-printed';
import { fraction, type Fraction } from './fraction';

interface Asked {
  readonly measure: AmountMeasure | RateMeasure;
  readonly where?: LineFilter;
}

/** An amount or a rate of the lines that the filter lets through; undefined where the ledger has none. */
export function lineFigure(
  { execution, printed }: { readonly execution: ExecutionState; readonly printed: AsPrinted },
  { measure, where = {} }: Asked,
): Rounded | OverZero | undefined {
  const accepts = (row: BookedCell) => matchesLine(row, where);
  const figures = figuresOf(sumWhere(execution.booked, accepts));
  const off = printed.ofLines(accepts);
  if (where.source) return amountOff(wan(amountFrom(where.source, measure, figures)), off);
  if (isRate(measure)) return rateFigure(measure, figures, off);
  return amountOff(AMOUNTS[measure](figures), off);
}

/** Undefined where the ledger does not say of which money it was. */
function amountFrom(
  source: MoneySource,
  measure: AmountMeasure | RateMeasure,
  figures: ExecutionFigures,
): number | undefined {
  const { carriedOverFen, carriedInFen } = figures;
  const isCarried = source === 'carried-over';
  switch (measure) {
    case 'initial':
      return isCarried ? carriedOverFen : figures.initialOfYearFen;
    case 'adjustment':
      return isCarried ? carriedInFen : figures.adjustmentFen;
    case 'adjusted':
      return isCarried ? carriedOverFen + carriedInFen : figures.adjustedFen - carriedOverFen - carriedInFen;
    default:
      return undefined;
  }
}

/** The control rate is the execution rate less 100 %, and may be as far off. */
function rateFigure(
  measure: RateMeasure,
  figures: ExecutionFigures,
  off: Off,
): Rounded | OverZero | undefined {
  const computed = rateOff(RATES[measure](figures), off, off);
  if (!computed || isOverZero(computed) || measure !== 'control-rate') return computed;
  const execution = rateOff(RATES['execution-rate-initial'](figures), off, off);
  const rounding = execution && !isOverZero(execution) ? execution.rounding : undefined;
  return rounding ? { ...computed, rounding } : computed;
}

function isRate(measure: AmountMeasure | RateMeasure): measure is RateMeasure {
  return Object.hasOwn(RATES, measure);
}

const AMOUNTS: Readonly<Record<AmountMeasure, (figures: ExecutionFigures) => Fraction | undefined>> = {
  initial: ({ initialFen }) => wan(initialFen),
  adjustment: ({ adjustmentFen, carriedInFen }) => wan(adjustmentFen + carriedInFen),
  adjusted: ({ adjustedFen }) => wan(adjustedFen),
  released: ({ releasedFen }) => wan(releasedFen),
  executed: ({ executedFen }) => wan(executedFen),
  'procurement-initial': ({ procurement }) => wan(procurement.initialFen),
  'procurement-adjustment': ({ procurement }) => wan(procurement.adjustmentFen),
  'procurement-executed': ({ procurement }) => wan(procurement.executedFen),
};

const RATES: Readonly<Record<RateMeasure, (figures: ExecutionFigures) => Quotient>> = {
  'execution-rate-initial': ({ rates, executedFen }) => ({
    rate: rates.executionInitial,
    amountFen: executedFen,
  }),
  'execution-rate-adjusted': ({ rates, executedFen }) => ({
    rate: rates.executionAdjusted,
    amountFen: executedFen,
  }),
  'control-rate': ({ rates, executedFen }) => ({ rate: rates.control, amountFen: executedFen }),
  'release-rate': ({ rates, releasedFen }) => ({ rate: rates.release, amountFen: releasedFen }),
};

export function matchesLine(
  { line, economicCode }: Pick<BookedCell, 'line' | 'economicCode'>,
  where: LineFilter,
): boolean {
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

/** In 万元. */
export function wan(amountFen: number | undefined): Fraction | undefined {
  return amountFen === undefined ? undefined : fraction(amountFen, FEN_PER_WAN_YUAN);
}
