import type { Refusal } from '../../domain-error';
import { type Refuser, refuserOf } from '../../refusals';

/** Reported results. */
export const resultErrors = {
  RESULT_DOES_NOT_FIT: {
    kind: 'malformed',
    zh: '指标 {indicatorId} 的类型是 {kind}，不能报告“{value}”类型的结果。',
    en: 'the indicator {indicatorId} is of the kind {kind}: a result of the kind "{value}" does not fit.',
  },
  BAND_UNKNOWN: {
    kind: 'malformed',
    zh: '{field}：评分规则没有“{name}”这一档；可用 {names}。',
    en: '{field}: the scoring rule set has no band {name}; it has {names}.',
  },
  PERCENT_OUTSIDE_BAND: {
    kind: 'malformed',
    zh: '{field}：{percent}% 不在“{tier}”档的 {from}%–{to}% 之内。',
    en: '{field}: {percent} % is outside {from} %–{to} %, the band of the tier {tier}.',
  },
} as const satisfies Record<string, Refusal>;

export const refuse: Refuser<keyof typeof resultErrors> = refuserOf(resultErrors);
