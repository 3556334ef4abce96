import { type CardTable, noPostings } from '../../event-card';
import { document } from '../../event-summary';
import { noteSpelling } from '../../known-names';
import { onLine } from '../../postings';
import { postAll } from '../line/line-balance';
import { adjustmentColumn, adjustmentSummary, withdrawalSummary } from './adjustment-amounts';
import type { Adjustment, AdjustmentEvents, AdjustmentsState } from './adjustments.facts';

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
    ties: ({ adjustmentId }) => ({
      defines: `approval ${adjustmentId}`,
      refersTo: [`proposal ${adjustmentId}`],
    }),
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
      intent: ({ occurredOn, adjustmentId, reason, documentNo }) => ({
        type: 'WithdrawAdjustment',
        occurredOn,
        adjustmentId,
        reason,
        ...document(documentNo),
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
