import type { Paragraph } from '@ledger/papers';
import type { StatedUnit } from '@ledger/domain';
import type { PaperFigure } from '../statement';
import { CHANGE_END, isCalledDecrease, OVER_BUDGET, SAVED, SAVED_RATE, SHORT_CHANGE } from './change-words';
import { isNextOfSeveral } from './next-of-several';

/** A number with its unit in a sentence. */
export interface Mention {
  readonly figureId: string;
  readonly paragraph: number;
  /** Where the number begins in the paragraph, and where its unit ends. */
  readonly from: number;
  readonly to: number;
  /** As printed, without separators. Negative if the text calls the change or the rate a decrease. */
  readonly value: string;
  readonly unit: StatedUnit;
  readonly role: MentionRole;
  /** The text since the mention before, or since the beginning of the paragraph. */
  readonly gap: string;
  /** The name of the number: the part of the gap behind the last punctuation mark. */
  readonly label: string;
  /** The text behind the number, up to the next punctuation mark. */
  readonly after: string;
  readonly sentence: number;
  /** The paper left a choice of the form open: `增加（减少）3.00万元`. */
  readonly isOpenChoice: boolean;
}

/** What a number means, by the word before it. */
type MentionRole =
  'amount' | 'plan' | 'change' | 'growth' | 'share' | 'completion' | 'rate' | 'points' | 'count';

const UNITS: Readonly<Record<string, StatedUnit>> = {
  万元: 'WAN_YUAN',
  万: 'WAN_YUAN',
  元: 'YUAN',
  亿元: 'YI_YUAN',
  '%': 'PERCENT',
  分: 'POINTS',
  人: 'COUNT',
  个: 'COUNT',
  家: 'COUNT',
  // 0 is the same in any unit, so a bare zero counts as 万元.
  '': 'WAN_YUAN',
};

/** A zero that is an amount without a unit: 支出预算为0。 */
export const BARE_ZERO = String.raw`(?<=(?:预算|决算|收入|支出)数?为\s*0(?:\.0+)?)(?=[，。；;、]|,(?!\d)|$)`;
/** `增加12.00万元，增长13.95。`, `12.00万元，占76.23；`: a rate or a share whose % was forgotten. */
export const BARE_RATE = String.raw`(?<=元[，,、（(](?:增长|下降|降低|上升|增幅|降幅|减幅|占比?)(?:了|为)?\s*\d{1,4}\.\d{1,2})(?=[，。；;）)]|$)`;
/** `4125.49、4143.91万元`: the unit stands only behind the last of several numbers. */
const LISTED_UNIT = String.raw`(?<=\.\d{1,2})(?=[、和及]\s*\d[\d,]*\.\d{1,2}\s*(?:万元|亿元|元|%))`;
const SHARED_UNIT = /^[、和及]\s*[\d,.]+\s*(万元|亿元|元|%)/u;
const NUMBER = new RegExp(
  String.raw`(?<![\d.A-Za-z〔\[第]|\d,)([-−－])?(\d{1,3}(?:,\d{3})+|\d{1,3}(?:[ \u00a0\u2009\u202f]\d{3}){1,4}(?=\.\d|[ \u00a0]?[万亿]?元)|\d+)(\.\d+)?\s*(万元|亿元|万(?=[（(，,。；;、])|元|%|分(?!之|别|类|为|局|中|年)|人(?!次|员|民)|个(?!百分点|月)|家|${BARE_ZERO}|${BARE_RATE}|${LISTED_UNIT})`,
  'gu',
);
/** No name begins further from its number. The limit is needed because names are searched for many patterns. */
const LONGEST_GAP = 2_000;
/** Marks between two clauses. */
const SEPARATOR = /[，。；：;:、！？!?（）()《》]|,(?!\d)|(?<!\d),/u;
const GROWTH =
  /(?:增长|下降|减少|增加|上升|降低|压缩|压减|缩减|增幅|减幅|升幅|降幅|增速|增长率|下降率|变动率)(?:了)?(?:[（(].{0,6}[)）])?(?:率)?(?:为|达|约)?$/u;
/** A choice that a form offers and its author should have made: 下降（增长）, 增加/减少. */
const OPEN_CHOICE =
  /(增加|减少|增长|下降|上升|降低|提高)(?:[（(](?:增加|减少|增长|下降|上升|降低|提高|持平|不变)[)）]|[\/／](?:增加|减少|增长|下降|上升|降低|提高))/gu;
const SHARE = /占(?:.{0,30})(?:的)?(?:比重|比例|比)?(?:为|达|约)?$/u;
/** Words that say which budget. */
const WHICH = String.raw`(?:\d{4}年度?|年初|全年|年度|当年|本年|调整后?|部门|批复|的)*`;
const COMPLETION = new RegExp(
  `完成(?:了)?(?:${WHICH}(?:预算(?:调整)?数?|年初数|计划)|年初|全年|年度|当年|调整后?)?(?:的|率)?(?:为|达)?$|(?:^|数|实际|支出|决算)(?:为|达到?)${WHICH}预算数?的$`,
  'u',
);
/** `完成预算 37.87 万元的 86.56%`: the budget stands between 完成 and its rate. */
const PLAN = new RegExp(`完成(?:了)?${WHICH}预算(?:数|的)?(?:为)?$`, 'u');

/** Digits and punctuation as ASCII. The length does not change, so places in the text stay valid. */
export function plainText(text: string): string {
  return text.replace(/[０-９．％]/gu, (character) => character.normalize('NFKC'));
}

/** The page and the line in which a character of a paragraph stands. */
export function placeIn({ lines, page }: Paragraph, at: number): Pick<PaperFigure['mark'], 'page' | 'box'> {
  const line = lines.findLast(({ from }) => from <= at) ?? lines[0];
  return { page: line?.page ?? page, ...(line?.box ? { box: line.box } : {}) };
}

