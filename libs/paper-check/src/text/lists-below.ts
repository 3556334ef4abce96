import type { Duty } from '../statement';
import { isAmount } from './leads';
import { listSum } from './list-sums';
import type { Mention } from './mentions';
import type { Said } from './named-figures';
import { isNear } from './near-sums';

/** `…收入预算 A 万元，其中：` ends its paragraph, and the parts stand in the paragraphs below. */
const OPENER = /(?:其中|包括|构成|如下)[:：]?\s*$/u;

/** The amount whose parts the paragraphs below list; undefined if the paragraph does not end so. */
export function listedBelow({ place, mentions, leads }: Said): Mention | undefined {
  const last = mentions.findLast(isAmount);
  if (!last || !OPENER.test(place.paragraph.text)) return undefined;
  return leads.get(last) ?? last;
}

const SIDE = /^(?:其中)?(?:收入|支出)(?:预算)?(?:包括|主要包括|为)[:：]/u;
const NEXT_SIDE = /^[，,；;。](?:支出|收入)(?:预算)?(?:包括|主要包括)[:：]?/u;
/** 收支总预算 and the like: both sides add up to it. */
const BOTH = /收入?、?支(?:出)?(?:决算|预算)?总|收支总/u;
/** The total stands at most so many paragraphs above its sides. */
const ABOVE = 2;

/**
 * `收支总预算 X 万元。` and below it `收入包括：…；支出包括：…`: both sides add up to X. The text may list only the main
 * parts, so a sum is checked only if it holds or fails by one slip of the pen.
 */
export function sidesBelow(said: readonly Said[]): readonly Duty[] {
  return said.flatMap(({ place, mentions }, index): readonly Duty[] => {
    if (!SIDE.test(place.paragraph.text)) return [];
    const total = said
      .slice(Math.max(0, index - ABOVE), index)
      .flatMap((above) => above.mentions)
      .findLast((one) => isAmount(one) && BOTH.test(one.label));
    if (!total) return [];
    return sidesOf(mentions).flatMap((parts, side) => {
      if (parts.length < 2 || !isNear({ total, parts })) return [];
      const ids = parts.map(({ figureId }) => figureId);
      return [listSum(`side${String(side + 1)}`, { total: total.figureId, parts: ids }, place.chapter)];
    });
  });
}

function sidesOf(mentions: readonly Mention[]): readonly (readonly Mention[])[] {
  const sides: Mention[][] = [[]];
  for (const mention of mentions) {
    if (NEXT_SIDE.test(mention.gap)) sides.push([]);
    if (isAmount(mention)) sides.at(-1)?.push(mention);
  }
  return sides;
}
