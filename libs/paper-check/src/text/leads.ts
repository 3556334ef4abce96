import { isAmountUnit } from '@ledger/domain';
import { plainLabel } from '../tables/head';
import type { Mention } from './mentions';

/** A list that has begun: the amount before it, and whether a bracket or a word began it. */
interface OpenList {
  readonly lead: Mention | undefined;
  readonly kind: 'bracket' | 'word';
}

const WORD =
  /^[，,；;：:。]?(?:具体|主要)?(?:内容)?(?:用于|包括|分别(?:为|是)|分项情况?(?:是|为|如下)|为[:：]|从[^，。；]{2,8}看[，,])/u;
/** 收支总预算 … 万元。收入包括：…。支出包括：…: both lists belong to the one amount. */
export const BOTH_SIDES = /^[，,；;。](?:收入|支出)包括[:：]?/u;

/**
 * For each mention in a list, the amount that leads the list: `X 万元（a … 万元，b … 万元）`, `X 万元，其中：…`, `X
 * 万元，主要用于 …`. A list ends at its closing bracket or at the end of its sentence. A list after 其中 may continue
 * over the end of a sentence.
 */
export function leadsOf(mentions: readonly Mention[]): ReadonlyMap<Mention, Mention> {
  const leads = new Map<Mention, Mention>();
  let open: readonly OpenList[] = [];
  let nearest: Mention | undefined;
  let both: Mention | undefined;
  for (const [index, mention] of mentions.entries()) {
    const outer = listedBefore(mentions, index);
    open = afterGap(open, mention.gap, { nearest, both, outer });
    const lead = open.findLast((list) => list.lead !== undefined)?.lead;
    if (lead && open.at(-1)?.lead === lead) leads.set(mention, lead);
    if (!isAmount(mention)) continue;
    nearest = mention;
    if (/收入?支出?/u.test(mention.label)) both = mention;
  }
  return leads;
}

/** What is left over has no parts that are called expenditure: `支出 A 万元，结余 B 万元。其中：基本支出 …` lists A. */
function listedBefore(mentions: readonly Mention[], index: number): Mention | undefined {
  const isOfSpending = /支出|经费/u.test(mentions[index]?.label ?? '');
  // Directly behind another number it has no name: 较上年 688.84 万元131.49 万元.
  const isListed = (one: Mention) => isAmount(one) && !isBase(one) && one.gap !== '';
  return (
    (isOfSpending ? outside(mentions, index, (one) => isListed(one) && !isRest(one)) : undefined) ??
    outside(mentions, index, isListed) ??
    outside(mentions, index, isAmount)
  );
}

/** `比 2023 年 2050.00 万元增加 …`: an amount that another is compared with. It is no part of a list, and leads none. */
export function isBase({ label }: Mention): boolean {
  return /^(?:比|较|与|同)/u.test(label);
}

function isRest({ label }: Mention): boolean {
  return /(?:结余|结转|结转下年|节约|差额|余额)(?:资金)?(?:为)?$/u.test(label);
}

/** `一般公共预算“三公”经费预算支出 A 万元，其中：… B 万元，占“三公”经费的 …%`: the short name is that of A. */
export function isNamedAfter(lead: Mention | undefined, name: string): boolean {
  return lead !== undefined && name.length > 1 && plainLabel(lead.label).includes(name);
}

export function isAmount({ role, unit }: Mention): boolean {
  return role === 'amount' && isAmountUnit(unit);
}

const BRACKETS = /[（）()]/gu;
/** No list is longer. The limit is needed because each number looks for the one that it belongs to. */
const FURTHEST = 500;

/** The nearest wanted mention before `index` that is not inside a closed bracket: A in A（B，C），占 …. */
export function outside(
  mentions: readonly Mention[],
  index: number,
  isWanted: (mention: Mention) => boolean = () => true,
): Mention | undefined {
  let depth = 0;
  for (let at = index; at > Math.max(0, index - FURTHEST); at -= 1) {
    for (const [mark] of (mentions[at]?.gap ?? '').match(BRACKETS)?.toReversed() ?? []) {
      if (mark === '）' || mark === ')') depth += 1;
      else depth = Math.max(0, depth - 1);
    }
    const before = mentions[at - 1];
    if (depth === 0 && before && isWanted(before)) return before;
  }
  return undefined;
}

/** The mentions before `last` that are not inside a closed bracket. */
export function openMentions(mentions: readonly Mention[], last: Mention | undefined): readonly Mention[] {
  const all = last ? [...mentions, last] : mentions;
  const open: Mention[] = [];
  for (let at = all.length - 1; at > 0;) {
    const before = outside(all, at);
    if (!before) break;
    open.push(before);
    at = all.lastIndexOf(before, at);
  }
  return open.reverse();
}

/** The mentions that are not inside a bracket which begins among them: A and D in A（B，C），D. */
export function unbracketed(mentions: readonly Mention[]): readonly Mention[] {
  let depth = 0;
  return mentions.filter(({ gap }) => {
    for (const mark of gap) {
      if (mark === '（' || mark === '(') depth += 1;
      else if (mark === '）' || mark === ')') depth = Math.max(0, depth - 1);
    }
    return depth === 0;
  });
}

/** Whether two mentions stand in the same sentence of a paper. */
export function isSameSentence(one: Mention, other: Mention | undefined): boolean {
  return one.paragraph === other?.paragraph && one.sentence === other.sentence;
}

/** `其中用于甲 A 万元，用于乙 B 万元`: the second purpose is one more part, not a part of the first. */
function isNextPurpose(gap: string, { label }: Mention, open: readonly OpenList[]): boolean {
  return /用于/u.test(gap) && (/用于/u.test(label) || (open.length > 0 && /^[；;]/u.test(gap)));
}

interface Before {
  /** The last amount, and the last amount outside closed brackets. */
  readonly nearest: Mention | undefined;
  readonly outer: Mention | undefined;
  /** The last amount that is named as revenues and expenditures together. */
  readonly both: Mention | undefined;
}

function afterGap(
  lists: readonly OpenList[],
  gap: string,
  { nearest, outer, both }: Before,
): readonly OpenList[] {
  let open = lists;
  // A purpose without an amount ends at the semicolon, and begins no list.
  if (WORD.test(gap) && nearest && !/[；;]/u.test(gap.slice(1)) && !isNextPurpose(gap, nearest, lists))
    open = [...open, { lead: nearest, kind: 'word' }];
  const isOpened = open !== lists;
  for (const [index, mark] of [...gap].entries()) {
    // 。主要用于以下方面：… begins a list behind the end of a sentence.
    if (isOpened && index === 0 && mark === '。') continue;
    if (mark === '（' || mark === '(')
      open = [...open, { lead: index === 0 ? nearest : undefined, kind: 'bracket' }];
    else if (mark === '）' || mark === ')')
      open = open.slice(
        0,
        Math.max(
          0,
          open.findLastIndex(({ kind }) => kind === 'bracket'),
        ),
      );
    // 。） ends the sentence in the bracket, not the one around it.
    else if (mark === '。' && !/[）)]/u.test(gap[index + 1] ?? ''))
      open = open.filter(({ kind }) => kind === 'bracket');
  }
  if (BOTH_SIDES.test(gap) && both) return [...open, { lead: both, kind: 'word' }];
  return gap.includes('其中') && outer ? [...open, { lead: outer, kind: 'word' }] : open;
}
