import type { Refusal } from '../../domain-error';
import { type Refuser, refuserOf } from '../../refusals';

/** Opening and closing. */
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
    zh: '该预算年度尚未开启。请先开启年度（openYear），再办理其他业务。',
    en: 'This fiscal year has not been opened. Open it (openYear) before anything else.',
  },
  YEAR_CLOSED: {
    kind: 'malformed',
    zh: '{fiscalYear} 年度已关账，不能再记入。确需更正的，请先重新开账（reopenYear）。',
    en: 'The year {fiscalYear} is closed and takes no more entries. To correct it, reopen it first (reopenYear).',
  },
  YEAR_LEAVES_OPEN: {
    kind: 'malformed',
    field: 'evenSo',
    zh: '{fiscalYear} 年度尚有未了结的事项：{leftZh}。请先释放或支付合同、批准或撤回调整、登记到账；仍要关账的，请确认（evenSo）。未了结的合同可在关账后随结转转入下年。',
    en: 'The year {fiscalYear} leaves open: {leftEn}. Pay or release the contracts, decide the proposals, enter the arrivals; or say that it is to be closed even so (evenSo). Open contracts can be carried into the next year once it is closed.',
  },
  SUM_TOO_LARGE: {
    kind: 'malformed',
    zh: '各笔金额合计将超过 {mostFen} 万元，再大就不能精确求和。请核对金额及其单位（万元、元、分）。',
    en: 'The amounts would add up to more than {mostFen} 万元, beyond which sums are not exact. Check the amounts and their unit (万元, 元, 分).',
  },
  CARRY_FORWARD_OUTSTANDING: {
    kind: 'malformed',
    zh: '结转“{carryId}”尚未撤销，{fiscalYear} 年度不能重新开账。请先在下一年度取消接收，再撤销结转。',
    en: 'Carry-forward {carryId} is outstanding, so {fiscalYear} cannot be reopened. Cancel it in the next year, then revoke it.',
  },
} as const satisfies Record<string, Refusal>;

export const refuse: Refuser<keyof typeof yearErrors> = refuserOf(yearErrors);
