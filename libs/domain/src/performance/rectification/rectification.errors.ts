import type { Refusal } from '../../domain-error';
import { type Refuser, refuserOf } from '../../refusals';

/** 整改台账: problems and measures. */
export const rectificationErrors = {
  PROBLEM_ID_TAKEN: {
    kind: 'malformed',
    zh: '{field}：问题 {problemId} 已记录，内容与此不同。请换编号。',
    en: '{field}: the problem {problemId} is stored already, with other content. Use another id.',
  },
  PROBLEM_LINK_UNKNOWN: {
    kind: 'malformed',
    zh: '{field}：“{value}”不存在，或写法不对。请写账上已有的预算行、指标、报告或报告中的数字。',
    en: '{field}: "{value}" does not exist, or is written in another form. Name a line, an indicator, a report or a figure of a report that the ledger has.',
  },
  PROBLEM_NOT_FOUND: {
    kind: 'malformed',
    zh: '{field}：{year} 年度没有编号为 {problemId} 的问题。请先登记问题；以前年度的问题，请写明问题所属年度。',
    en: '{field}: there is no problem {problemId} of {year}. Enter the problem first. For a problem of an earlier year, give its year.',
  },
  PROBLEM_YEAR_INVALID: {
    kind: 'malformed',
    zh: '{field}：{fromYear} 应早于本年度 {fiscalYear}，且不早于 {first}。请改正年度；本年度的问题不填年度。',
    en: '{field}: {fromYear} must be before this year, {fiscalYear}, and not before {first}. Correct the year, or leave it out for a problem of this year.',
  },
  MEASURE_ID_TAKEN: {
    kind: 'malformed',
    zh: '{field}：整改措施 {measureId} 已记录，内容与此不同。请换编号；延期的，请报告该措施（reportMeasure）并写新的期限。',
    en: '{field}: the measure {measureId} is stored already, with other content. Use another id. To extend it, report on the measure (reportMeasure) with the new deadline.',
  },
  MEASURE_NOT_FOUND: {
    kind: 'malformed',
    zh: '{field}：{year} 年度的问题没有编号为 {measureId} 的整改措施。请先制定措施；以前年度的问题，请写明问题所属年度。',
    en: '{field}: no problem of {year} has a measure {measureId}. Plan the measure first. For a problem of an earlier year, give its year.',
  },
  RECTIFIED_BEFORE_FOUND: {
    kind: 'malformed',
    zh: '{field}：{date} 早于 {reference}，即 {id} 登记之日。请改正日期。',
    en: '{field}: {date} is before {reference}, the day on which {id} was entered. Correct the date.',
  },
} as const satisfies Record<string, Refusal>;

export const refuse: Refuser<keyof typeof rectificationErrors> = refuserOf(rectificationErrors);
