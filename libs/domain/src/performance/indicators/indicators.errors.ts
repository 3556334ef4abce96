import type { Refusal } from '../../domain-error';
import { type Refuser, refuserOf } from '../../refusals';

/** Indicators, their weights and targets. */
export const indicatorErrors = {
  INDICATOR_ID_TAKEN: {
    kind: 'malformed',
    zh: '指标 {indicatorId} 已存在，内容与此不同。请换编号，或用 reviseTarget 修订指标值。',
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
    kind: 'breach',
    zh: '{date} 起各指标分值合计 {sum} 分，超过 100 分。请减少分值或撤销指标，或采用允许分值合计不是 100 分的评分规则。',
    en: 'from {date} on the weights add up to {sum} points, more than 100. Lower one, withdraw an indicator, or adopt a rule set that takes weights with another sum.',
  },
} as const satisfies Record<string, Refusal>;

/** Breaches that are stored on the event in a year in `record` mode. */
export type IndicatorBreachCode = 'WEIGHTS_ABOVE_100';

export const refuse: Refuser<keyof typeof indicatorErrors> = refuserOf(indicatorErrors);
