import { isAmount, openMentions } from './leads';
import type { Mention } from './mentions';
import { ofTwoYears, type Ends } from './of-whole-list';
import type { RatePlace } from './rate-place';
import { savedRateEnds } from './than-budget';

/** Words that say which amount of the earlier year is meant. */
const COMPARED = /^(?:比|较|与|同)(20\d{2}年|上年|去年)/u;

/** The two amounts of a rate that stands directly behind an amount, without a change between them. */
export function namedEnds(place: RatePlace): Ends | undefined {
  const { mentions, index } = place;
  const [current, before] = mentions.slice(Math.max(0, index - 2), index);
  if (!before || !isAmount(before)) return undefined;
  const ends = savedRateEnds(place) ?? ofNamedYear(place);
  if (ends) return ends;
  // 本年 A 万元，比上年 B 万元增长 …
  const isLastYear = /比|较|上年|去年/u.test(before.label);
  return isLastYear && current && isAmount(current)
    ? { from: before.figureId, to: current.figureId }
    : undefined;
}

/**
 * A rate over two amounts that the sentence prints before it: `2022年执行数 A 万元，2023年预算安排 B
 * 万元，比2022年执行数增加 5 %`.
 */
function ofNamedYear(place: RatePlace): Ends | undefined {
  const { mentions, index } = place;
  const rate = mentions[index];
  if (!rate || rate.isOpenChoice) return undefined;
  const year = COMPARED.exec(rate.label)?.[1];
  if (year === undefined)
    return /^同?比?\p{sc=Han}{2}(?:了|率)?$/u.test(rate.label) ? ofTwoYears(place) : undefined;
  const open = openMentions(mentions.slice(0, index), rate).filter(
    (one) => isAmount(one) && one.sentence === rate.sentence,
  );
  const [first, second] = open.slice(-2);
  if (!first || !second) return undefined;
  const from = [first, second].find((one) => one.label.startsWith(year) && isSpent(one) === isSpent(rate));
  const to = from === first ? second : first;
  const isOther = !to.label.startsWith(year) && !/^(?:比|较|与|同)/u.test(to.label);
  return from && isOther ? { from: from.figureId, to: to.figureId } : undefined;
}

/** What was spent of a budget is another amount than the budget. */
function isSpent({ label }: Mention): boolean {
  return /执行|决算|完成|实际/u.test(label);
}
