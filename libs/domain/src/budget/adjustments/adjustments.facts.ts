import type { Author } from '../../access/person';
import type { CalendarDate } from '../../calendar';
import type { EventOf } from '../../decider';
import { type CardTable, noPostings } from '../../event-card';
import { document } from '../../event-summary';
import { noteSpelling } from '../../known-names';
import { onLine } from '../../postings';
import type { AppropriationState } from '../appropriation/appropriation.facts';
import type { LineAmount } from '../line/budget-line';
import { postAll } from '../line/line-balance';
import type { LineBreach } from '../line/line.errors';
import type { MayBreach } from '../year/judgement';
import {
  adjustmentColumn,
  adjustmentSummary,
  withdrawalSummary,
  type AdjustmentKind,
} from './adjustment-amounts';
import type { AdjustmentBreach } from './adjustments.errors';

export interface AdjustmentProposed extends MayBreach<AdjustmentBreach | LineBreach> {
  readonly occurredOn: CalendarDate;
  readonly adjustmentId: string;
  readonly kind: AdjustmentKind;
  /** Signed: positive adds to the line. */
  readonly items: readonly LineAmount[];
  readonly reason: string;
  /** The legal basis, e.g. '预算法 art. 72'. */
  readonly legalBasis: string;
  readonly documentNo?: string;
  /** The number of the approval for raising a three-public line. */
  readonly threePublicApprovalNo?: string;
  readonly proposedBy: string;
}

/** Takes effect on its own date. Repeats the whole proposal. */
export interface AdjustmentApproved extends AdjustmentProposed {
  readonly documentNo: string;
  readonly approvedBy: string;
}

export interface AdjustmentRejected {
  readonly occurredOn: CalendarDate;
  readonly adjustmentId: string;
  readonly reason: string;
  readonly rejectedBy: string;
}

/** Withdraws a proposal (no items: no money moves) or an approved adjustment (its items with the opposite sign). */
export interface AdjustmentWithdrawn extends MayBreach<LineBreach> {
  readonly occurredOn: CalendarDate;
  readonly adjustmentId: string;
  readonly kind: AdjustmentKind;
  readonly items: readonly LineAmount[];
  readonly reason: string;
  readonly documentNo?: string;
  readonly withdrawnBy: string;
}

export interface AdjustmentEvents {
  AdjustmentProposed: AdjustmentProposed;
  AdjustmentApproved: AdjustmentApproved;
  AdjustmentRejected: AdjustmentRejected;
  AdjustmentWithdrawn: AdjustmentWithdrawn;
}

export type AdjustmentEvent = EventOf<AdjustmentEvents>;

export interface AdjustmentsState extends AppropriationState {
  readonly adjustments: Map<string, Adjustment>;
}

export interface Adjustment {
  readonly proposal: AdjustmentProposed;
  /** The person that `proposedBy` names. */
  readonly proposer: Author;
  status: 'proposed' | 'approved' | 'rejected' | 'withdrawn';
  /** The latest step, with the texts that came with it. */
  step: AdjustmentStep;
  approvedItems: AdjustmentProposed['items'];
}

export interface AdjustmentStep {
  readonly occurredOn: string;
  readonly reason?: string;
  readonly documentNo?: string;
}

export function noAdjustments() {
  return { adjustments: new Map<string, Adjustment>() };
}

/** Each of these events is a document with its own date. */
const dated = {
  follows: 'date',
  dated: 'document',
  ruledBy: ['budget-execution'],
  toldBySums: () => false,
} as const;

