import type { Duty } from '../statement';
import { opensHeadedParts } from './headed-parts';
import { BOTH_SIDES, isAmount, isBase } from './leads';
import { areAllShares } from './list-sums';
import { isByBook, isByClass, isByFunds } from './lists-by-kind';
import { sumOfValues, type Mention } from './mentions';
import type { Said } from './named-figures';
import { isBare, nameOf, planOf } from './naming';
import { holds, isNear } from './near-sums';
import { duty } from './rate-place';

/** A list of amounts behind the amount that leads it. */
interface List {
  readonly lead: Mention;
  /** The index of this list among the lists of the same amount. */
  readonly at: number;
  readonly parts: readonly Mention[];
  /** The shares that are printed beside the parts. */
  readonly shares: readonly Mention[];
}

/** Names of parts that together always make up the whole. */
const PARTITIONS: readonly (readonly RegExp[])[] = [
  [/基本支出/u, /项目支出/u],
  [/人员经费/u, /公用经费/u],
  [/货物/u, /工程/u, /服务/u],
  [/出国/u, /用车/u, /接待/u],
  [/出国/u, /购置/u, /运行|维护/u, /接待/u],
  [/购置/u, /运行|维护/u],
  [/收入/u, /收入/u, /收入/u],
  [/国内.*接待/u, /(?:外事|国[（(]境[)）]外).*接待/u],
];

/** X 万元，其中：a … 万元，b … 万元: X is the sum if the list is complete. Otherwise only `a ≤ X` is checked. */
export function listDuties({ place: { chapter }, mentions, leads }: Said): readonly Duty[] {
  return listsOf(leads).map((list) => {
    const id = `${list.lead.figureId}:list${list.at === 0 ? '' : String(list.at + 1)}`;
    const parts = list.parts.map(({ figureId }) => ({ figureId, sign: 1 as const }));
    const named = { relationId: id, chapter };
    return isWhole(list, mentions)
      ? duty('LIST_SUM', { ...named, kind: 'sum', total: list.lead.figureId, parts })
      : duty('PART_OF', {
          ...named,
          kind: 'atMost',
          part: parts.slice(0, 1),
          whole: [{ figureId: list.lead.figureId, sign: 1 }],
        });
  });
}

function listsOf(leads: Said['leads']): readonly List[] {
  const lists: { lead: Mention; at: number; parts: Mention[]; shares: Mention[] }[] = [];
  for (const [mention, lead] of leads) {
    const before = lists.findLast((list) => list.lead === lead);
    // 收入包括：…。支出包括：… are two lists of one amount.
    const isNext =
      before !== undefined &&
      (BOTH_SIDES.test(mention.gap) ||
        opensHeadedParts(mention) ||
        (before.parts.length > 0 && mention.gap.includes('其中')));
    const list = before && !isNext ? before : { lead, at: before ? before.at + 1 : 0, parts: [], shares: [] };
    if (list !== before) lists.push(list);
    if (isAmount(mention) && mention.unit === lead.unit && !isBase(mention)) list.parts.push(mention);
    if (mention.role === 'share') list.shares.push(mention);
  }
  return lists
    .map(({ parts, ...list }) => ({
      ...list,
      parts: upToBreak(ownParts(ofOnePlan(parts, list.lead), list.lead, leads)),
    }))
    .filter(({ parts }) => parts.length > 0);
}

/**
 * If each item prints a budget and an amount (`甲年初预算 10 万元，决算 8 万元；…`), keeps those of the same kind as
 * the leading amount.
 */
function ofOnePlan(parts: readonly Mention[], lead: Mention): readonly Mention[] {
  if (!parts.some(({ label }) => isBare(nameOf(label)))) return parts;
  return parts.filter(({ label }) => planOf(label) === planOf(lead.label));
}

/** The names of the other books. None of them is a part of the general budget. */
const OTHER_BOOK = /政府性?基金|国有资本|社会保险基金/u;

/**
 * A list ends before an amount of another book, and before an amount that leads a list of its own if the parts up to
 * there are the whole.
 */
function ownParts(
  parts: readonly Mention[],
  lead: Mention,
  leads: ReadonlyMap<Mention, Mention>,
): readonly Mention[] {
  const isGeneral = /一般(?:公共)?预算|公共财政预算/u.test(lead.label) && !OTHER_BOOK.test(lead.label);
  const ofOther = isGeneral ? parts.findIndex(({ label }) => OTHER_BOOK.test(label)) : -1;
  const leading = new Set(leads.values());
  const end = parts.findIndex(
    (part, at) =>
      at > 1 && (at === ofOther || leading.has(part)) && holds({ total: lead, parts: parts.slice(0, at) }),
  );
  return end < 0 ? parts : parts.slice(0, end);
}

