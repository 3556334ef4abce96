import type { Refusal } from '../../domain-error';
import { type Refuser, refuserOf } from '../../refusals';

/** Interim authority and the year-start budget. */
export const appropriationErrors = {
  DUPLICATE_DOCUMENT: {
    kind: 'malformed',
    field: 'documentNo',
    zh: '文号“{documentNo}”已按其他内容记入。请核对文号；同一文号不能记两次。',
    en: 'Document {documentNo} was entered with other content. Check its number; a document is entered once.',
  },
  APPROPRIATION_ALREADY_APPROVED: {
    kind: 'malformed',
    zh: '年初预算已由“{documentNo}”批复。以后的变动请用追加、追减或调剂记录。',
    en: 'The year-start budget was approved by {documentNo}. Enter later changes as supplement, reduction or transfer.',
  },
  CARRIED_OVER_ABOVE_AMOUNT: {
    kind: 'malformed',
    zh: '{field}：“{line}”其中上年结转 {carriedOverFen} 万元，应在 0 与该行金额 {amountFen} 万元之间。请改正。',
    en: '{field}: {carriedOverFen} 万元 of {line} as carried over must be between 0 and its amount of {amountFen} 万元. Correct it.',
  },
  INTERIM_AFTER_APPROPRIATION: {
    kind: 'malformed',
    field: 'occurredOn',
    zh: '{date} 年初预算已经批复（{referenceDate}），不再有预算批复前支出。批复后的增加请用追加。',
    en: 'On {date} the year-start budget was in force (since {referenceDate}): there is no interim spending any more. Enter an increase as a supplement.',
  },
} as const satisfies Record<string, Refusal>;

export const refuse: Refuser<keyof typeof appropriationErrors> = refuserOf(appropriationErrors);
