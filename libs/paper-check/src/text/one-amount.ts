import type { Duty } from '../statement';
import { isAmount } from './leads';
import type { Mention } from './mentions';
import { duty } from './rate-place';

/** `205000.00 万元（20.50 亿元）`: the amount that a bracket prints again, in another unit. */
export function restated(mentions: readonly Mention[], mention: Mention): Mention | undefined {
  const before = mentions[mentions.indexOf(mention) - 1];
  const isInBracket = /^[（(](?:即|约|合)?$/u.test(mention.gap) && mention.after.trim() === '';
  const isAgain = before !== undefined && isAmount(before) && isAmount(mention);
  return isInBracket && isAgain && before.unit !== mention.unit ? before : undefined;
}

export function restatedDuties(mentions: readonly Mention[], chapter: string): readonly Duty[] {
  return mentions.flatMap((mention) => {
    const before = restated(mentions, mention);
    if (!before) return [];
    const figures = [before.figureId, mention.figureId] as const;
    return [duty('TEXT_TO_TEXT', { relationId: figures.join('='), chapter, kind: 'same', figures })];
  });
}

/** `2021 年至 2023 年支出分别为 A 万元、B 万元、C 万元`: several amounts share one name, so it names none of them. */
export function isOneOfSeveral(mentions: readonly Mention[], mention: Mention): boolean {
  const at = mentions.indexOf(mention);
  const isNext = (one: Mention | undefined) =>
    one !== undefined && /^(?:和|及|、|，|,)$/u.test(one.gap.trim());
  const first = mentions.slice(0, at + 1).findLastIndex((one) => !isNext(one));
  return /分别(?:为|是|达)?$/u.test(mentions[first]?.label ?? '') && isNext(mentions[first + 1]);
}
