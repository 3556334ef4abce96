import type { Change } from './year-data';

/** What of a list by date holds on a day; undefined before its first change. */
export function changeAt<Value extends Change>(changes: readonly Value[], day: string): Value | undefined {
  return changes[countBy(changes, ({ on }) => on, day) - 1];
}

/** How many of a list by date are not later than a day. */
export function countUpTo(sorted: readonly { readonly occurredOn: string }[], day: string): number {
  return countBy(sorted, ({ occurredOn }) => occurredOn, day);
}

function countBy<Value>(sorted: readonly Value[], dateOf: (value: Value) => string, day: string): number {
  let [low, high] = [0, sorted.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    const value = sorted[middle];
    if (value !== undefined && dateOf(value) <= day) low = middle + 1;
    else high = middle;
  }
  return low;
}
