import { tiesOf } from '@ledger/domain';
import type { LedgerEvent } from '../projection';

/** All that follows stands on it: it cannot be taken away. */
export function isFoundation(event: LedgerEvent): boolean {
  return tiesOf(event).isFoundation === true;
}

/**
 * The named events and all that refer to them, in the order of the log. A thing that is defined anew later, by an event
 * that stays, can be referred to from there on.
 */
export function withThoseThatRefer(
  events: readonly LedgerEvent[],
  isNamed: (event: LedgerEvent) => boolean,
): readonly LedgerEvent[] {
  const gone = new Set<string>();
  return events
    .toSorted((left, right) => (left.position < right.position ? -1 : 1))
    .filter((event) => {
      const { defines, alsoDefines = [], refersTo = [] } = tiesOf(event);
      const goes = isNamed(event) || refersTo.some((name) => gone.has(name));
      for (const name of defines === undefined ? alsoDefines : [defines, ...alsoDefines]) {
        if (goes) gone.add(name);
        else gone.delete(name);
      }
      return goes;
    });
}
