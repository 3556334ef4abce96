import type { LedgerEvent } from '../projection';
import { byDateThenPosition } from '../select';

/** Facts put in and taken out, to be folded in the order of (occurredOn, position). */
export class OrderedFacts {
  private readonly facts = new Map<bigint, LedgerEvent>();

  change(how: 'added' | 'removed', event: LedgerEvent): void {
    if (how === 'added') this.facts.set(event.position, event);
    else this.facts.delete(event.position);
  }

  inOrder(): readonly LedgerEvent[] {
    return [...this.facts.values()].sort(byDateThenPosition);
  }
}
