import type { Duty } from '../statement';
import { isAmount, isBase, outside } from './leads';
import { changeBehind } from './list-changes';
import { listSum } from './list-sums';
import { listedBelow } from './lists-below';
import type { Mention } from './mentions';
import type { Said } from './named-figures';
import { hasSlip, holds, isNear, isSurelyNear, type Sum } from './near-sums';
import { isNumbered, listBelow } from './numbered-below';
import type { PaperFacts } from './paper-facts';
import { stateOf } from './text-concepts';

/**
 * `…合计 A 万元，比上年减少 x。其中：` and below it a paragraph for each part: A is their sum, and x that of their changes. The
 * parts may also be numbered below a paragraph that announces nothing. A list may leave out a part, so a sum is checked
 * only if it holds or fails by one slip of the pen.
 */
export function partsBelow(said: readonly Said[], facts: PaperFacts): readonly Duty[] {
  return said.flatMap((_, at): readonly Duty[] => {
    const head = headOf(said, at);
    const items = head ? listBelow(said, at) : [];
    if (!head || items.length < 2) return [];
    const sums = totalsIn(head).map((total) => ({ total, parts: partsIn(items, total, facts) }));
    const found = sumAmong(sums, head, isNumbered(items));
    if (!found) return [];
    const { chapter } = head.place;
    return [sumDuty('below', found, chapter), ...changesOf(found, head, items)];
  });
}

/** `具体情况如下：` without an amount of its own is said of the paragraph above. */
function headOf(said: readonly Said[], at: number): Said | undefined {
  const own = said[at];
  if (own?.mentions.some(isAmount) === true) return own;
  return own && ANNOUNCED.test(own.place.paragraph.text) ? said[at - 1] : undefined;
}

const ANNOUNCED = /(?:其中|包括|构成|如下|情况|分别为|分别是)[:：]?\s*$/u;

/** The amounts of a paragraph outside its brackets and lists, the last one first. */
function totalsIn({ mentions, leads }: Said): readonly Mention[] {
  const open: Mention[] = [];
  for (let at = mentions.length; at > 0;) {
    const before = outside(mentions, at, (one) => isAmount(one) && !isBase(one));
    if (!before) break;
    if (!leads.has(before)) open.push(before);
    at = mentions.indexOf(before);
  }
  return open;
}

/** Of each paragraph the first amount of the same kind: this year's, or the budget. */
function partsIn(items: readonly (readonly Said[])[], total: Mention, facts: PaperFacts): readonly Mention[] {
  const state = stateOf(total, facts);
  return items.flatMap(([item]) => {
    const own = item?.mentions.filter((one) => isAmount(one) && !isBase(one)) ?? [];
    return own.find((one) => stateOf(one, facts) === state) ?? [];
  });
}

/** `A 万元，主要有：` claims no whole. */
const MAIN = /主要[^，。；]*$/u;
/** Misprints of shorter numbers cannot be told from a list that is not announced. */
const FEWEST_DIGITS = 5;

function sumAmong(sums: readonly Sum[], head: Said, isOfNumbered: boolean): Sum | undefined {
  const fitting = sums.filter(
    ({ total, parts }) => parts.length > 1 && parts.every(({ unit }) => unit === total.unit),
  );
  const isAnnounced = ANNOUNCED.test(head.place.paragraph.text);
  if (!isAnnounced && !isOfNumbered) return undefined;
  const held = fitting.find(holds);
  if (held || MAIN.test(head.place.paragraph.text)) return held;
  const meant = fitting.find(({ total }) => total === listedBelow(head));
  if (isAnnounced) return meant && isSurelyNear(meant) ? meant : undefined;
  const [only] = fitting;
  return only && sums.length === 1 && hasSlip(only, FEWEST_DIGITS) ? only : undefined;
}

const UNCHANGED = /持平|无增减|无变化|没有变化|一致/u;

/** A part that did not change prints no change. */
function changesOf({ total, parts }: Sum, head: Said, items: readonly (readonly Said[])[]): readonly Duty[] {
  const change = changeBehind(head.mentions, total.figureId);
  const changes = items.flatMap(([item], at) => {
    const part = parts[at];
    return (item && part && changeBehind(item.mentions, part.figureId)) ?? [];
  });
  if (!change || changes.length === 0) return [];
  const sum = { total: change, parts: changes };
  const unchanged = items.filter(([item]) => UNCHANGED.test(item?.place.paragraph.text ?? ''));
  const isTold = changes.length > 1 || changes.length + unchanged.length === items.length;
  const isMeant = isTold ? isNear(sum) : holds(sum);
  return isMeant ? [sumDuty('belowChanges', sum, head.place.chapter)] : [];
}

function sumDuty(name: string, { total, parts }: Sum, chapter: string): Duty {
  const ids = parts.map(({ figureId }) => figureId);
  return listSum(name, { total: total.figureId, parts: ids }, chapter);
}
