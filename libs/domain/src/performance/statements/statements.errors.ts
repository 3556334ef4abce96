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
  RELATION_INCOMPLETE: {
    kind: 'malformed',
    zh: '{field}：{relationId} 列出的数字不足以核对；合计要有各部分，增减要有上年、本年、增减额中的两个和增减率，或三个都有。',
    en: '{field}: {relationId} names too few figures to check; a sum needs parts, a growth two of from, to and change and the rate, or all three.',
  },
} as const satisfies Record<string, Refusal>;

export const refuse: Refuser<keyof typeof statementErrors> = refuserOf(statementErrors);
