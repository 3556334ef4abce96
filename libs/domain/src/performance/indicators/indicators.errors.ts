import type { Refusal } from '../../domain-error';
import { type Refuser, refuserOf } from '../../refusals';

/** Indicators, their weights and targets. */
export const indicatorErrors = {
  INDICATOR_ID_TAKEN: {
    kind: 'malformed',
    zh: '指标 {indicatorId} 已存在，内容与此不同。请换编号，或用 reviseTarget 修订指标值。',
    en: 'the indicator {indicatorId} exists already, with other content. Use another id, or revise its target.',
  },
  INDICATOR_NOT_FOUND: {
    kind: 'malformed',
    zh: '没有编号为 {indicatorId} 的指标。请先定义，或改正编号。',
    en: 'there is no indicator {indicatorId}. Define it first, or correct the id.',
  },
  INDICATOR_WITHDRAWN: {
    kind: 'malformed',
    zh: '指标 {indicatorId} 已撤销，不能再改。请改用其他指标，或另行定义。',
    en: 'the indicator {indicatorId} was withdrawn and cannot be changed. Use another indicator, or define a new one.',
  },
  WEIGHT_INVALID: {
    kind: 'malformed',
    zh: '{field}：分值 {value} 应大于 0、不超过 100 分，至多两位小数。请按自评表填写。',
    en: '{field}: the weight {value} must be above 0 and at most 100 points, with at most two decimals. Write it as the form says.',
  },
  NUMBER_INVALID: {
    kind: 'malformed',
    zh: '{field}：“{value}”不是十进制数。请写成 11、99.5 这样的数。',
    en: '{field}: "{value}" is not a decimal number. Write a number such as 11 or 99.5.',
  },
  DATE_BEFORE_REFERENCE: {
    kind: 'malformed',
    zh: '{field}：{date} 早于指标 {indicatorId} 的定义日期 {reference}。请改正日期。',
    en: '{field}: {date} is before {reference}, the day on which the indicator {indicatorId} was defined. Correct the date.',
  },
  WEIGHTS_ABOVE_100: {
    kind: 'breach',
    zh: '{date} 起各指标分值合计 {sum} 分，超过 100 分。请减少分值或撤销指标，或采用允许分值合计不是 100 分的评分规则。',
    en: 'from {date} on the weights add up to {sum} points, more than 100. Lower a weight, withdraw an indicator, or adopt a rule set that allows another sum.',
  },
} as const satisfies Record<string, Refusal>;

/** Breaches that are stored on the event in a year in `record` mode. */
export type IndicatorBreachCode = 'WEIGHTS_ABOVE_100';

export const refuse: Refuser<keyof typeof indicatorErrors> = refuserOf(indicatorErrors);
