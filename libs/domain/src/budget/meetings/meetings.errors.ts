import type { Refusal } from '../../domain-error';
import { type Refuser, refuserOf } from '../../refusals';
import { type BreachOf, type Finder, finderOf } from '../year/judgement';

/** Meetings and trainings. */
export const meetingErrors = {
  DUPLICATE_MEETING: {
    kind: 'malformed',
    zh: '{whatZh}编号“{id}”已按其他内容登记。请核对编号。',
    en: '{whatEn} {id} was entered with other content. Check its number.',
  },
  MEETING_LIMITS_EMPTY: {
    kind: 'malformed',
    field: 'limits',
    zh: '写了《{documentNo}》，但没有一项标准。请填写人数、天数或每人每天的最高金额中的至少一项，或不填该项。',
    en: '{documentNo} is named, but no limit. Give at least one of people, days and cost per person and day, or leave it out.',
  },
  MEETING_PART_WITHOUT_VOUCHER: {
    kind: 'malformed',
    field: 'amountFen',
    zh: '所填金额是付款凭证中用于本次的部分，但没有写凭证号。请填写凭证号，或不填金额。',
    en: 'this is the part of a voucher that pays for it, but no voucher is named. Name the voucher, or leave the amount out.',
  },
  MEETING_PARTS_ABOVE_VOUCHER: {
    kind: 'malformed',
    field: 'amountFen',
    zh: '凭证 {voucher} 用于会议、培训的金额合计将为 {parts} 万元，而凭证只有 {paid} 万元。请核对各次的金额。',
    en: 'the parts of voucher {voucher} for meetings and trainings would add up to {parts} 万元, but it pays {paid}. Check the parts.',
  },
  MEETING_FACTS_MISSING: {
    kind: 'breach',
    zh: '《{documentNo}》规定了标准，须填写{needZh}才能核对。',
    en: '{documentNo} sets a limit that cannot be checked without it. Fill in {needEn}.',
  },
  MEETING_TOO_MANY_PEOPLE: {
    kind: 'breach',
    field: 'people',
    zh: '{people} 人，超过《{documentNo}》规定的 {most} 人。',
    en: '{people} people are above the {most} that {documentNo} allows.',
  },
  MEETING_TOO_MANY_DAYS: {
    kind: 'breach',
    field: 'days',
    zh: '{days} 天，超过《{documentNo}》规定的 {most} 天。',
    en: '{days} days are above the {most} that {documentNo} allows.',
  },
  MEETING_ABOVE_COST_LIMIT: {
    kind: 'breach',
    field: 'amountFen',
    zh: '费用 {cost} 万元，超过《{documentNo}》规定的 {limit} 万元（每人每天 {rate} 元 × {people} 人 × {days} 天）。凭证若还支付其他事项，请在金额中只填写用于本次的部分。',
    en: 'its cost of {cost} 万元 is above the {limit} that {documentNo} allows ({rate} 元 per person and day × {people} people × {days} days). If the voucher also pays for something else, write the part for this one as the amount.',
  },
} as const satisfies Record<string, Refusal>;

export const refuse: Refuser<keyof typeof meetingErrors> = refuserOf(meetingErrors);

export type MeetingBreach = BreachOf<typeof meetingErrors>;

export const finding: Finder<typeof meetingErrors> = finderOf(meetingErrors);
