import type { Refusal } from '../../domain-error';
import { type Refuser, refuserOf } from '../../refusals';

/** Grades given from outside. */
export const externalAssessmentErrors = {
  ASSESSMENT_POINTS_INVALID: {
    kind: 'malformed',
    zh: '{field}：考核得分 {value} 应为 0 至 999.99 分、至多两位小数。请按文件所写填写，没有得分就不填。',
    en: '{field}: the points {value} must be 0 to 999.99 with at most two decimals. Write what the document says, or leave them out.',
  },
  ASSESSMENT_ID_TAKEN: {
    kind: 'malformed',
    zh: '{field}：外部考核 {assessmentId} 已记录，内容与此不同。请换编号。',
    en: '{field}: the external assessment {assessmentId} is stored already, with other content. Use another id.',
  },
} as const satisfies Record<string, Refusal>;

export const refuse: Refuser<keyof typeof externalAssessmentErrors> = refuserOf(externalAssessmentErrors);
