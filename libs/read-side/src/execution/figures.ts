import {
  budgetAdjustmentRate,
  executionRate,
  expenditureControlRate,
  releaseRate,
  type Fen,
  type LineKey,
} from '@ledger/domain';
import { noTotals, type Measure, type Postings } from './execution.projection';
import type { ExecutionFigures, ExecutionRates, ProcurementFigures } from './execution.types';

/** Amounts and their procurement part, summed over postings by measure. */
export interface Sums {
  readonly amounts: Record<Measure, Fen>;
  readonly procurement: Record<Measure, Fen>;
}

/** One posting: a row of the columns. */
export interface PostingRow {
  readonly line: LineKey;
  readonly day: number;
  readonly measure: Measure;
  readonly economicCode: string;
}

export function noSums(): Sums {
  return { amounts: noTotals(), procurement: noTotals() };
}

/** Sums of the postings by group; rows for which `groupOf` answers undefined are left out. */
export function sumBy(
  postings: Postings,
  groupOf: (row: PostingRow) => string | undefined,
): ReadonlyMap<string, Sums> {
  const groups = new Map<string, Sums>();
  for (const [row, line] of postings.line.entries()) {
    const [day, measure, economicCode] = [
      postings.day[row],
      postings.measure[row],
      postings.economicCode[row],
    ];
    if (day === undefined || measure === undefined || economicCode === undefined) continue;
    const group = groupOf({ line, day, measure, economicCode });
    if (group === undefined) continue;
    const sums = groups.get(group) ?? noSums();
    groups.set(group, sums);
    sums.amounts[measure] += postings.amountFen[row] ?? 0;
    sums.procurement[measure] += postings.procurementFen[row] ?? 0;
  }
  return groups;
}

/** Sums of the postings that `accepts` lets through. */
export function sumWhere(postings: Postings, accepts: (row: PostingRow) => boolean): Sums {
  return sumBy(postings, (row) => (accepts(row) ? '' : undefined)).get('') ?? noSums();
}

export function figuresOf({ amounts, procurement }: Sums): ExecutionFigures {
  const adjustmentFen = netAdjustment(amounts);
  const adjustedFen = adjustedOf(amounts);
  const executedFen = executedOf(amounts);
  const figures = {
    initialFen: amounts.initial,
    ...(amounts.interim === 0 ? {} : { interimFen: amounts.interim }),
    supplementFen: amounts.supplement,
    reductionFen: amounts.reduction,
    transferInFen: amounts.transferIn,
    transferOutFen: amounts.transferOut,
    adjustmentFen,
    carriedInFen: amounts.carriedIn,
    adjustedFen,
    carriedOutFen: amounts.carriedOut,
    releasedFen: amounts.released,
    committedOpenFen: amounts.committed,
    spentFen: amounts.spent,
    reversedFen: amounts.reversed,
    executedFen,
    availableFen: adjustedFen - executedFen - amounts.committed - amounts.carriedOut,
  };
  return { ...figures, procurement: procurementOf(procurement), rates: ratesOf(figures) };
}

/** 全年预算数: initial, or interim authority while it is in force, with adjustments and what was carried in. */
export function adjustedOf(amounts: Record<Measure, Fen>): Fen {
  return amounts.initial + amounts.interim + netAdjustment(amounts) + amounts.carriedIn;
}

export function executedOf(amounts: Record<Measure, Fen>): Fen {
  return amounts.spent - amounts.reversed;
}

function netAdjustment({ supplement, reduction, transferIn, transferOut }: Record<Measure, Fen>): Fen {
  return supplement - reduction + transferIn - transferOut;
}

function procurementOf(procurement: Record<Measure, Fen>): ProcurementFigures {
  return {
    initialFen: procurement.initial,
    adjustmentFen: netAdjustment(procurement),
    carriedInFen: procurement.carriedIn,
    adjustedFen: adjustedOf(procurement),
    executedFen: executedOf(procurement),
  };
}

function ratesOf(figures: Omit<ExecutionFigures, 'rates' | 'procurement'>): ExecutionRates {
  const { initialFen, adjustedFen, executedFen, releasedFen, transferInFen, transferOutFen } = figures;
  const movedFen = figures.supplementFen + figures.reductionFen + Math.max(transferInFen, transferOutFen);
  return {
    executionInitial: executionRate(executedFen, initialFen),
    executionAdjusted: executionRate(executedFen, adjustedFen),
    release: releaseRate(releasedFen, adjustedFen),
    control: expenditureControlRate(executedFen, initialFen),
    adjustment: budgetAdjustmentRate(movedFen, initialFen),
  };
}
