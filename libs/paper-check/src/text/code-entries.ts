import type { Duty } from '../statement';
import { codeInBrackets, functionalPath } from './functional-path';
import { isAmount } from './leads';
import type { Mention } from './mentions';
import type { Said } from './named-figures';
import type { PaperFacts } from './paper-facts';
import { sameInText } from './rate-place';

/** How an entry of a budget, and one of final accounts, names its own amount once more. */
const AGAIN: Readonly<Record<PaperFacts['kind'], RegExp | undefined>> = {
  BUDGET: /^(?:(\d{4})年度?)?(?:当年|本年)?(?:支出)?预算(?:数|安排|安排数|安排支出|金额)?(?:为|是|共)?$/u,
  FINAL_ACCOUNTS: /^(?:(\d{4})年度?)?(?:当年|本年)?(?:支出)?决算(?:支出)?(?:数|金额)?(?:为|是|共)?$/u,
  OTHER: undefined,
};

/**
 * An entry of the list of codes prints its amount behind the path, and once more in words: `…（项）A 万元。主要用于…。
 * 2023年预算安排 A 万元`.
 */
export function entryDuties({ mentions, place }: Said, { kind, year }: PaperFacts): readonly Duty[] {
  const again = AGAIN[kind];
  return mentions.flatMap((mention, index): readonly Duty[] => {
    const match = again && isAmount(mention) ? again.exec(mention.label) : null;
    const isOwnYear = match?.[1] === undefined || Number(match[1]) === year;
    const first = match && isOwnYear ? entryOf(mentions, index) : undefined;
    return first ? [sameInText(first, mention, place.chapter)] : [];
  });
}

/** The amount directly behind the path of the entry that `index` stands in. */
function entryOf(mentions: readonly Mention[], index: number): Mention | undefined {
  const at = mentions.slice(0, index).findLastIndex(({ gap }) => isPath(gap));
  const first = mentions[at];
  const isOfPath = first && isAmount(first) && !/\p{sc=Han}/u.test(first.label);
  return isOfPath && !isPath(mentions[index]?.gap ?? '') ? first : undefined;
}

function isPath(gap: string): boolean {
  return functionalPath(gap) !== undefined || codeInBrackets(gap) !== undefined;
}
