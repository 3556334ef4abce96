import type { Duty } from '../statement';
import { isAmount } from './leads';
import type { Mention } from './mentions';
import { planOf } from './naming';
import { duty, idOfRate } from './rate-place';

export const EXECUTION = /(?:预算)?(?:执行|完成|支付)(?:率|进度)?(?:为|达|达到)?$/u;
const BUDGET = /(?:预算(?:数|总收支|资金|总额|安排)?|调整后)(?:为|是|共)?$/u;
const DONE = /执行|支出|支付|完成|决算/u;

/**
 * `年初预算 A 万元，全年执行数 B 万元，预算执行率 p %`: p = B / budget. If the paragraph names several budgets, the
 * rate is compared with the one that fits best.
 */
export function executionRates(mentions: readonly Mention[], chapter: string): readonly Duty[] {
  return mentions.flatMap((rate, index): readonly Duty[] => {
    if (rate.role === 'rate' && DIFFERING.test(rate.label)) return differenceRate(mentions, index, chapter);
    if (rate.role !== 'rate' || !EXECUTION.test(rate.label)) return [];
    const before = mentions.slice(0, index).filter(isAmount);
    const done = before.at(-1);
    if (!done || done.sentence !== rate.sentence || !DONE.test(done.label)) return [];
    const budgets = before
      .slice(0, -1)
      .filter(({ label }) => BUDGET.test(label) && !/执行|决算/u.test(label));
    const [budget] = budgets.toSorted(
      (one, other) => distance(rate, done, one) - distance(rate, done, other),
    );
    if (!budget) return [];
    return [
      duty('RATE', {
        relationId: `${rate.figureId}:execution`,
        chapter,
        kind: 'rate',
        rate: rate.figureId,
        numerator: [{ figureId: done.figureId, sign: 1 }],
        denominator: [{ figureId: budget.figureId, sign: 1 }],
      }),
    ];
  });
}

const DIFFERING = /(?:预决算|预算与决算)?(?:差异|偏离)(?:率|度)(?:为|是)?$/u;

/** `年初预算数 A 万元，决算数 B 万元，预决算差异率 p %`: p is the difference between B and A. */
function differenceRate(mentions: readonly Mention[], index: number, chapter: string): readonly Duty[] {
  const [rate, done, budget] = [mentions[index], mentions[index - 1], mentions[index - 2]];
  if (!rate || !done || !budget || !isAmount(done) || !isAmount(budget)) return [];
  if (!DONE.test(done.label) || planOf(budget.label) === '' || budget.sentence !== rate.sentence) return [];
  return [
    duty('GROWTH', {
      ...idOfRate(rate, chapter),
      kind: 'growth',
      from: budget.figureId,
      to: done.figureId,
      rate: rate.figureId,
    }),
  ];
}

/**
 * How far the rate is from the rate over this budget. Decides only which budget is meant. The check itself is exact.
 */
function distance(rate: Mention, done: Mention, budget: Mention): number {
  const whole = Number(budget.value);
  return whole === 0 ? Infinity : Math.abs((Number(done.value) / whole) * 100 - Number(rate.value));
}
