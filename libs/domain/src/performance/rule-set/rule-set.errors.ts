import type { Refusal } from '../../domain-error';
import { type Refuser, refuserOf } from '../../refusals';

/** The adopted rule set. */
export const ruleSetErrors = {
  RULE_SET_INVALID: {
    kind: 'malformed',
    zh: '评分规则在 {path} 处不符合格式：{problemZh}。请按“评分规则”文档改正。',
    en: 'the rule set is not written as required at {path}: {problemEn}. Correct it as the page on rule sets describes.',
  },
} as const satisfies Record<string, Refusal>;

export const refuse: Refuser<keyof typeof ruleSetErrors> = refuserOf(ruleSetErrors);
