import type { Refusal } from '../../domain-error';
import { type Refuser, refuserOf } from '../../refusals';

/** Scores given by hand. */
export const statedScoreErrors = {
  STATED_POINTS_INVALID: {
    kind: 'malformed',
    zh: '{field}：人工评分 {value} 应为 0 至 999.99 分、至多两位小数。请按表上所写填写。',
    en: '{field}: the stated score {value} must be 0 to 999.99 points with at most two decimals. Write what the form says.',
  },
  SCORE_OF_TWO: {
    kind: 'malformed',
    zh: '{field}：指标 {indicatorId} 已属于一张自评表。给指标评分时不填自评表，给总分评分时不填指标。',
    en: '{field}: the indicator {indicatorId} already belongs to a scorecard. For the score of an indicator, leave out the scorecard; for a total, leave out the indicator.',
  },
} as const satisfies Record<string, Refusal>;

export const refuse: Refuser<keyof typeof statedScoreErrors> = refuserOf(statedScoreErrors);
