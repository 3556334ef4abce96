import type { Duty } from '../statement';
import { isAmount } from './leads';
import { listedBelow } from './lists-below';
import type { Mention } from './mentions';
import { namedBefore, parentOf, type Said } from './named-figures';
import type { StructureList } from './rate-place';
import { headedSum, isComplete, shareDuty, shareNames } from './structure-lists';

/** A paragraph that begins with an amount and its share: `1、财政拨款收入 5172.61 万元，占 99.51%，比上年 …`. */
interface Member {
  readonly said: Said;
  readonly at: number;
  readonly part: Mention;
  readonly share: Mention;
}

/**
 * Consecutive paragraphs that each begin with an amount and its share are the parts of one whole: the amount that their
 * heading names, the last one of a paragraph above them that ends in 其中, or their own sum. Without such a paragraph they
 * must be numbered.
 */
export function siblingStructures(said: readonly Said[]): readonly Duty[] {
  return runsOf(said).flatMap((run) => {
    const list = { parts: run.map(({ part }) => part), shares: run.map(({ share }) => share) };
    return isComplete(list) ? sharesOf(run, list, said) : [];
  });
}

function sharesOf(run: readonly Member[], list: StructureList, said: readonly Said[]): readonly Duty[] {
  const first = run[0]?.at ?? 0;
  const above = said[first - 1];
  const total = (above && listedBelow(above)?.figureId) ?? namedBefore(said, first).headed();
  const whole = total === undefined ? list.parts.map(({ figureId }) => figureId) : [total];
  const shares = run.map(({ part, share, said: { place } }) =>
    shareDuty(share, { part: part.figureId, whole }, place.chapter),
  );
  return [...shares, ...headedSum(list, run[0]?.said.place.chapter ?? '', total)];
}

function runsOf(said: readonly Said[]): readonly (readonly Member[])[] {
  const runs: Member[][] = [];
  let open: Member[] = [];
  said.forEach((paragraph, at) => {
    const above = said[at - 1];
    const isListed = open.at(-1)?.at === at - 1 || (above && listedBelow(above)) !== undefined;
    const member = memberOf(paragraph, at, isListed);
    const isNext = member && open.at(-1) && parentIn(open.at(-1)) === parentIn(member);
    if (!isNext && open.length > 0) {
      runs.push(open);
      open = [];
    }
    if (member) open.push(member);
  });
  return [...runs, open].filter(({ length }) => length > 1);
}

function parentIn(member: Member | undefined): string {
  return parentOf(member?.said.place.chapter);
}

function memberOf(said: Said, at: number, isListed: boolean): Member | undefined {
  const [part, share] = said.mentions;
  if (!part || !share || !isAmount(part) || share.role !== 'share') return undefined;
  const { part: own, whole } = shareNames(share.label);
  const isNumbered = /^(?:\d{1,2}[、．.]|[（(][一二三四五六七八九十\d]{1,3}[)）])/u.test(
    said.place.paragraph.text,
  );
  const isBare = own === '' && whole === '' && /^[，,]/u.test(share.gap);
  return (isNumbered || isListed) && isBare ? { said, at, part, share } : undefined;
}
