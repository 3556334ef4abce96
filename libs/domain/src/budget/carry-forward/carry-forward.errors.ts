import type { Refusal } from '../../domain-error';
import { type Refuser, refuserOf } from '../../refusals';

/** Money that crosses the turn of the year. */
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
  CARRY_NOT_RELEASED: {
    kind: 'malformed',
    field: 'carryId',
    zh: '{fromYear} 年度没有结转出“{carryId}”。请先在该年度结转（releaseCarryForward）；该年度不在账上的，请逐行写明结转的金额。',
    en: 'The year {fromYear} has carried nothing forward as {carryId}. Carry it forward there first (releaseCarryForward); if that year is not in the ledger, list the amounts line by line.',
  },
  YEAR_NOT_CLOSED: {
    kind: 'malformed',
    zh: '{fiscalYear} 年度尚未关账，不能结转。请先关账（closeYear）。',
    en: 'The year {fiscalYear} is not closed, so nothing can be carried forward yet. Close it first (closeYear).',
  },
  CARRY_YEAR_WRONG: {
    kind: 'malformed',
    zh: 'fromYear：{fromYear} 不是 {fiscalYear} 的上一年度。结转只在相邻两个年度之间进行。',
    en: 'fromYear: {fromYear} is not the year before {fiscalYear}. Money is carried from one year into the next.',
  },
  CARRY_NOT_CANCELLED_IN_NEXT_YEAR: {
    kind: 'malformed',
    field: 'carryId',
    zh: '下一年度尚未取消结转“{carryId}”。请先在下一年度取消接收（cancelCarryIn），再撤销。',
    en: 'The next year has not cancelled carry-forward {carryId}. Cancel it there first (cancelCarryIn), then revoke it.',
  },
  CARRY_NOT_RETURNED_IN_NEXT_YEAR: {
    kind: 'malformed',
    field: 'returnId',
    zh: '下一年度没有以“{returnId}”退回结转“{carryId}”的资金。请先在下一年度退回（returnCarryIn），再收回。',
    en: 'The next year has returned nothing of carry-forward {carryId} under {returnId}. Return it there first (returnCarryIn), then take it back.',
  },
  UNKNOWN_CARRY_IN: {
    kind: 'malformed',
    field: 'carryId',
    zh: '{fiscalYear} 年度没有接收编号为“{carryId}”的结转。请核对编号。',
    en: 'The year {fiscalYear} carried nothing in under {carryId}. Check the id.',
  },
  DUPLICATE_RETURN: {
    kind: 'malformed',
    field: 'returnId',
    zh: '退回编号“{returnId}”已按其他内容记入。请换一个编号。',
    en: 'Return {returnId} was entered with other content. Choose another id.',
  },
  COMMITMENT_TWICE: {
    kind: 'malformed',
    zh: '{field}：合同承诺“{commitmentId}”重复出现。请只写一次。',
    en: '{field}: commitment {commitmentId} stands twice. Write it once.',
  },
  COMMITMENT_SETTLED: {
    kind: 'malformed',
    zh: '{field}：合同承诺“{commitmentId}”没有未用余额，无需随资金结转。请去掉该项。',
    en: '{field}: nothing of commitment {commitmentId} is open, so there is nothing to carry. Leave it out.',
  },
  COMMITMENT_OF_OTHER_CARRY: {
    kind: 'malformed',
    zh: '{field}：合同承诺“{commitmentId}”不是随结转“{carryId}”转入的。请核对编号。',
    en: '{field}: commitment {commitmentId} did not come in with carry-forward {carryId}. Check the ids.',
  },
  CARRIED_COMMITMENT_ID_TAKEN: {
    kind: 'malformed',
    field: 'commitments',
    zh: 'commitments：合同承诺编号“{commitmentId}”在本年度已被占用，加年份后的编号也已被占用。请在上年度另行结转该合同。',
    en: 'commitments: the id {commitmentId} is taken in this year, and so is the id with its year behind it. Carry that contract forward by itself.',
  },
  RETURN_ABOVE_CARRIED: {
    kind: 'malformed',
    zh: '{field}：结转“{carryId}”在“{line}”上未退回且不受合同约束的只有 {leftFen} 万元，不能退回 {amountFen} 万元。受合同约束的随合同退回。',
    en: '{field}: of carry-forward {carryId} {leftFen} 万元 on {line} are neither returned nor bound by a contract, {amountFen} 万元 cannot go back. What a contract binds goes back with it.',
  },
} as const satisfies Record<string, Refusal>;

export const refuse: Refuser<keyof typeof carryForwardErrors> = refuserOf(carryForwardErrors);
