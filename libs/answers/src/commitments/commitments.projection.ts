import type { CommitmentEvents, CommitmentMade, Fen, VoucherEvents } from '@ledger/domain';
import type { Projection } from '../projection';

export interface PaymentFacts {
  readonly voucherNo: string;
  readonly payee: string;
  /** What no reversal has taken back. */
  leftFen: Fen;
  /** What of it is beyond the commitment. */
  aboveFen: Fen;
}

export interface CommitmentFacts {
  readonly made: CommitmentMade;
  drawnFen: Fen;
  releasedFen: Fen;
  /** By number of the voucher. */
  readonly payments: Map<string, PaymentFacts>;
}

export interface CommitmentsState {
  /** In order of dates. */
  readonly commitments: Map<string, CommitmentFacts>;
  /** By number of the voucher, of every commitment. */
  readonly payments: Map<string, PaymentFacts>;
}

export const commitmentsProjection: Projection<CommitmentsState, CommitmentEvents & VoucherEvents> = {
  name: 'commitments',
  version: 3,
  initialState: () => ({ commitments: new Map(), payments: new Map() }),
  evolve: {
    CommitmentMade: ({ commitments }, made) => {
      commitments.set(made.commitmentId, { made, drawnFen: 0, releasedFen: 0, payments: new Map() });
    },
    CommitmentReleased: ({ commitments }, { commitmentId, amountFen }) => {
      const commitment = commitments.get(commitmentId);
      if (commitment) commitment.releasedFen += amountFen;
    },
    ExpenditureRecorded: ({ commitments, payments }, { voucherNo, payee, amountFen, commitment: paid }) => {
      const commitment = paid && commitments.get(paid.commitmentId);
      if (!commitment) return;
      commitment.drawnFen += paid.drawnFen;
      const payment = { voucherNo, payee, leftFen: amountFen, aboveFen: amountFen - paid.drawnFen };
      commitment.payments.set(voucherNo, payment);
      payments.set(voucherNo, payment);
    },
    ExpenditureReversed: ({ commitments, payments }, { voucherNo, amountFen, commitment: reopened }) => {
      const payment = payments.get(voucherNo);
      if (payment) takeBack(payment, amountFen);
      const commitment = reopened && commitments.get(reopened.commitmentId);
      if (commitment) commitment.drawnFen -= reopened.reopenedFen;
    },
  },
};

/** What was paid beyond the commitment comes back first. */
function takeBack(payment: PaymentFacts, amountFen: Fen): void {
  payment.leftFen -= amountFen;
  payment.aboveFen = Math.max(0, payment.aboveFen - amountFen);
}
