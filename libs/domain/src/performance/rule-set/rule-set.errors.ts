import type { Refusal } from '../../domain-error';
import { type Refuser, refuserOf } from '../../refusals';

/** The adopted rule set. */
export const ruleSetErrors = {
  RULE_SET_INVALID: {
    kind: 'malformed',
    zh: '评分规则在 {path} 处不符合格式：{problem}',
    en: 'the scoring rule set does not have the required form at {path}: {problem}',
  },
} as const satisfies Record<string, Refusal>;

export const refuse: Refuser<keyof typeof ruleSetErrors> = refuserOf(ruleSetErrors);
