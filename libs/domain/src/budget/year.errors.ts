import type { Refusal } from '../domain-error';

/** Opening, closing and the carry-over between two years. */
export const yearErrors = {
  UNIT_NOT_REGISTERED: {
    kind: 'malformed',
    zh: '单位 {unitCode} 尚未登记。请先登记该单位，再开启其预算年度。',
    en: 'Unit {unitCode} is not registered. Register it before its year is opened.',
  },
  FISCAL_YEAR_INVALID: {
    kind: 'malformed',
    zh: '{field}：{fiscalYear} 不是可用的预算年度（1995 至 2100 的整数）。请改正年度。',
    en: '{field}: {fiscalYear} is no fiscal year that can be kept (a whole number from 1995 to 2100). Correct it.',
  },
  YEAR_ALREADY_OPENED: {
    kind: 'malformed',
    zh: '{unitCode} 单位 {fiscalYear} 年度已按其他内容开启。年度只开启一次，开启内容不能更改。',
    en: 'The year {fiscalYear} of unit {unitCode} was opened with other content. A year is opened once and for all.',
  },
  YEAR_NOT_OPENED: {
    kind: 'malformed',
    zh: '该预算年度尚未开启。请先开启年度（OpenYear），再办理其他业务。',
    en: 'This fiscal year has not been opened. Open it (OpenYear) before anything else.',
  },
} as const satisfies Record<string, Refusal>;

/** What the year or the entry has come to forbids the step. */
export const progressErrors = {
  YEAR_CLOSED: {
    kind: 'malformed',
    zh: '{fiscalYear} 年度已关账，不能再记入。确需更正的，请先重新开账（ReopenYear）。',
    en: 'The year {fiscalYear} is closed and takes no more entries. To correct it, reopen it first (ReopenYear).',
  },
  YEAR_NOT_CLOSED: {
    kind: 'malformed',
    zh: '{fiscalYear} 年度尚未关账，不能结转。请先关账（CloseYear）。',
    en: 'The year {fiscalYear} is not closed, so nothing can be carried forward yet. Close it first (CloseYear).',
  },
  CARRY_FORWARD_OUTSTANDING: {
    kind: 'malformed',
    zh: '结转“{carryId}”尚未撤销，{fiscalYear} 年度不能重新开账。请先在下一年度取消接收，再撤销结转。',
    en: 'Carry-forward {carryId} is outstanding, so {fiscalYear} cannot be reopened. Cancel it in the next year, then revoke it.',
  },
  APPROPRIATION_MISSING: {
    kind: 'malformed',
    zh: '年初预算尚未批复，不能调整。请先记入年初预算批复（ApproveAppropriation）。',
    en: 'There is no year-start budget to adjust yet. Enter the appropriation first (ApproveAppropriation).',
  },
  ADJUSTMENT_ALREADY_DECIDED: {
    kind: 'malformed',
    field: 'adjustmentId',
    zh: '调整“{adjustmentId}”的状态已是 {status}，不能再这样处理。已批准的可以撤回，其余请另提新的调整。',
    en: 'Adjustment {adjustmentId} is already {status}. An approved one can be withdrawn; otherwise propose a new one.',
  },
} as const satisfies Record<string, Refusal>;

/** What crosses the turn of the year. */
export const carryErrors = {
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
