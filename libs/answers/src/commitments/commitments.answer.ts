import { isSameParty } from '@ledger/domain';
import type { YearPoint } from '../point/point-in-time';
import { project, type LedgerEvent } from '../projection';
import { commitmentsProjection, type CommitmentFacts } from './commitments.projection';
import type { Commitment, CommitmentsAnswer } from './commitments.types';

/** Contracts and what is open of them at the point. */
export function answerCommitments(events: readonly LedgerEvent[], _point: YearPoint): CommitmentsAnswer {
  const { commitments: facts } = project(commitmentsProjection, events);
  const commitments = [...facts.values()].map(commitmentOf);
  const sumOf = (amount: (commitment: Commitment) => number) =>
    commitments.reduce((sum, commitment) => sum + amount(commitment), 0);
  return {
    madeFen: sumOf(({ amountFen }) => amountFen),
    drawnFen: sumOf(({ drawnFen }) => drawnFen),
    releasedFen: sumOf(({ releasedFen }) => releasedFen),
    carriedAwayFen: sumOf(({ carriedAwayFen }) => carriedAwayFen),
    openFen: sumOf(({ openFen }) => openFen),
    commitments,
  };
}

function commitmentOf(facts: CommitmentFacts): Commitment {
  const { made, fromYear, drawnFen, releasedFen, carriedAwayFen, payments } = facts;
  const { breaches = [], ...rest } = made;
  const paid = [...payments.values()];
  return {
    ...rest,
    drawnFen,
    ...(fromYear !== undefined && { fromYear }),
    releasedFen,
    carriedAwayFen,
    openFen: made.amountFen - drawnFen - releasedFen - carriedAwayFen,
    vouchers: [...payments.keys()],
    paidAboveFen: paid.reduce((sum, { aboveFen }) => sum + aboveFen, 0),
    paidToOthers: paid.flatMap(({ voucherNo, payee, leftFen }) =>
      leftFen === 0 || isSameParty(payee, made.supplier) ? [] : [{ voucherNo, payee, amountFen: leftFen }],
    ),
    breaches,
  };
}
