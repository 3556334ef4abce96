import { amountsOf, type CalendarDate } from '@ledger/domain';
import type { Recorded } from '../projection';
import { ADJUSTMENT_NAMES, STATUS_NAMES } from './adjustment-names';
import type { ProposalFact, Settlement } from './adjustments.projection';
import type { Proposal, ProposalStanding, ProposalStatus } from './adjustments.types';

/** 预算调整申请 with what became of it. */
export function proposalOf({ proposed, fact, settlements }: ProposalFact): Proposal {
  const { occurredOn: proposedOn, proposedBy, breaches = [], ...rest } = proposed;
  const begun = standing('proposed', { on: proposedOn, by: proposedBy }, fact);
  const history = [begun, ...settlements.map(settled)];
  const last = settlements.length === 0 ? undefined : history.at(-1);
  const { status, name: statusName } = last ?? begun;
  return {
    ...rest,
    proposedOn,
    proposedBy,
    name: ADJUSTMENT_NAMES[proposed.kind],
    status,
    statusName,
    ...amountsOf(proposed.items),
    ...(last && settlementOf(last)),
    history,
    breaches,
  };
}

function settlementOf({ on, by, because, documentNo, status }: ProposalStanding) {
  return {
    settledOn: on,
    settledBy: by,
    ...(because !== undefined && { settledBecause: because }),
    ...(status === 'approved' && documentNo !== undefined && { documentNo }),
  };
}

function settled({ fact, ...settlement }: Settlement): ProposalStanding {
  const { occurredOn: on } = settlement.event;
  switch (settlement.status) {
    case 'approved': {
      const { approvedBy: by, documentNo } = settlement.event;
      return standing('approved', { on, by, documentNo }, fact);
    }
    case 'rejected': {
      const { rejectedBy: by, reason: because } = settlement.event;
      return standing('rejected', { on, by, because }, fact);
    }
    case 'withdrawn': {
      const { withdrawnBy: by, reason: because, documentNo } = settlement.event;
      return standing(
        'withdrawn',
        { on, by, because, ...(documentNo !== undefined && { documentNo }) },
        fact,
      );
    }
  }
}

interface Told {
  readonly on: CalendarDate;
  readonly by: string;
  readonly because?: string;
  readonly documentNo?: string;
}

function standing(
  status: ProposalStatus,
  told: Told,
  { recordedAt, position, eventId }: Recorded,
): ProposalStanding {
  return { status, name: STATUS_NAMES[status], ...told, recordedAt, position, eventId };
}
