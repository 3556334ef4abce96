import { isAmount } from './leads';
import { areAllShares } from './list-sums';
import type { Mention } from './mentions';
import { nameOf, planOf, undone } from './naming';
import { shareNames } from './structure-lists';

/** Half a unit of the last printed decimal, and the error of a double. */
function halfUnit(value: string): number {
  return 0.5 * 10 ** -(value.split('.')[1]?.length ?? 0) + 1e-9;
}

/** Decides only what a share is of. The check itself is exact. */
export function fitsShare(share: Mention, part: Mention, whole: Mention): boolean {
  const rate = (Number(part.value) / Number(whole.value)) * 100;
  return part.unit === whole.unit && Math.abs(rate - Number(share.value)) <= halfUnit(share.value);
}

/**
 * Several amounts before the share end in the name of its whole: 市级税收收入 and 区级税收收入, behind which 占税收收入 is
 * said of the sum of both. Then only the share tells which is meant.
 */
export function amongNamed(
  candidates: readonly Mention[],
  { share, part, wanted }: { readonly share: Mention; readonly part: Mention; readonly wanted: string },
): Mention | undefined {
  const exact = candidates.findLast(({ label }) => nameOf(undone(label)) === wanted);
  if (exact) return exact;
  const isOne = new Set(candidates.map(({ value }) => value)).size < 2;
  return isOne ? candidates.at(-1) : candidates.findLast((whole) => fitsShare(share, part, whole));
}

/** The whole is called otherwise than the amount that is meant: of the amounts before it, the one that fits. */
export function fittingWhole(before: readonly Mention[], share: Mention, part: Mention): Mention | undefined {
  const plan = planOf(shareNames(share.label).whole);
  return before.findLast(
    (whole) =>
      whole !== part && isAmount(whole) && planOf(whole.label) === plan && fitsShare(share, part, whole),
  );
}

/** `甲 A 万元，占总额的 60 %；乙 B 万元，占总额的 40 %` without the whole: all parts together, if the shares sum to 100 %. */
export function ofSameWhole(mentions: readonly Mention[], name: string): readonly string[] {
  const pairs = mentions.flatMap((share, at) => {
    const part = mentions[at - 1];
    const isOfName = share.role === 'share' && shareNames(share.label).whole === name;
    return isOfName && part && isAmount(part) ? [{ part, share }] : [];
  });
  const isAll = pairs.length > 1 && areAllShares(pairs.map(({ share }) => share));
  return isAll ? pairs.map(({ part }) => part.figureId) : [];
}
