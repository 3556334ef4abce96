import { ADJUSTMENT_KINDS, amountsOf, carriedOverIn, type AdjustmentKind } from '@ledger/domain';
import type { YearPoint } from '../point/point-in-time';
import { project, type LedgerEvent } from '../projection';
import { foldedYear, type YearAt } from '../year-at';
import { ADJUSTMENT_NAMES } from './adjustment-names';
import { adjustmentsProjection, type AdjustmentsState } from './adjustments.projection';
import type { AdjustmentKindSum, AdjustmentsAnswer, AppropriationSummary } from './adjustments.types';
import { proposalOf } from './proposals';
import { budgetStep } from './steps';
import { procurementOf } from './amounts';

/** 预算调整情况: from the initial to the adjusted budget, document by document. */
export function answerAdjustments(events: readonly LedgerEvent[], point: YearPoint): AdjustmentsAnswer {
  return adjustmentsIn(foldedYear(events, point));
}

/** The same of a year however it came to be known. */
export function adjustmentsIn({ documents }: Pick<YearAt, 'documents'>): AdjustmentsAnswer {
  const state = project(adjustmentsProjection, documents);
  const appropriation = state.appropriation && appropriationOf(state.appropriation);
  return {
    initialFen: appropriation?.amountFen ?? 0,
    procurementInitialFen: state.appropriation ? procurementOf(state.appropriation.lines) : 0,
    ...(appropriation && { appropriation }),
    steps: state.steps.map((step) => budgetStep(step, state.proposals)),
    adjustedFen: state.totalFen,
    procurementAdjustedFen: state.procurementFen,
    proposals: [...state.proposals.values()].map(proposalOf),
    byKind: ADJUSTMENT_KINDS.map((kind) => kindSum(kind, state)),
  };
}

function appropriationOf({
  documentNo,
  occurredOn,
  lines,
}: NonNullable<AdjustmentsState['appropriation']>): AppropriationSummary {
  return {
    documentNo,
    occurredOn,
    amountFen: amountsOf(lines).netFen,
    carriedOverFen: carriedOverIn(lines),
    lines,
  };
}

/** An approval whose proposal lies outside the selection still counts: it repeats everything. */
function kindSum(kind: AdjustmentKind, { steps, proposals }: AdjustmentsState): AdjustmentKindSum {
  const standing = new Map<string, number>();
  for (const { step } of steps) {
    if (step.type === 'approved' && step.event.kind === kind) {
      const { netFen, movedFen } = amountsOf(step.event.items);
      standing.set(step.event.adjustmentId, kind === 'transfer' ? movedFen : Math.abs(netFen));
    }
    if (step.type === 'withdrawn') standing.delete(step.event.adjustmentId);
  }
  const pending = [...proposals.values()].filter(
    ({ proposed, settlements }) => settlements.length === 0 && proposed.kind === kind,
  );
  const amountFen = [...standing.values()].reduce((sum, amount) => sum + amount, 0);
  return { kind, name: ADJUSTMENT_NAMES[kind], count: standing.size, amountFen, pending: pending.length };
}
