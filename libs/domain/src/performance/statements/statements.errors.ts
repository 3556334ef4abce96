import type { Refusal } from '../../domain-error';
import { type Refuser, refuserOf } from '../../refusals';

/** What a published report states. */
export const statementErrors = {
  STATEMENT_ID_TAKEN: {
    kind: 'malformed',
    zh: '自评报告 {statementId} 已记录，内容与此不同。请换编号。',
    en: 'the statement {statementId} is stored already, with other content. Use another id.',
  },
  FIGURE_INVALID: {
    kind: 'malformed',
    zh: '{field}：{figureId} 重复、未列出，或其数值、单位不符合要求。请改正该数字，或删去重复的一条。',
    en: '{field}: {figureId} is listed twice, is not listed, or has a value or unit that does not fit. Correct the figure, or leave the second one out.',
  },
  RELATION_INCOMPLETE: {
    kind: 'malformed',
    zh: '{field}：{relationId} 列出的数字不足以核对。请补充：合计要有各部分；增减要有上年、本年、增减额中的两个和增减率，或三个都有。',
    en: '{field}: {relationId} names too few figures to be checked. Add what is missing: a sum needs its parts; a growth needs its rate and two of from, to and change, or all three of them.',
  },
} as const satisfies Record<string, Refusal>;

export const refuse: Refuser<keyof typeof statementErrors> = refuserOf(statementErrors);
