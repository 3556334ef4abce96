import { amountsOf } from '@ledger/domain';
import { ADJUSTMENT_NAMES } from './adjustment-names';
import type { ProposalFact, StepFact } from './adjustments.projection';
import type { BudgetStep, BudgetStepKind } from './adjustments.types';
import { procurementOf } from './amounts';

/** One row between the initial and the adjusted budget. */
export function budgetStep(fact: StepFact, proposals: ReadonlyMap<string, ProposalFact>): BudgetStep {
  const { items, beforeFen, linesBeforeFen, step } = fact;
  const { eventId, position, recordedAt } = fact.fact;
  const { kind, ...described } = describe(step, proposals);
  const amounts = amountsOf(items);
  return {
    eventId,
    position,
    kind,
    name: ADJUSTMENT_NAMES[kind],
    ...described,
    occurredOn: step.event.occurredOn,
    recordedAt,
    ...amounts,
    procurementNetFen: procurementOf(items),
    beforeFen,
    afterFen: beforeFen + amounts.netFen,
    items: items.map((item, i) => {
      const before = linesBeforeFen[i] ?? 0;
      return { ...item, beforeFen: before, afterFen: before + item.amountFen };
    }),
    breaches: ('breaches' in step.event && step.event.breaches) || [],
  };
}

type Described = { readonly kind: BudgetStepKind } & Pick<
  BudgetStep,
  | 'adjustmentId'
  | 'withdraws'
  | 'carryId'
  | 'documentNo'
  | 'reason'
  | 'legalBasis'
  | 'threePublicApprovalNo'
  | 'proposedBy'
  | 'proposedOn'
  | 'settledBy'
>;

function describe(step: StepFact['step'], proposals: ReadonlyMap<string, ProposalFact>): Described {
  switch (step.type) {
    case 'approved':
      return approval(step.event, proposals);
    case 'withdrawn': {
      const { adjustmentId, kind: withdraws, reason, documentNo, withdrawnBy } = step.event;
      const known = documentNo === undefined ? {} : { documentNo };
      return { kind: 'withdrawal', adjustmentId, withdraws, reason, settledBy: withdrawnBy, ...known };
    }
    case 'carried-in':
      return { kind: 'carry-in', carryId: step.event.carryId };
    case 'carry-in-included':
      return { kind: step.type, documentNo: step.event.documentNo };
    case 'carry-in-cancelled':
    case 'carry-in-returned':
      return { kind: step.type, carryId: step.event.carryId, reason: step.event.reason };
  }
}

function approval(
  event: Extract<StepFact['step'], { type: 'approved' }>['event'],
  proposals: ReadonlyMap<string, ProposalFact>,
): Described {
  const { kind, adjustmentId, documentNo, reason, legalBasis, threePublicApprovalNo } = event;
  const proposedOn = proposals.get(adjustmentId)?.proposed.occurredOn;
  return {
    kind,
    adjustmentId,
    documentNo,
    reason,
    legalBasis,
    ...(threePublicApprovalNo !== undefined && { threePublicApprovalNo }),
    proposedBy: event.proposedBy,
    ...(proposedOn !== undefined && { proposedOn }),
    settledBy: event.approvedBy,
  };
}
