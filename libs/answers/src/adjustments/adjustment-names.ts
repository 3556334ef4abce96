import type { Bilingual } from '../bilingual';
import type { BudgetStepKind, ProposalStatus } from './adjustments.types';

export const ADJUSTMENT_NAMES = {
  supplement: { zh: '追加', en: 'supplement' },
  reduction: { zh: '追减', en: 'reduction' },
  transfer: { zh: '调剂', en: 'transfer' },
  withdrawal: { zh: '撤回调整', en: 'withdrawal of an adjustment' },
  'carry-in': { zh: '上年结转', en: 'carried in from last year' },
  'carry-in-included': { zh: '上年结转列入年初预算', en: 'carry-in included in the appropriation' },
  'carry-in-cancelled': { zh: '取消结转', en: 'carry-in cancelled' },
  'carry-in-returned': { zh: '退回结转', en: 'carry-in returned in part' },
} as const satisfies Record<BudgetStepKind, Bilingual>;

export const STATUS_NAMES = {
  proposed: { zh: '待批', en: 'proposed' },
  approved: { zh: '已批准', en: 'approved' },
  rejected: { zh: '未批准', en: 'rejected' },
  withdrawn: { zh: '已撤回', en: 'withdrawn' },
} as const satisfies Record<ProposalStatus, Bilingual>;
