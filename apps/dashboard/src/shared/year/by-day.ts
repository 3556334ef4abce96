import type { Change } from './year-data';

/** What of a list by date holds on a day; undefined before its first change. */
export function changeAt<Value extends Change>(changes: readonly Value[], day: string): Value | undefined {
  let [low, high] = [0, changes.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((changes[middle]?.on ?? '') <= day) low = middle + 1;
    else high = middle;
  }
  return changes[low - 1];
}

/** How many of a list by date are not later than a day. */
export function countUpTo(sorted: readonly { readonly occurredOn: string }[], day: string): number {
  let [low, high] = [0, sorted.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((sorted[middle]?.occurredOn ?? '') <= day) low = middle + 1;
    else high = middle;
  }
  return low;
}
