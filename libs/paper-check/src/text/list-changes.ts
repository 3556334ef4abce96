import type { Duty } from '../statement';
import { isAmount, isBase, isSameSentence, unbracketed } from './leads';
import { listDuties } from './list-duties';
import { listSum } from './list-sums';
import type { Mention } from './mentions';
import type { Said } from './named-figures';
import { isNear, isSurelyNear } from './near-sums';

/** The lists of a paragraph, the changes of what they list, and lists of changes. */
export function listsWithChanges(said: Said): readonly Duty[] {
  const lists = listDuties(said);
  return [
    ...lists,
    ...lists.flatMap((list) => changesOf(said, list)),
    ...listedChanges(said),
    ...totalsBehind(said),
  ];
}

/**
 * `A 万元，比上年增加 x，其中：甲增加 y，乙减少 z`: x = y − z. Such a list may leave out a part, so the sum is checked only
 * if it holds or fails by one slip of the pen.
 */
function listedChanges({ mentions, place }: Said): readonly Duty[] {
  return mentions.flatMap((first, at): readonly Duty[] => {
    if (first.role !== 'change' || !/^[，,；;。]?其中[:：，,]?/u.test(first.gap.trim())) return [];
    const total = mentions.slice(0, at).findLast((one) => one.role === 'change' || isAmount(one));
    const behind = mentions.slice(at).filter(({ role }) => role !== 'growth');
    const end = behind.findIndex((one) => one.role !== 'change');
    const parts = end < 0 ? behind : behind.slice(0, end);
    const isTold = [total, ...parts].every((one) => one?.role === 'change' && !one.isOpenChoice);
    if (!total || !isTold || first.sentence - total.sentence > 1 || parts.length < 2) return [];
    if (parts.some(({ unit }) => unit !== total.unit) || !isSurelyNear({ total, parts })) return [];
    const ids = parts.map(({ figureId }) => figureId);
    return [listSum('listed', { total: total.figureId, parts: ids }, place.chapter)];
  });
}

/** `甲 A 万元，乙 B 万元，合计 C 万元`: the total stands behind what it sums. */
function totalsBehind({ mentions, leads, place }: Said): readonly Duty[] {
  return mentions.flatMap((total, at): readonly Duty[] => {
    if (!isAmount(total) || !TOTAL_BEHIND.test(total.label.trim())) return [];
    const parts = mentions.slice(0, at).filter((one) => isAmount(one) && isSameSentence(one, total));
    const isPlain = parts.every((one) => one.unit === total.unit && !leads.has(one));
    if (parts.length < 2 || !isPlain || leads.has(total) || !isSurelyNear({ total, parts })) return [];
    const ids = parts.map(({ figureId }) => figureId);
    return [listSum('behind', { total: total.figureId, parts: ids }, place.chapter)];
  });
}

const TOTAL_BEHIND = /^(?:合计|共计|总计|总金额|资金总额)(?:为|共)?$/u;

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
export function changeBehind(mentions: readonly Mention[], figureId: string): Mention | undefined {
  const at = mentions.findIndex((mention) => mention.figureId === figureId);
  const next = openBehind(mentions, at).find(
    (mention) => (isAmount(mention) && !isBase(mention)) || mention.role === 'change',
  );
  const isChange = next?.role === 'change' && !next.isOpenChoice && next.sentence === mentions[at]?.sentence;
  return isChange ? next : undefined;
}

/** The mentions behind an amount that are not inside a bracket: `8.00 万元（甲 5.00 万元，乙 3.00 万元），比上年增加 1.00 万元`. */
function openBehind(mentions: readonly Mention[], at: number): readonly Mention[] {
  return unbracketed(mentions.slice(at + 1, at + 1 + FURTHEST));
}

/** No list in a bracket is longer. */
const FURTHEST = 40;