export const adjustmentCards = {
  AdjustmentProposed: {
    version: 1,
    title: { zh: '申请预算调整', en: 'adjustment proposed' },
    ...dated,
    evolve: (state, proposal, author) => {
      noteSpelling(state, 'adjustment', proposal.adjustmentId);
      state.adjustments.set(proposal.adjustmentId, {
        proposal,
        proposer: author ?? { actor: proposal.proposedBy },
        status: 'proposed',
        step: { occurredOn: proposal.occurredOn },
        approvedItems: [],
      });
    },
    summary: (event) => adjustmentSummary(event, { zh: '申请', en: 'proposed: ' }),
    postings: noPostings,
    ties: ({ adjustmentId }) => ({ defines: `proposal ${adjustmentId}` }),
    yearFile: {
      kind: 'proposeAdjustment',
      command: 'ProposeAdjustment',
      intent: ({ breaches: _found, proposedBy: _actor, ...data }) => ({ type: 'ProposeAdjustment', ...data }),
    },
  },
  AdjustmentApproved: {
    version: 1,
    title: { zh: '批准预算调整', en: 'adjustment approved' },
    ...dated,
    evolve: (state, { occurredOn, adjustmentId, documentNo, items }) => {
      postAll(state, occurredOn, items);
      const step = { occurredOn, documentNo };
      moveOn(state, adjustmentId, { status: 'approved', step, approvedItems: items });
    },
    summary: (event) => adjustmentSummary(event, { zh: '', en: '' }),
    postings: ({ occurredOn, kind, items }) =>
      items.map((item) => onLine({ occurredOn, ...adjustmentColumn(kind, item.amountFen) })(item)),
    ties: ({ adjustmentId: id }) => ({ defines: `approval ${id}`, refersTo: [`proposal ${id}`] }),
    yearFile: {
      kind: 'approveAdjustment',
      command: 'ApproveAdjustment',
      intent: ({ occurredOn, adjustmentId, documentNo }) => ({
        type: 'ApproveAdjustment',
        occurredOn,
        adjustmentId,
        documentNo,
      }),
    },
  },
  AdjustmentRejected: {
    version: 1,
    title: { zh: '不予批准预算调整', en: 'adjustment rejected' },
    ...dated,
    evolve: (state, { occurredOn, adjustmentId, reason }) => {
      moveOn(state, adjustmentId, { status: 'rejected', step: { occurredOn, reason } });
    },
    summary: ({ adjustmentId, reason }) => ({
      text: { zh: `${adjustmentId}：${reason}`, en: `${adjustmentId}: ${reason}` },
    }),
    postings: noPostings,
    ties: ({ adjustmentId }) => ({ refersTo: [`proposal ${adjustmentId}`] }),
    yearFile: {
      kind: 'rejectAdjustment',
      command: 'RejectAdjustment',
      intent: ({ rejectedBy: _actor, ...data }) => ({ type: 'RejectAdjustment', ...data }),
    },
  },
  AdjustmentWithdrawn: {
    version: 1,
    title: { zh: '撤回预算调整', en: 'adjustment withdrawn' },
    ...dated,
    evolve: (state, { occurredOn, adjustmentId, reason, documentNo, items }) => {
      postAll(state, occurredOn, items);
      const taken = { occurredOn, reason, ...document(documentNo) };
      moveOn(state, adjustmentId, { status: 'withdrawn', step: taken });
    },
    summary: withdrawalSummary,
    // The items have the opposite sign, so the reversed items are the original ones.
    postings: ({ occurredOn, kind, items }) =>
      items.map((item) => onLine({ occurredOn, ...adjustmentColumn(kind, -item.amountFen) })(item)),
    ties: ({ adjustmentId }) => ({ refersTo: [`proposal ${adjustmentId}`, `approval ${adjustmentId}`] }),
    yearFile: {
      kind: 'withdrawAdjustment',
      command: 'WithdrawAdjustment',
      intent: ({ kind: _kind, items: _items, breaches: _found, withdrawnBy: _actor, ...data }) => ({
        type: 'WithdrawAdjustment',
        ...data,
      }),
    },
  },
} as const satisfies CardTable<AdjustmentsState, AdjustmentEvents>;

function moveOn(
  { adjustments }: AdjustmentsState,
  adjustmentId: string,
  moved: Pick<Adjustment, 'status' | 'step'> & Partial<Pick<Adjustment, 'approvedItems'>>,
): void {
  const adjustment = adjustments.get(adjustmentId);
  if (adjustment) Object.assign(adjustment, moved);
}
