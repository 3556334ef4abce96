import {
  budgetAdjustmentRate,
  executionRate,
  expenditureControlRate,
  releaseRate,
  type Fen,
  type Measure,
} from '@ledger/domain';
import type { Sums } from './booked';
import type {
  ExecutionAmounts,
  ExecutionFigures,
  ExecutionRates,
  ProcurementFigures,
} from './execution.types';

export function figuresOf(sums: Sums): ExecutionFigures {
  const figures = amountsIn(sums);
  return { ...figures, rates: ratesOf(figures) };
}

/** The figures without their rates, which cost more to form than all of them. */
export function amountsIn({ amounts, procurement }: Sums): ExecutionAmounts {
  const adjustmentFen = netAdjustment(amounts);
  const adjustedFen = adjustedOf(amounts);
  const executedFen = executedOf(amounts);
  return {
    initialFen: amounts.initial,
    carriedOverFen: amounts.carriedOver,
    initialOfYearFen: amounts.initial - amounts.carriedOver,
    initialWithCarryOverFen: amounts.initial + carriedInOf(amounts),
    ...(amounts.interim === 0 ? {} : { interimFen: amounts.interim }),
    supplementFen: amounts.supplement,
    reductionFen: amounts.reduction,
    transferInFen: amounts.transferIn,
    transferOutFen: amounts.transferOut,
    adjustmentFen,
    carriedInFen: carriedInOf(amounts),
    adjustedFen,
    carriedOutFen: amounts.carriedOut,
    releasedFen: amounts.released,
    committedOpenFen: amounts.committed,
    spentFen: amounts.spent,
    reversedFen: amounts.reversed,
    executedFen,
    recoveredFen: amounts.recovered,
    availableFen: availableOf(amounts),
    procurement: procurementOf({ amounts, procurement }),
  };
}

/** What may still be spent. */
export function availableOf(amounts: Record<Measure, Fen>): Fen {
  return adjustedOf(amounts) - executedOf(amounts) - amounts.committed - amounts.carriedOut;
}

/** 全年预算数: initial, or interim authority while it is in force, with adjustments and what was carried in. */
export function adjustedOf(amounts: Record<Measure, Fen>): Fen {
  return amounts.initial + amounts.interim + netAdjustment(amounts) + carriedInOf(amounts);
}

/** 上年结转 beside the appropriation, which counts what it includes from its date on: all lines' on one day. */
export function carriedInOf({ carriedIn, included, carriedOver }: Record<Measure, Fen>): Fen {
  return carriedIn - Math.min(included, carriedOver);
}

export function executedOf(amounts: Record<Measure, Fen>): Fen {
  return amounts.spent - amounts.reversed;
}

function netAdjustment({ supplement, reduction, transferIn, transferOut }: Record<Measure, Fen>): Fen {
  return supplement - reduction + transferIn - transferOut;
}

function procurementOf({ amounts, procurement: booked }: Sums): ProcurementFigures {
  // No document says how much of 其中上年结转 is procurement: once it stands, what is included of it stands too.
  const procurement = { ...booked, carriedOver: amounts.carriedOver > 0 ? booked.included : 0 };
  return {
    initialFen: procurement.initial,
    adjustmentFen: netAdjustment(procurement),
    carriedInFen: carriedInOf(procurement),
    adjustedFen: adjustedOf(procurement),
    executedFen: executedOf(procurement),
  };
}

export function ratesOf(figures: Omit<ExecutionAmounts, 'procurement'>): ExecutionRates {
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
