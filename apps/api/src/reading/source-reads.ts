import type { RecordedEvent } from '@ledger/event-store';
import type { EventEntry } from './year-view';

type StoredEvent = Pick<RecordedEvent, 'id' | 'position' | 'metadata'>;
/** In the order of the log, behind `after`. */
type ReadLog = (after: bigint, limit: number) => Promise<readonly StoredEvent[]>;

type Sought = Pick<EventEntry, 'eventId' | 'position'>;

interface Waiting extends Sought {
  readonly found: (source: string | undefined) => void;
  readonly failed: (error: unknown) => void;
}

const FIRST_LIMIT = 16;
const MOST_AT_ONCE = 500;

/**
 * Where events say that they come from. Those that are asked for together are read together: vouchers of one list stand side
 * by side in the log, and a page of them has hundreds.
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
      // What is answered already is not asked again.
      for (const { failed } of sought) failed(error);
    }
  }

  /** Positions may have gaps that say nothing of how many events lie between: so much is read as the last read was of use. */
  private async readAll(sought: readonly Waiting[]): Promise<void> {
    let [at, limit] = [0, FIRST_LIMIT];
    for (let first = sought[at]; first; first = sought[at]) {
      const events = await this.read(first.position - 1n, limit);
      const byPosition = byPositions(events);
      // A page that is not full is the last.
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

/** At the position of what is only supposed another event may stand, or none. */
function sourceOf({ eventId }: Sought, stored: StoredEvent | undefined): string | undefined {
  const source = stored?.id === eventId ? stored.metadata['source'] : undefined;
  return typeof source === 'string' ? source : undefined;
}