/** Decides only which numbers belong together. The check itself is exact. */
export function sumOfValues(mentions: readonly Pick<Mention, 'value'>[]): number {
  return mentions.reduce((sum, { value }) => sum + Number(value), 0);
}

/**
 * The numbers of a paragraph, in order. `index` is the index of the paragraph in the paper; `worded` takes out of a gap
 * what belongs to no name.
 */
export function mentionsOf(
  { text }: Pick<Paragraph, 'text'>,
  index: number,
  worded: (gap: string) => string = (gap) => gap,
): readonly Mention[] {
  const plain = plainText(text);
  const mentions: Mention[] = [];
  let [before, sentence] = [0, 0];
  let first: Mention | undefined;
  for (const match of plain.matchAll(NUMBER)) {
    const [all, sign] = match;
    const rest = plain.slice(match.index + all.length);
    const { digits, unit } = numberIn(match, SHARED_UNIT.exec(rest)?.[1]);
    const whole = plain.slice(before, match.index);
    const gap = worded(whole.slice(-LONGEST_GAP));
    const told = gap.replace(OPEN_CHOICE, '$1');
    sentence += whole.match(/[。！？!?](?![）)])/gu)?.length ?? 0;
    const label = wordsOf(told).split(SEPARATOR).at(-1)?.trim() ?? '';
    const isOpenChoice = told !== gap;
    const last = mentions.at(-1);
    const [after = ''] = rest.split(SEPARATOR, 1);
    const isNext = isNextOfSeveral(gap, last, first) && last?.unit === UNITS[unit];
    const { role, isDecrease } = meaningOf({ gap, label, unit, rest, after, last, isNext, isOpenChoice });
    mentions.push({
      figureId: `p${String(index + 1)}.${String(mentions.length + 1)}`,
      paragraph: index,
      from: match.index,
      to: match.index + all.length,
      value: (sign !== undefined || isDecrease ? '-' : '') + digits,
      unit: UNITS[unit] ?? 'COUNT',
      role,
      gap,
      label,
      after,
      sentence,
      isOpenChoice,
    });
    if (!isNext) first = mentions.at(-1);
    before = match.index + all.length;
  }
  return mentions;
}

/** A number and what stands around it. */
interface Told extends Pick<Mention, 'gap' | 'label' | 'after' | 'isOpenChoice'> {
  readonly unit: string;
  readonly rest: string;
  readonly last: Mention | undefined;
  /** Whether it goes on with the last number: 分别减少 10.00 万元、5.00 万元. */
  readonly isNext: boolean;
}

/** What a number means, and whether its words call it a decrease. */
function meaningOf({ gap, label, unit, rest, after, last, isNext, isOpenChoice }: Told) {
  // 减少 10.00 万元、5.00 %: a rate without a word of its own belongs to the change before it.
  const isAlone = unit === '%' && after.trim() === '' && /^[，,、（(]$/u.test(gap.trim());
  const isOfChange = isAlone && last?.role === 'change';
  const isAsLast = isNext && (last?.role === 'change' || last?.role === 'growth');
  const isOfPlan = unit === '%' && last?.role === 'plan' && gap.trim() === '的';
  const isPlan = /元$/u.test(unit) && PLAN.test(label) && /^的\d/u.test(rest);
  const byLabel = isPlan ? 'plan' : roleOf(label, UNITS[unit] ?? 'COUNT');
  const ownRole = isOfPlan ? 'completion' : (shareAlone(gap, unit, last) ?? byLabel);
  const role = isOfChange ? 'growth' : isAsLast ? last.role : ownRole;
  // The same holds for a rate whose direction was left open.
  const isDecrease =
    isOpenChoice || isOfChange || isAsLast
      ? (role === 'growth' || isAsLast) && last?.value.startsWith('-') === true
      : (role === 'change' || role === 'growth') && isCalledDecrease(label);
  return { role, isDecrease };
}

/** The number without separators, and its unit. A rate whose % was forgotten has none. */
function numberIn([, , whole = '', decimals = '', printed = '']: RegExpExecArray, shared?: string) {
  const digits = whole.replaceAll(/\D/gu, '') + decimals;
  return { digits, unit: printed === '' && Number(digits) !== 0 ? (shared ?? '%') : printed };
}

/** 因公出国（境）费 is one name, and so is 收、支总计. 总计（含结转和结余） is named 总计. */
function wordsOf(gap: string): string {
  return gap
    .replace(/[（(]境[)）]/gu, '')
    .replace(/[（(]不?(?:含|包括)[^（）()]*[)）]$/u, '')
    .replace(/(收入?)、(支出?)/gu, '$1$2');
}

function roleOf(label: string, unit: StatedUnit): MentionRole {
  if (unit === 'POINTS') return 'points';
  if (unit === 'COUNT') return 'count';
  if (unit !== 'PERCENT') return isChange(label) ? 'change' : 'amount';
  if (COMPLETION.test(label)) return 'completion';
  if (SHARE.test(label)) return 'share';
  if (GROWTH.test(label) || SAVED_RATE.test(label)) return 'growth';
  return 'rate';
}

function isChange(label: string): boolean {
  return CHANGE_END.test(label) || SAVED.test(label) || SHORT_CHANGE.test(label) || OVER_BUDGET.test(label);
}

/** `甲 60.00 万元，60 %；乙 …`: a rate with no word of its own, directly behind an amount, may be its share. */
function shareAlone(gap: string, unit: string, last: Mention | undefined): MentionRole | undefined {
  return unit === '%' && last?.role === 'amount' && /^[，,、（(]$/u.test(gap.trim()) ? 'share' : undefined;
}
