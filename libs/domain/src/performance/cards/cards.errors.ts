import type { Refusal } from '../../domain-error';
import { type Refuser, refuserOf } from '../../refusals';

/** Scorecards of projects. */
export const scorecardErrors = {
  SCORECARD_ID_TAKEN: {
    kind: 'malformed',
    zh: '自评表 {cardId} 已设立，内容与此不同。请换编号。',
    en: 'the scorecard {cardId} exists already, with other content. Use another id.',
  },
  SCORECARD_NOT_FOUND: {
    kind: 'malformed',
    zh: '{field}：{date} 没有编号为 {cardId} 的自评表。请先设立，或不填以表示整个单位。',
    en: '{field}: on {date} there is no scorecard {cardId}. Open it first, or leave it out for the whole unit.',
  },
  SCORECARD_PROJECT_TWICE: {
    kind: 'malformed',
    zh: '{field}：项目 {projectCode} 已列在自评表 {cardId} 中。每个项目只能有一张自评表，请改正。',
    en: '{field}: the project {projectCode} is on the scorecard {cardId} already. A project has one scorecard: correct it.',
  },
} as const satisfies Record<string, Refusal>;

export const refuse: Refuser<keyof typeof scorecardErrors> = refuserOf(scorecardErrors);
