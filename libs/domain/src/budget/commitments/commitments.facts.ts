import type { CalendarDate } from '../../calendar';
import type { EventOf } from '../../decider';
import type { CardTable } from '../../event-card';
import { wan } from '../../event-summary';
import { noteSpelling } from '../../known-names';
import type { Fen } from '../../money';
import { posting } from '../../postings';
import type { LineKey } from '../line/budget-line';
import { addOn } from '../line/day-series';
import { balanceOf } from '../line/line-balance';
import type { LineBreach } from '../line/line.errors';
import type { LinesState } from '../line/line.facts';
import type { MayBreach } from '../year/judgement';

export interface CommitmentMade extends MayBreach<LineBreach> {
  readonly occurredOn: CalendarDate;
  readonly commitmentId: string;
  readonly line: LineKey;
  readonly amountFen: Fen;
  readonly contractNo: string;
  readonly supplier: string;
}

/** Gives back the open amount of a commitment, in part or whole. */
export interface CommitmentReleased {
  readonly occurredOn: CalendarDate;
  readonly commitmentId: string;
  readonly line: LineKey;
  readonly amountFen: Fen;
  readonly reason: string;
}

export interface Commitment {
  readonly made: CommitmentMade;
  openFen: Fen;
  readonly releases: CommitmentReleased[];
  /** The carry-forward that brought it from the year before. */
  readonly carryId?: string;
}

export interface CommitmentEvents {
  CommitmentMade: CommitmentMade;
  CommitmentReleased: CommitmentReleased;
}

export type CommitmentEvent = EventOf<CommitmentEvents>;

export interface CommitmentsState extends LinesState {
  readonly commitments: Map<string, Commitment>;
}

export function noCommitments() {
  return { commitments: new Map<string, Commitment>() };
}

export const commitmentCards = {
  CommitmentMade: {
    ruledBy: ['contracts'],
    version: 1,
    title: { zh: '签订合同', en: 'commitment made' },
    follows: 'date',
    dated: 'document',
    toldBySums: () => true,
    evolve: (state, event) => {
      noteSpelling(state, 'commitment', event.commitmentId);
      state.commitments.set(event.commitmentId, { made: event, openFen: event.amountFen, releases: [] });
      addOn(balanceOf(state, event.line).available, event.occurredOn, -event.amountFen);
    },
    summary: ({ contractNo, supplier, amountFen }) => ({
      documentNo: contractNo,
      amountFen,
      text: { zh: `${supplier}，${wan(amountFen)}`, en: `${supplier}, ${wan(amountFen)}` },
    }),
    postings: ({ line, occurredOn, amountFen }) => [
      posting(line, { occurredOn, measure: 'committed' }, amountFen),
    ],
    ties: ({ commitmentId }) => ({ defines: `commitment ${commitmentId}` }),
    yearFile: {
      kind: 'commitment',
      command: 'MakeCommitment',
      intent: ({ breaches: _found, ...data }) => ({ type: 'MakeCommitment', ...data }),
    },
  },
  CommitmentReleased: {
    ruledBy: ['contracts'],
    version: 1,
    title: { zh: '释放合同余额', en: 'commitment released' },
    follows: 'date',
    dated: 'document',
    toldBySums: () => true,
    evolve: (state, event) => {
      addOn(balanceOf(state, event.line).available, event.occurredOn, event.amountFen);
      const commitment = state.commitments.get(event.commitmentId);
      if (!commitment) return;
      commitment.openFen -= event.amountFen;
      commitment.releases.push(event);
    },
    summary: ({ commitmentId, amountFen, reason }) => ({
      amountFen: -amountFen,
      text: {
        zh: `${commitmentId} 释放 ${wan(amountFen)}：${reason}`,
        en: `${wan(amountFen)} of ${commitmentId}: ${reason}`,
      },
    }),
    postings: ({ line, occurredOn, amountFen }) => [
      posting(line, { occurredOn, measure: 'committed' }, -amountFen),
    ],
    ties: ({ commitmentId }) => ({ refersTo: [`commitment ${commitmentId}`] }),
    yearFile: {
      kind: 'releaseCommitment',
      command: 'ReleaseCommitment',
      intent: ({ line: _line, ...data }) => ({ type: 'ReleaseCommitment', ...data }),
    },
  },
} as const satisfies CardTable<CommitmentsState, CommitmentEvents>;