/** A list with commas ends at a semicolon: `其中基本支出 …，项目支出 …；年末结转 …`. */
function upToBreak(parts: readonly Mention[]): readonly Mention[] {
  if (!/^[，,、][^；;]*$/u.test(parts[1]?.gap ?? '')) return parts;
  const end = parts.findIndex(({ gap }, index) => index > 1 && /^[；;]/u.test(gap));
  return end < 0 ? parts : parts.slice(0, end);
}

function isWhole(list: List, mentions: readonly Mention[]): boolean {
  if (list.parts.length < 2) return false;
  if (isBesideCarried(list, mentions) && !isNear({ total: list.lead, parts: list.parts })) return false;
  return (
    isPartition(list, mentions) ||
    isByBook(list) ||
    isByFunds(list) ||
    isByClass(list) ||
    sharesAreWhole(list) ||
    countFits(list, mentions) ||
    looksWhole(list) ||
    endsInOthers(list, mentions)
  );
}

const FEWEST_WITH_OTHERS = 3;

/** A list is complete if its last item is the rest: `办公费 …，印刷费 …，其他费用 …`. */
function endsInOthers({ lead, parts }: List, mentions: readonly Mention[]): boolean {
  // In 原值 …，净值 …。其中：… the list may belong to either amount.
  const besides = mentions.filter(
    (other) => isAmount(other) && other.sentence === lead.sentence && other.from < lead.from,
  );
  if (besides.length > 0) return false;
  const sum = sumOfValues(parts);
  const isNear = sum > Number(lead.value) / 3 && sum < Number(lead.value) * 3;
  return (
    isPlain(parts) &&
    isNear &&
    parts.length >= FEWEST_WITH_OTHERS &&
    /其他|其它/u.test(parts.at(-1)?.label ?? '')
  );
}

/** `收入总计 A 万元，其中：…；年初结转和结余 B 万元`: A may include B as well. */
function isBesideCarried({ parts }: List, mentions: readonly Mention[]): boolean {
  return mentions.some(
    (other) =>
      isAmount(other) && !parts.includes(other) && CARRIED.test(other.label) && Number(other.value) !== 0,
  );
}

const CARRIED = /结转|结余/u;

/**
 * If one of the kinds is missing, nothing was spent on it, and only the sum tells; or it stands behind a list of its
 * own: `甲 …，乙 …；其中：乙一 …；丙 …`.
 */
function isPartition({ lead, parts }: List, mentions: readonly Mention[]): boolean {
  const own = new Set(parts);
  const isElsewhere = (pattern: RegExp) =>
    mentions.some(
      (other) => other.sentence === lead.sentence && !own.has(other) && pattern.test(other.label),
    );
  return PARTITIONS.some((patterns) => {
    const kinds = new Set(parts.map(({ label }) => patterns.findIndex((pattern) => pattern.test(label))));
    const all = new Set(patterns.map(String)).size;
    if (parts.length < 2 || parts.length > patterns.length || kinds.has(-1)) return false;
    if (kinds.size !== Math.min(parts.length, all)) return false;
    if (kinds.size === all) return true;
    const missing = patterns.filter((_, index) => !kinds.has(index));
    return !missing.some(isElsewhere) && isNear({ total: lead, parts });
  });
}

function sharesAreWhole({ shares, parts }: List): boolean {
  return shares.length === parts.length && areAllShares(shares);
}

/** The count before the list equals the number of its amounts: `共4个…其中：` and four amounts. */
function countFits({ lead, parts }: List, mentions: readonly Mention[]): boolean {
  const count = mentions.findLast(
    ({ role, from, sentence }) => role === 'count' && from < lead.from && sentence === lead.sentence,
  );
  return count !== undefined && Number(count.value) === parts.length;
}

/** The parts are plain amounts and sum to the leading amount, within 2 %. */
function looksWhole({ lead, parts }: List): boolean {
  const whole = Number(lead.value);
  return isPlain(parts) && whole > 0 && Math.abs(sumOfValues(parts) - whole) <= whole * 0.02;
}

/** No part is an amount of last year or includes others. */
function isPlain(parts: readonly Mention[]): boolean {
  return parts.every(({ label }) => !/比|较|含/u.test(label));
}
