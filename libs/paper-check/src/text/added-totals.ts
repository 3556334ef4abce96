import type { Duty } from '../statement';
import { isAmount } from './leads';
import { listSum } from './list-sums';
import type { Mention } from './mentions';
import type { Said } from './named-figures';
import { isSurelyNear } from './near-sums';

const TOTAL = /^(?:全[市县区省])?(?:[收支](?:入|出))?总(?:计|量|收入|支出|额)(?:为|共)?$/u;
const ADDED = /^[，,；;]?加(?:上)?[^，,。；;]*/u;

/**
 * `收入 A 万元，加上级补助 B 万元，上年结转 C 万元，收入总计 D 万元`: D = A + B + C. What is added may be named without its amount,
 * so the sum is checked only if it holds or fails by one slip of the pen.
 */
export function addedTotals({ mentions, place }: Said): readonly Duty[] {
  return mentions.flatMap((total, at): readonly Duty[] => {
    if (!isAmount(total) || !TOTAL.test(total.label.trim())) return [];
    const parts = addedBefore(mentions, at);
    if (parts.some(({ unit }) => unit !== total.unit) || parts.length < 2) return [];
    if (!isSurelyNear({ total, parts })) return [];
    const ids = parts.map(({ figureId }) => figureId);
    return [listSum('added', { total: total.figureId, parts: ids }, place.chapter)];
  });
}

/** The amount before 加, and the amounts behind it up to the total. */
function addedBefore(mentions: readonly Mention[], at: number): readonly Mention[] {
  const { sentence } = mentions[at] ?? {};
  const own = mentions.slice(0, at).filter((one) => isAmount(one) && one.sentence === sentence);
  const from = own.findLastIndex(({ gap, label }) => ADDED.test(gap) || label.startsWith('加'));
  return from < 1 ? [] : own.slice(from - 1);
}
