import { OVER_BUDGET } from './change-words';
import { isAmount } from './leads';
import type { Mention } from './mentions';
import { planOf } from './naming';
import type { RatePlace } from './rate-place';

/** The two ends of a change against the budget. */
interface BudgetAndSpent {
  readonly from: string;
  readonly to: string;
}

const THAN_BUDGET = /(?:与|比|较|同)(?:年初|调整后?|全年)?预算(?:数)?(?:相比)?[^，。；;]*$/u;

/** A change against the budget, such as 比年初预算增加. */
export function isThanBudget(mention: Mention | undefined): mention is Mention {
  if (mention?.role !== 'change' || mention.isOpenChoice) return false;
  return THAN_BUDGET.test(mention.label) || OVER_BUDGET.test(mention.label);
}

/** `年初预算 A 万元，支出决算 B 万元，…，与预算数相比增加 C 万元`: C = B − A. */
export function budgetAndSpent({ mentions, index }: RatePlace): BudgetAndSpent | undefined {
  const change = mentions[index];
  if (!isThanBudget(change)) return undefined;
  const [budget, done] = mentions.slice(0, index).filter(isAmount).slice(-2);
  const isPair = budget && done && planOf(budget.label) !== '' && planOf(done.label) === '';
  return isPair && change.sentence - done.sentence < 2
    ? { from: budget.figureId, to: done.figureId }
    : undefined;
}
