import type { CommitmentEvents, CommitmentMade, Fen, VoucherEvents } from '@ledger/domain';
import type { Projection } from '../projection';

export interface CommitmentFacts {
  readonly made: CommitmentMade;
  drawnFen: Fen;
  releasedFen: Fen;
  /** Numbers of the vouchers that paid it. */
  readonly vouchers: string[];
}

export interface CommitmentsState {
  /** In order of dates. */
  readonly commitments: Map<string, CommitmentFacts>;
}

export const commitmentsProjection: Projection<CommitmentsState, CommitmentEvents & VoucherEvents> = {
  name: 'commitments',
  version: 2,
  initialState: () => ({ commitments: new Map() }),
  evolve: {
    CommitmentMade: ({ commitments }, made) => {
      commitments.set(made.commitmentId, { made, drawnFen: 0, releasedFen: 0, vouchers: [] });
    },
    CommitmentReleased: ({ commitments }, { commitmentId, amountFen }) => {
      const commitment = commitments.get(commitmentId);
      if (commitment) commitment.releasedFen += amountFen;
    },
    ExpenditureRecorded: ({ commitments }, { voucherNo, commitment: paid }) => {
      const commitment = paid && commitments.get(paid.commitmentId);
      if (!commitment) return;
      commitment.drawnFen += paid.drawnFen;
      commitment.vouchers.push(voucherNo);
    },
    ExpenditureReversed: ({ commitments }, { commitment: reopened }) => {
      const commitment = reopened && commitments.get(reopened.commitmentId);
      if (commitment) commitment.drawnFen -= reopened.reopenedFen;
    },
  },
};
