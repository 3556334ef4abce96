import { OVER_BUDGET, SAVED_RATE } from './change-words';
import { isAmount } from './leads';
import type { Mention } from './mentions';
import { planOf } from './naming';
import type { Ends } from './of-whole-list';
import { MISSING, type RatePlace } from './rate-place';

const THAN_BUDGET = /(?:与|比|较|同)(?:年初|调整后?|全年)?预算(?:数)?(?:相比)?[^，。；;]*$/u;

/** A change against the budget, such as 比年初预算增加. */
export function isThanBudget(mention: Mention | undefined): mention is Mention {
  if (mention?.role !== 'change' || mention.isOpenChoice) return false;
  return THAN_BUDGET.test(mention.label) || OVER_BUDGET.test(mention.label);
}

/** `年初预算 A 万元，支出决算 B 万元，…，与预算数相比增加 C 万元`, or `节约 C 万元`: C = B − A. */
export function budgetAndSpent({ mentions, index }: RatePlace): Ends | undefined {
  const change = mentions[index];
  if (change && isSaved(change)) return savedOf(mentions.slice(0, index), change);
  if (!isThanBudget(change)) return undefined;
  const pair = pairBefore(mentions.slice(0, index));
  return pair && change.sentence - pair.done.sentence < 2 ? endsIn(pair) : undefined;
}

/** `年初预算 A 万元，支出决算 B 万元，节约率 C %`: without the amount that was saved. */
export function savedRateEnds({ mentions, index }: RatePlace): Ends | undefined {
  const rate = mentions[index];
  const pair = pairBefore(mentions.slice(0, index));
  return pair && rate && SAVED_RATE.test(rate.label) && pair.budget.sentence === rate.sentence
    ? endsIn(pair)
    : undefined;
}

interface Pair {
  readonly budget: Mention;
  readonly done: Mention;
}

/** The last two amounts, if the first is a budget and the second what was spent. */
function pairBefore(before: readonly Mention[]): Pair | undefined {
  const [budget, done] = before.filter(isAmount).slice(-2);
  return budget && done && isPlanned(budget) && !isPlanned(done) ? { budget, done } : undefined;
}

function endsIn({ budget, done }: Pair): Ends {
  return { from: budget.figureId, to: done.figureId };
}

function isPlanned({ label }: Mention): boolean {
  return planOf(label) !== '' || /控制价|概算|估算|送审|报审|计划(?:数|金额|投资)?|限额/u.test(label);
}

/** Saved against the budget of the sentence. Savings of something that is named stand for themselves. */
function isSaved({ role, label }: Mention): boolean {
  return role === 'change' && /^(?:(?:比|较)[^，。；]*预算(?:数)?|共|共计|累计|实际)?节[约省]/u.test(label);
}

/** Beside one amount only its name tells whether it is the budget or what was left to pay. */
function savedOf(before: readonly Mention[], change: Mention): Ends {
  const pair = pairBefore(before);
  if (pair?.budget.sentence === change.sentence) return endsIn(pair);
  const last = before.filter(isAmount).at(-1);
  if (last?.sentence !== change.sentence) return { to: MISSING };
  if (isPlanned(last)) return { from: last.figureId };
  return { to: /实际|成交|中标|决算|支出|执行/u.test(last.label) ? last.figureId : MISSING };
}
