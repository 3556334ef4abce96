import type { Refusal } from '../domain-error';
import { inputRefusals, refuserOf } from '../refusals';

/** Every refusal of a year's performance, in the order of checking. */
export const PERFORMANCE_ERRORS = {
  YEAR_NOT_OPENED: {
    kind: 'malformed',
    zh: '{fiscalYear} 年度尚未开账。请先开账。',
    en: 'the budget year {fiscalYear} is not open. Open it first.',
  },
  ...inputRefusals,
  INDICATOR_ID_TAKEN: {
    kind: 'malformed',
    zh: '指标 {indicatorId} 已存在，内容与此不同。请换编号，或用 ReviseTarget 修订指标值。',
    en: 'the indicator {indicatorId} exists with other content. Use another id, or revise its target.',
  },
  INDICATOR_NOT_FOUND: {
    kind: 'malformed',
    zh: '没有编号为 {indicatorId} 的指标。请先定义。',
    en: 'there is no indicator {indicatorId}. Define it first.',
  },
  INDICATOR_WITHDRAWN: {
    kind: 'malformed',
    zh: '指标 {indicatorId} 已撤销。',
    en: 'the indicator {indicatorId} was withdrawn.',
  },
  WEIGHT_INVALID: {
    kind: 'malformed',
    zh: '{field}：分值 {value} 应为大于 0、不超过 100 分的整百分之一分。',
    en: '{field}: the weight {value} must be a whole number of hundredths of a point, above 0 and up to 100 points.',
  },
  NUMBER_INVALID: {
    kind: 'malformed',
    zh: '{field}：“{value}”不是十进制数。请写成 11、99.5 这样的数。',
    en: '{field}: "{value}" is no decimal number. Write it like 11 or 99.5.',
  },
  DATE_BEFORE_REFERENCE: {
    kind: 'malformed',
    zh: '{field}：{date} 早于指标 {indicatorId} 的定义日期 {reference}。',
    en: '{field}: {date} is before {reference}, when the indicator {indicatorId} was defined.',
  },
  WEIGHTS_ABOVE_100: {
    kind: 'malformed',
    zh: '{date} 起各指标分值合计 {sum} 分，超过 100 分。请减少分值或撤销指标。',
    en: 'from {date} on the weights add up to {sum} points, more than 100. Lower one, or withdraw an indicator.',
  },
  RESULT_DOES_NOT_FIT: {
    kind: 'malformed',
    zh: '指标 {indicatorId} 的类型是 {kind}，不能报告“{value}”类型的结果。',
    en: 'the indicator {indicatorId} is of the kind {kind}: a result of the kind "{value}" does not fit.',
  },
  PERCENT_OUTSIDE_BAND: {
    kind: 'malformed',
    zh: '{field}：{percent}% 不在“{tier}”档的 {from}%–{to}% 之内。',
    en: '{field}: {percent} % is outside {from} %–{to} %, the band of the tier {tier}.',
  },
  RULE_SET_INVALID: {
    kind: 'malformed',
    zh: '评分规则在 {path} 处不符合格式：{problem}',
    en: 'the scoring rule set does not have the required form at {path}: {problem}',
  },
  STATEMENT_ID_TAKEN: {
    kind: 'malformed',
    zh: '自评报告 {statementId} 已记录，内容与此不同。请换编号。',
    en: 'the statement {statementId} is stored with other content. Use another id.',
  },
  FIGURE_INVALID: {
    kind: 'malformed',
    zh: '{field}：{figureId} 重复、未列出，或其数值、单位不符合要求。',
    en: '{field}: {figureId} stands twice, is not listed, or its value or unit does not fit.',
  },
} as const satisfies Record<string, Refusal>;

export type PerformanceErrorCode = keyof typeof PERFORMANCE_ERRORS;

export const refusePerformance: (
  code: PerformanceErrorCode,
  details?: Parameters<ReturnType<typeof refuserOf>>[1],
) => never = refuserOf(PERFORMANCE_ERRORS);
