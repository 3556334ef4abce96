import type { Refusal } from '../../domain-error';
import { type Refuser, refuserOf } from '../../refusals';

/** What a published report states. */
export const statementErrors = {
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

export const refuse: Refuser<keyof typeof statementErrors> = refuserOf(statementErrors);
