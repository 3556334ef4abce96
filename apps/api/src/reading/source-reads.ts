import type { RecordedEvent } from '@ledger/event-store';
import type { EventEntry } from './year-view';

type StoredEvent = Pick<RecordedEvent, 'id' | 'position' | 'metadata'>;
/** In the order of the log, after `after`. */
type ReadLog = (after: bigint, limit: number) => Promise<readonly StoredEvent[]>;

type Sought = Pick<EventEntry, 'eventId' | 'position'>;

interface Waiting extends Sought {
  readonly found: (source: string | undefined) => void;
  readonly failed: (error: unknown) => void;
}

const FIRST_LIMIT = 16;
const MOST_AT_ONCE = 500;

/**
 * The sources of events. Requests at the same time are read together: vouchers of one list are next to each other in the
 * log, and a page has hundreds.
 */
export class SourceReads {
  private waiting: Waiting[] = [];

  constructor(private readonly read: ReadLog) {}

  of({ eventId, position }: Sought): Promise<string | undefined> {
    if (this.waiting.length === 0) setImmediate(() => void this.answer());
    return new Promise((found, failed) => this.waiting.push({ eventId, position, found, failed }));
  }

  /** Does not reject. */
  private async answer(): Promise<void> {
    const sought = this.waiting.toSorted((a, b) => (a.position < b.position ? -1 : 1));
    this.waiting = [];
    try {
      await this.readAll(sought);
    } catch (error) {
      // Answered requests are not read again.
      for (const { failed } of sought) failed(error);
    }
  }

  /** Gaps in positions do not say how many events are between, so the size of a read follows the yield of the last one. */
  private async readAll(sought: readonly Waiting[]): Promise<void> {
    let [at, limit] = [0, FIRST_LIMIT];
    for (let first = sought[at]; first; first = sought[at]) {
      const events = await this.read(first.position - 1n, limit);
      const byPosition = byPositions(events);
      // An incomplete page is the last one.
      const end = events.length < limit ? undefined : events.at(-1)?.position;
      const begin = at;
      for (let one = sought[at]; one && (end === undefined || one.position <= end); one = sought[at]) {
        one.found(sourceOf(one, byPosition.get(one.position)));
        at += 1;
      }
      limit = Math.min(MOST_AT_ONCE, (at - begin) * 4);
    }
  }
}

function byPositions(events: readonly StoredEvent[]): ReadonlyMap<bigint, StoredEvent> {
  return new Map(events.map((event) => [event.position, event]));
}

/** The log may have another event, or none, at the position of a hypothetical one. */
function sourceOf({ eventId }: Sought, stored: StoredEvent | undefined): string | undefined {
  const source = stored?.id === eventId ? stored.metadata['source'] : undefined;
  return typeof source === 'string' ? source : undefined;
}
