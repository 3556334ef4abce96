import type { CalendarDate } from '@ledger/domain';
import type { LedgerEvent } from '../projection';

/** Events ordered by date, handed out as the days go by. */
export class EventsByDay {
  private next = 0;

  constructor(private readonly events: readonly LedgerEvent[]) {}

  /** Those up to the day, inclusive, that were not handed out before. */
  *reach(on: CalendarDate): Iterable<LedgerEvent> {
    for (
      let event = this.events[this.next];
      event && event.data.occurredOn <= on;
      event = this.events[this.next]
    ) {
      this.next += 1;
      yield event;
    }
  }
}
