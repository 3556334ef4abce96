import type { Refusal } from '../../domain-error';
import { type Refuser, refuserOf } from '../../refusals';
import { type BreachOf, type Finder, finderOf } from '../year/judgement';

/** Codes, lines and the amounts on them. */
export const lineErrors = {
  CODE_FORM_INVALID: {
    kind: 'malformed',
    zh: '{field}：“{code}”不符合{tableZh}编码的格式（功能分类 3、5 或 7 位数字；经济分类 3 或 5 位数字；项目为不超过 40 个字母、数字、“_”或“.”）。请改正编码。',
    en: '{field}: "{code}" has not the form of a {tableEn} code (functional: 3, 5 or 7 digits; economic: 3 or 5 digits; project: up to 40 letters, digits, "_" or "."). Correct it.',
  },
  CODE_PARENT_WRONG: {
    kind: 'malformed',
    zh: '{field}：“{code}”的上级应为“{expected}”，填写的是“{parent}”。类和项目没有上级；其余编码的上级是去掉末两位。',
    en: '{field}: the parent of "{code}" should be "{expected}", not "{parent}". A 类 and a project have none; any other code has itself without its last two digits.',
  },
  CODE_PARENT_UNKNOWN: {
    kind: 'malformed',
    zh: '{field}：上级编码“{parent}”未知。请先申报上级，再申报“{code}”。',
    en: '{field}: the parent code "{parent}" is not known. Declare it before "{code}".',
  },
  CODE_ALREADY_KNOWN: {
    kind: 'malformed',
    zh: '{field}：编码“{code}”已有名称“{knownName}”（来源：{source}）。编码按代码匹配，请直接使用，无须以“{name}”重新申报。',
    en: '{field}: code "{code}" is known as "{knownName}" (source: {source}). Codes match by number: use it, there is no need to declare it as "{name}".',
  },
  LINE_FORM_INVALID: {
    kind: 'malformed',
    zh: '{field}：“{line}”不是预算指标行。格式为 预算/类别/功能分类/项目/经济分类，如 general/basic/2200101/-/302；项目支出必须有项目编码，基本支出写“-”。',
    en: '{field}: "{line}" names no budget line. Write book/class/functional/project/economic, e.g. general/basic/2200101/-/302; project expenditure needs a project code, basic has "-".',
  },
  LINE_TWICE: {
    kind: 'malformed',
    zh: '{field}：“{line}”在同一份单据中重复出现。请合并为一项。',
    en: '{field}: "{line}" stands twice in one document. Make it one entry.',
  },
  PROCUREMENT_PART_INVALID: {
    kind: 'malformed',
    zh: '{field}：政府采购部分 {procurementFen} 万元应与金额 {amountFen} 万元同号且不超过该金额。请改正。',
    en: '{field}: the procurement part of {procurementFen} 万元 must have the sign of the amount of {amountFen} 万元 and not exceed it. Correct it.',
  },
  PROCUREMENT_LEFT_INVALID: {
    kind: 'malformed',
    zh: '{field}：其余 {amountFen} 万元中，政府采购将有 {procurementFen} 万元，多于余额。请写明本次金额中的政府采购部分，至少 {leastFen} 万元。',
    en: '{field}: of the {amountFen} 万元 that stay, {procurementFen} 万元 would be procurement, which is more. Say how much of this amount is procurement, at least {leastFen} 万元.',
  },
  UNKNOWN_CODE: {
    kind: 'malformed',
    zh: '{field}：{fiscalYear} 年度的科目表中没有{codesZh}。若单据确实印有，请先在“申报项目和编码”中填写编码、名称、上级和来源（年度文件写在 codes: 和 projects: 下）。',
    en: '{field}: the tables of {fiscalYear} do not hold {codesEn}. If a document prints it, first enter code, name, parent and source under "Projects and codes" (codes: and projects: in a year file).',
  },
  UNKNOWN_PROJECT: {
    kind: 'malformed',
    zh: '{field}：{fiscalYear} 年度没有申报{codesZh}。请先在“申报项目和编码”中填写项目的编码、名称和来源（年度文件写在 projects: 下）。',
    en: '{field}: {fiscalYear} knows no {codesEn}. First enter code, name and source of the project under "Projects and codes" (projects: in a year file).',
  },
  CARRIED_OVER_NOT_HERE: {
    kind: 'malformed',
    zh: '{field}：“{line}”写了其中上年结转。只有年初预算批复的行可以写明其中多少是上年结转，请去掉。',
    en: '{field}: {line} says how much of it was carried over. Only a line of the year-start appropriation says so; leave it out.',
  },
  LINES_OVERLAP: {
    kind: 'malformed',
    zh: '{field}：“{line}”与“{other}”重叠，同一笔支出会有两个去处。请改用已有的行，或把编码写到同一层级。',
    en: '{field}: "{line}" overlaps "{other}": one expenditure could be charged to either. Use the line that exists, or codes of one level.',
  },
  LINE_NOT_IN_BUDGET: {
    kind: 'malformed',
    zh: '{field}：“{line}”不在 {fiscalYear} 年度预算中。请改用预算中的行，或先以批复、追加或结转取得该行。',
    en: '{field}: "{line}" is not in the budget of {fiscalYear}. Charge a line that is, or bring it in first by appropriation, supplement or carry-over.',
  },
  DATE_BEFORE_REFERENCE: {
    kind: 'malformed',
    zh: 'occurredOn：{date} 早于所依据的{referenceZh}“{reference}”的日期 {referenceDate}。请改用不早于该日的日期。',
    en: 'occurredOn: {date} lies before {referenceDate}, the date of the {referenceEn} {reference} it refers to. Use that day or a later one.',
  },
  LINE_OVERDRAWN: {
    kind: 'breach',
    field: 'amountFen',
    zh: '“{line}”在 {date} 的余额（预算－支出－承诺）将为 {balance} 万元。请减少金额，或先取得追加或调剂。',
    en: '{line} would stand at {balance} 万元 on {date} (authorised less spent less committed). Lower the amount, or have it supplemented first.',
  },
} as const satisfies Record<string, Refusal>;

export const refuse: Refuser<keyof typeof lineErrors> = refuserOf(lineErrors);

export type LineBreach = BreachOf<typeof lineErrors>;

export const finding: Finder<typeof lineErrors> = finderOf(lineErrors);
