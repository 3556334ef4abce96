import { executionRate } from '@ledger/domain';
import { BRIDGE_FIGURES, type BridgeFigure, type BridgeUnit } from '../bridge/bridge.types';
import { percentHundredths } from '../bridge/percent-hundredths';
import { ledgerTotals, scorecardIn } from '../scorecard/scorecard.answer';
import { ThreePublicSpending, totalOf } from '../three-public/three-public-spending';
import type { YearAt } from '../year-at';

/** One figure in two views, in hundredths of its unit; absent if it is undefined. */
export interface ComparedFigure {
  readonly figure: BridgeFigure;
  readonly unit: BridgeUnit;
  readonly before?: number;
  readonly after?: number;
  /** after − before; absent if either is undefined. */
  readonly difference?: number;
}

/** Every figure that a bridge can explain, before and after; the score is of the unit's card, or of the one named. */
export function comparedFigures(before: YearAt, after: YearAt, cardId?: string): readonly ComparedFigure[] {
  const [old, now] = [figuresIn(before, cardId), figuresIn(after, cardId)];
  return Object.keys(BRIDGE_FIGURES)
    .filter(isFigure)
    .map((figure) => compared(figure, old[figure], now[figure]));
}

function compared(
  figure: BridgeFigure,
  before: number | undefined,
  after: number | undefined,
): ComparedFigure {
  return {
    figure,
    unit: BRIDGE_FIGURES[figure],
    ...(before !== undefined && { before }),
    ...(after !== undefined && { after }),
    ...(before !== undefined && after !== undefined && { difference: after - before }),
  };
}

function figuresIn(
  year: YearAt,
  cardId: string | undefined,
): Readonly<Record<BridgeFigure, number | undefined>> {
  const { initialFen, adjustedFen, executedFen } = ledgerTotals(year.execution);
  const { amounts } = year.execution.booked.totals();
  return {
    score: scorecardIn(year, { cardId }).total?.earned,
    initial: initialFen,
    adjusted: adjustedFen,
    executed: executedFen,
    released: amounts.released,
    recovered: amounts.recovered,
    'three-public': totalOf(new ThreePublicSpending(year.execution.booked).executed()),
    'execution-rate-initial': percentHundredths(executionRate(executedFen, initialFen)),
    'execution-rate-adjusted': percentHundredths(executionRate(executedFen, adjustedFen)),
  };
}

function isFigure(name: string): name is BridgeFigure {
  return Object.hasOwn(BRIDGE_FIGURES, name);
}
