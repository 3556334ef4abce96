import type { Change } from './year-data';

/** What of a list by date holds on a day; undefined before its first change. */
export function changeAt<Value extends Change>(changes: readonly Value[], day: string): Value | undefined {
  return changes[countWhile(changes, ({ on }) => on <= day) - 1];
}

interface Dated {
  readonly occurredOn: string;
}

/** How many of a list by date are not later than a day. */
export function countUpTo(sorted: readonly Dated[], day: string): number {
  return countWhile(sorted, ({ occurredOn }) => occurredOn <= day);
}

/** How many of a list by date, the latest first, are later than a day. */
export function countAfter(sorted: readonly Dated[], day: string): number {
  return countWhile(sorted, ({ occurredOn }) => occurredOn > day);
}

/** How many at the beginning of a list `hold`, where none does after one that does not. */
function countWhile<Value>(sorted: readonly Value[], holds: (value: Value) => boolean): number {
  let [low, high] = [0, sorted.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    const value = sorted[middle];
    if (value !== undefined && holds(value)) low = middle + 1;
    else high = middle;
  }
  return low;
}
