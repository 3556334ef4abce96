import type { Refusal } from '../../domain-error';
import { type Refuser, refuserOf } from '../../refusals';

/** What crosses the turn of the year. */
export const carryForwardErrors = {
  CARRY_CANCELLED: {
    kind: 'malformed',
    field: 'carryId',
    zh: '结转“{carryId}”已取消或撤销，该编号不能再用。请用新的编号重新结转。',
    en: 'Carry-forward {carryId} was cancelled or revoked, and its id is spent. Release it again under a new id.',
  },
  DUPLICATE_CARRY_FORWARD: {
    kind: 'malformed',
    field: 'carryId',
    zh: '结转编号“{carryId}”已按其他内容记入。请换一个编号，或先撤销原结转。',
    en: 'Carry-forward {carryId} was entered with other content. Choose another id, or revoke the first.',
  },
  UNKNOWN_CARRY_FORWARD: {
    kind: 'malformed',
    field: 'carryId',
    zh: '{fiscalYear} 年度没有编号为“{carryId}”的结转。请核对编号。',
    en: 'The year {fiscalYear} released no carry-forward {carryId}. Check the id.',
  },
  YEAR_NOT_CLOSED: {
    kind: 'malformed',
    zh: '{fiscalYear} 年度尚未关账，不能结转。请先关账（CloseYear）。',
    en: 'The year {fiscalYear} is not closed, so nothing can be carried forward yet. Close it first (CloseYear).',
  },
  CARRY_YEAR_WRONG: {
    kind: 'malformed',
    zh: 'fromYear：{fromYear} 不是 {fiscalYear} 的上一年度。结转只在相邻两个年度之间进行。',
    en: 'fromYear: {fromYear} is not the year before {fiscalYear}. Money is carried from one year into the next.',
  },
  CARRY_NOT_CANCELLED_IN_NEXT_YEAR: {
    kind: 'malformed',
    field: 'carryId',
    zh: '下一年度尚未取消结转“{carryId}”。请先在下一年度取消接收（CancelCarryIn），再撤销。',
    en: 'The next year has not cancelled carry-forward {carryId}. Cancel it there first (CancelCarryIn), then revoke it.',
  },
} as const satisfies Record<string, Refusal>;

export const refuse: Refuser<keyof typeof carryForwardErrors> = refuserOf(carryForwardErrors);
