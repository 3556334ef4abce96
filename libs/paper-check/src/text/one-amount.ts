import type { Duty } from '../statement';
import { isAmount } from './leads';
import type { Mention } from './mentions';
import { duty } from './rate-place';

/** `205000.00 万元（20.50 亿元）`: the amount that a bracket prints again, in another unit. */
export function restated(mentions: readonly Mention[], index: number): Mention | undefined {
  const [before, mention] = [mentions[index - 1], mentions[index]];
  if (!before || !mention || !isAmount(before) || !isAmount(mention)) return undefined;
  const isInBracket = /^[（(](?:即|约|合)?$/u.test(mention.gap) && mention.after.trim() === '';
  return isInBracket && before.unit !== mention.unit ? before : undefined;
}

export function restatedDuties(mentions: readonly Mention[], chapter: string): readonly Duty[] {
  return mentions.flatMap((mention, index) => {
    const before = restated(mentions, index);
    if (!before) return [];
    const figures = [before.figureId, mention.figureId] as const;
    return [duty('TEXT_TO_TEXT', { relationId: figures.join('='), chapter, kind: 'same', figures })];
  });
}

/** More amounts than a sentence lists behind 分别. */
const MOST = 40;

/** `2021 年至 2023 年支出分别为 A 万元、B 万元、C 万元`: several amounts share one name, so it names none of them. */
export function isOneOfSeveral(mentions: readonly Mention[], index: number): boolean {
  let first = index;
  while (first > index - MOST && isNext(mentions[first])) first -= 1;
  return /分别(?:为|是|达|占)?$/u.test(mentions[first]?.label ?? '') && isNext(mentions[first + 1]);
}

function isNext(mention: Mention | undefined): boolean {
  return mention !== undefined && /^(?:和|及|、|，|,)$/u.test(mention.gap.trim());
}
