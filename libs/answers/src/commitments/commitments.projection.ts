import {
  rowLabel,
  voucherKey,
  type Carried,
  type CarryForwardEvents,
  type CommitmentEvents,
  type CommitmentMade,
  type Fen,
  type VoucherEvents,
} from '@ledger/domain';
import type { Projection } from '../projection';

interface PaymentFacts {
  readonly voucherNo: string;
  readonly payee: string;
  /** Amount that is not reversed. */
  leftFen: Fen;
  /** The amount beyond the commitment. */
  aboveFen: Fen;
}

export interface CommitmentFacts {
  readonly made: CommitmentMade;
  /** The year that it came from. */
  readonly fromYear?: number;
  drawnFen: Fen;
  releasedFen: Fen;
  /** What went to a neighbouring year with it, and did not come back. */
  carriedAwayFen: Fen;
  /** By {@link voucherKey}. */
  readonly payments: Map<string, PaymentFacts>;
}

export interface CommitmentsState {
  /** In order of dates. */
  readonly commitments: Map<string, CommitmentFacts>;
  /** By {@link voucherKey}, of every commitment. */
  readonly payments: Map<string, PaymentFacts>;
}

export const commitmentsProjection: Projection<
  CommitmentsState,
  CommitmentEvents & VoucherEvents & CarryForwardEvents
> = {
  name: 'commitments',
  version: 3,
  initialState: () => ({ commitments: new Map(), payments: new Map() }),
  evolve: {
    CommitmentMade: ({ commitments }, made) => {
      commitments.set(made.commitmentId, newCommitment(made));
    },
    CarriedIn: ({ commitments }, { fromYear, commitments: carried = [] }) => {
      for (const { madeOn: occurredOn, earlierId: _before, ...contract } of carried)
        commitments.set(contract.commitmentId, {
          ...newCommitment({ occurredOn, ...contract }),
          fromYear,
        });
    },
    CarryForwardReleased: (state, event) => carryAway(state, event, 1),
    CarryForwardRevoked: (state, event) => carryAway(state, event, -1),
    CarryForwardTakenBack: (state, event) => carryAway(state, event, -1),
    CarryInReturned: (state, event) => carryAway(state, event, 1),
    CarryInCancelled: (state, event) => carryAway(state, event, 1),
    CommitmentReleased: ({ commitments }, { commitmentId, amountFen }) => {
      const commitment = commitments.get(commitmentId);
      if (commitment) commitment.releasedFen += amountFen;
    },
    ExpenditureRecorded: ({ commitments, payments }, event) => {
      const { payee, amountFen, commitment: paid } = event;
      const commitment = paid && commitments.get(paid.commitmentId);
      if (!commitment) return;
      commitment.drawnFen += paid.drawnFen;
      const voucherNo = rowLabel(event).zh;
      const payment = { voucherNo, payee, leftFen: amountFen, aboveFen: amountFen - paid.drawnFen };
      commitment.payments.set(voucherKey(event), payment);
      payments.set(voucherKey(event), payment);
    },
    ExpenditureReversed: ({ commitments, payments }, event) => {
      const { amountFen, commitment: reopened } = event;
      const payment = payments.get(voucherKey(event));
      if (payment) takeBack(payment, amountFen);
      const commitment = reopened && commitments.get(reopened.commitmentId);
      if (commitment) commitment.drawnFen -= reopened.reopenedFen;
    },
  },
};

function newCommitment(made: CommitmentMade): CommitmentFacts {
  return { made, drawnFen: 0, releasedFen: 0, carriedAwayFen: 0, payments: new Map() };
}

function carryAway(
  { commitments }: CommitmentsState,
  { commitments: gone = [] }: Carried,
  sign: 1 | -1,
): void {
  for (const { commitmentId, amountFen } of gone) {
    const commitment = commitments.get(commitmentId);
    if (commitment) commitment.carriedAwayFen += sign * amountFen;
  }
}

/** What was paid beyond the commitment comes back first. */
function takeBack(payment: PaymentFacts, amountFen: Fen): void {
  payment.leftFen -= amountFen;
  payment.aboveFen = Math.max(0, payment.aboveFen - amountFen);
}
