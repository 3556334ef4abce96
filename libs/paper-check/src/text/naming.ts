import { plainLabel } from '../tables/head';

/** Words before a name that do not belong to it: the office and the year. */
const LEADS: readonly RegExp[] = [
  /^(?:\d{1,2}[.、．](?!\d)|[（(]\d{1,2}[)）]|[1-9](?=\p{sc=Han})(?![年月日个家项名人辆次]))/u,
  /^(?:截至|截止)?(?:\d{4}年(?:度|末)?(?:\d{1,2}月(?:\d{1,2}日)?)?的?)/u,
  /^(?:我|本)(?:局|委|办|院|校|中心|部门|单位|机关|街道|镇|乡)(?:本级)?/u,
  /^[\p{sc=Han}]{2,24}(?:局|委员会|委|办公室|院|中心|部门|街道办事处|镇人民政府)(?:[（(].*?[)）])?(?=\d{4}年|收入|支出|财政拨款|一般公共)/u,
  /^(?:部门|单位)?(?:财务|预算)(?=总(?:收入|支出)$)/u,
  /^(?:其中|具体|主要是|主要|用于|全年|本年|当年|共有|共|另)/u,
];
const TAIL =
  /(?:(?:20\d{2}年度?)?(?:财政拨款)?(?:支出|收入)?(?:年初|全年|调整后?)?(?:预算|决算|执行)(?:数|金额)?|控制数|控制在|实际|安排|下达)?(?:均|各|分别)?(?:总?(?:共|为|是|约|达到?|达|共计|合计为|总计为|金额为?))?$/u;
const VERB =
  /(?:(?:年初|全年|调整后?)?(?:预算|决算|执行)(?:数|金额)?|控制数|控制在|实际|安排|下达)?(?:均|各|分别)?(?:总?(?:共|为|是|约|达到?|达|共计|合计为|总计为|金额为?))?$/u;

/** The name of a number, without the year, the office, and words that only introduce the number. */
export function nameOf(label: string): string {
  return withoutLeads(plainLabel(label).replace(TAIL, ''));
}

/** The name without the verb of an amount that was raised or spent: 税收收入 in 税收收入累计完成. */
export function undone(label: string): string {
  return label.replace(/(?<=.)(?:累计|实际|共)?(?:完成|实现)(?:了)?$/u, '');
}

/** The name including the words for the kind of amount: 一般公共预算支出 in 一般公共预算支出决算数为. */
export function longNameOf(label: string): string {
  return withoutLeads(plainLabel(label).replace(VERB, ''));
}

/** The name with its verb, without the year and the office; undefined if neither stands before the name. */
export function ownedName(label: string): string | undefined {
  const plain = plainLabel(label);
  const rest = withoutLeads(plain.replace(/(?:均|各|分别)?(?:共|为|是|约|达)?$/u, ''));
  return plain.startsWith(rest) ? undefined : rest;
}

/**
 * The common part of two wordings of one total: 收入 for 总收入, 收入合计 and 收入总预算; 政府采购 for 政府采购支出总额
 * and 政府采购预算.
 */
export function coreOf(label: string): string {
  const name = longNameOf(label)
    .replace(/收入?、支出?/gu, '收支')
    .replace(/总(?:额|计|数)?|合计|决算/gu, '')
    .replace(/预算数?$/u, '');
  return name.replace(/(?<=.{2})(?:支出|收入|金额|数)$/u, '') || name;
}

function withoutLeads(name: string): string {
  const rest = LEADS.reduce((text, lead) => text.replace(lead, '') || text, name);
  return rest === name ? name : withoutLeads(rest);
}

/**
 * Which of several amounts with one name a number is. Empty for the paper's own; otherwise `/BUDGET`, `/INITIAL` or
 * `/ADJUSTED`. The year stands in front if it is not the paper's year.
 */
export type State = string;

export function stateOfLabel(
  label: string,
  paper: { readonly year: number | undefined; readonly isBudget: boolean },
): State {
  const plain = plainLabel(label);
  return yearOf(plain, paper.year) + kindOf(plain, paper.isBudget);
}

function yearOf(plain: string, own: number | undefined): string {
  const years = [...plain.matchAll(/(\d{4})年/gu)].map(([, year]) => Number(year));
  const [first] = years;
  if (first !== undefined && own !== undefined && !years.includes(own)) return `/${String(first)}`;
  const isLastYear = /上年|上一年|去年|比.*年/u.test(plain) && !years.includes(own ?? 0);
  return isLastYear ? `/${own === undefined ? '上年' : String(own - 1)}` : '';
}

/** The part of a state that says whether an amount was planned: `/INITIAL`, `/ADJUSTED`, `/BUDGET`, or empty. */
export function planOf(label: string): State {
  return kindOf(plainLabel(label), false);
}

/** A name such as 支出决算 or 年初预算 alone refers to the subject of its paragraph. */
export function isBare(name: string): boolean {
  return name === '' || /^(?:支出|收入|预算|决算|年初|年初预算|支出决算|决算支出|费用支出)$/u.test(name);
}

function kindOf(plain: string, isBudget: boolean): string {
  const rest = plain.replace(
    /(?:一般公共|政府性?基金|国有资本经营|社会保险基金)预算|部门预算|预算(?:稳定调节|周转)|预算(?:单位|支出|收入|执行)/gu,
    '',
  );
  if (/年初(?!(?:财政拨款)?结)/u.test(rest)) return '/INITIAL';
  if (/(?:调整后?|全年)预算/u.test(rest)) return '/ADJUSTED';
  return /预算|控制数/u.test(rest) && !isBudget ? '/BUDGET' : '';
}
