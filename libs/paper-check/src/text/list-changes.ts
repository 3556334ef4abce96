import type { Duty } from '../statement';
import { isAmount } from './leads';
import { listDuties } from './list-duties';
import { listSum } from './list-sums';
import type { Mention } from './mentions';
import type { Said } from './named-figures';
import { isNear } from './near-sums';

/** The lists of a paragraph, and the changes of what they list. */
export function listsWithChanges(said: Said): readonly Duty[] {
  const lists = listDuties(said);
  return [...lists, ...lists.flatMap((list) => changesOf(said, list))];
}

/**
 * `A 万元，比上年减少 x，其中：b 万元，减少 y，c 万元，减少 z`: x = y + z. A part without a change did not change, so the sum
 * is checked only if it holds or fails by one slip of the pen.
 */
function changesOf({ mentions, place }: Said, { relation }: Duty): readonly Duty[] {
  if (relation.kind !== 'sum') return [];
  const total = changeBehind(mentions, relation.total);
  const parts = relation.parts.flatMap(({ figureId }) => changeBehind(mentions, figureId) ?? []);
  if (!total || parts.length < 2 || parts.includes(total) || !isNear({ total, parts })) return [];
  const ids = parts.map(({ figureId }) => figureId);
  return [listSum('changes', { total: total.figureId, parts: ids }, place.chapter)];
}

/** The change that stands behind an amount, before any other amount: `5.00 万元，占 10.00 %，比上年增加 1.00 万元`. */
function changeBehind(mentions: readonly Mention[], figureId: string): Mention | undefined {
  const at = mentions.findIndex((mention) => mention.figureId === figureId);
  const next = mentions.slice(at + 1).find((mention) => isAmount(mention) || mention.role === 'change');
  const isChange = next?.role === 'change' && !next.isOpenChoice && next.sentence === mentions[at]?.sentence;
  return isChange ? next : undefined;
}
