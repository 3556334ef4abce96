import {
  carryOverRate,
  formatFen,
  lastDayOf,
  procurementExecutionRate,
  publicFundsControlRate,
  timeProgress,
  undefinedRate,
  type Fen,
  type Rate,
} from '@ledger/domain';
import { comparativeOf } from '../execution/comparatives';
import { figuresOf } from '../execution/figures';
import type { YearPoint } from '../point/point-in-time';
import type { LedgerEvent } from '../projection';
import { answerStaffing } from '../staffing/staffing.answer';
import { threePublicIn } from '../three-public/three-public.answer';
import { foldedYear, type YearAt } from '../year-at';
import { RATIO_TEXTS, type RatioId } from './ratio-list';
import type { NamedRatio, RatiosAnswer } from './ratios.types';

/** Every ratio of the year at the point, with its name, formula and the numbers in it. */
export function answerRatios(events: readonly LedgerEvent[], point: YearPoint): RatiosAnswer {
  return ratiosIn(foldedYear(events, point));
}

/** The same of a year however it came to be known. */
export function ratiosIn(year: YearAt): RatiosAnswer {
  const values = { ...executionRatios(year), ...otherRatios(year) };
  return { ratios: IDS.map((id) => namedRatio(id, values[id])) };
}

/** A value and the numbers in it; `numbers` may name what is not known. */
interface Valued {
  readonly value: Rate;
  readonly numbers: string;
}

type ExecutionRatio = Exclude<RatioId, OtherRatio>;
type OtherRatio = (`three-public-${string}` & RatioId) | 'staffing-control-rate';

function isRatioId(id: string): id is RatioId {
  return Object.hasOwn(RATIO_TEXTS, id);
}

const IDS: readonly RatioId[] = Object.keys(RATIO_TEXTS).filter(isRatioId);

function namedRatio(id: RatioId, { value, numbers }: Valued): NamedRatio {
  const { name, formula, source } = RATIO_TEXTS[id];
  const known = value.defined || value.reason === 'ZERO_DENOMINATOR';
  return { id, name, formula, source, value, ...(known && { withNumbers: numbers }) };
}

function executionRatios({ execution, point }: YearAt): Record<ExecutionRatio, Valued> {
  const totals = figuresOf(execution.booked.totals());
  const elapsed = timeProgress(point.asOf, point.fiscalYear);
  const { rates, initialFen, adjustedFen, executedFen, procurement } = totals;
  const daily = comparativeOf(execution, 'daily-public');
  const over = (above: Fen, below: Fen) => `${formatFen(above)} / ${formatFen(below)}`;
  const movedFen =
    totals.supplementFen + totals.reductionFen + Math.max(totals.transferInFen, totals.transferOutFen);
  const unspentFen = adjustedFen - executedFen;
  const hasEnded = point.asOf >= lastDayOf(point.fiscalYear);
  return {
    'execution-rate-initial': { value: rates.executionInitial, numbers: over(executedFen, initialFen) },
    'execution-rate-adjusted': { value: rates.executionAdjusted, numbers: over(executedFen, adjustedFen) },
    'release-rate': { value: rates.release, numbers: over(totals.releasedFen, adjustedFen) },
    'expenditure-control-rate': { value: rates.control, numbers: `${over(executedFen, initialFen)} − 1` },
    'budget-adjustment-rate': { value: rates.adjustment, numbers: over(movedFen, initialFen) },
    'public-funds-control-rate': {
      value: publicFundsControlRate(daily.executedFen, daily.initialFen),
      numbers: over(daily.executedFen, daily.initialFen),
    },
    'procurement-execution-rate': {
      value: procurementExecutionRate(procurement.executedFen, procurement.initialFen),
      numbers: over(procurement.executedFen, procurement.initialFen),
    },
    'carry-over-rate': {
      value: hasEnded ? carryOverRate(unspentFen, adjustedFen) : undefinedRate('NO_DATA'),
      numbers: over(unspentFen, adjustedFen),
    },
    'time-progress': { value: elapsed, numbers: daysText(elapsed) },
  };
}

function otherRatios(year: YearAt): Record<OtherRatio, Valued> {
  const threePublic = threePublicIn(year);
  const staffing = answerStaffing(year.documents, year.point);
  const { executedFen, control, lastYearFinalFen, lastYearBudgetFen } = threePublic;
  return {
    'three-public-control-rate': {
      value: threePublic.controlRate,
      numbers: `${known(executedFen)} / ${known(control?.totalFen)}`,
    },
    'three-public-final-change-rate': {
      value: threePublic.changeRate,
      numbers: change(executedFen, lastYearFinalFen),
    },
    'three-public-budget-change-rate': {
      value: threePublic.budgetChangeRate,
      numbers: change(control?.totalFen, lastYearBudgetFen),
    },
    'staffing-control-rate': {
      value: staffing.controlRate,
      numbers: `${staffing.current?.filled ?? '—'} / ${staffing.current?.authorised ?? '—'}`,
    },
  };
}

function change(now: Fen | undefined, before: Fen | undefined): string {
  return `(${known(now)} − ${known(before)}) / ${known(before)}`;
}

function known(amountFen: Fen | undefined): string {
  return amountFen === undefined ? '—' : formatFen(amountFen);
}

function daysText(rate: Rate): string {
  return rate.defined ? `${rate.numerator} / ${rate.denominator}` : '';
}
