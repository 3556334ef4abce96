import {
  BACKWARDS,
  END,
  ErrorType,
  START,
  streamNameFilter,
  type AllStreamRecordedEvent,
  type AllStreamResolvedEvent,
  type KurrentDBClient,
  type ResolvedEvent,
} from '@kurrent/kurrentdb-client';
import type { RecordedEvent } from '../event';
import { EventStoreError } from '../event-store-error';
import { EventCursor, READ_AHEAD } from './event-cursor';
import { kindOf, storeFailure } from './kurrentdb-failure';
import { LogClock } from './log-clock';
import { recordedAt, stampedRecord, type StampedRecord, type StreamNames } from './stored-record';

/** How long a read of something that is known to be there waits for it. */
const PATIENCE_MS = 15_000;
const PAGE = 1_000;

type AllCursor = EventCursor<bigint, AllStreamResolvedEvent>;

/**
 * Reads the streams of one ledger. Records come from subscriptions, also where the end is known beforehand: the driver's
 * reads cut times down to whole seconds, its subscriptions bring them whole. Only places are read by reads.
 */
export class LogReader {
  readonly clock = new LogClock();
  private advancing: Promise<void> | undefined;

  constructor(
    private readonly client: KurrentDBClient,
    private readonly names: StreamNames,
  ) {}

  /** Version of the stream; 0 where it is absent. */
  async versionOf(streamName: string): Promise<number> {
    try {
      const last = this.client.readStream(streamName, {
        direction: BACKWARDS,
        fromRevision: END,
        maxCount: 1,
      });
      for await (const { event } of last) return event ? Number(event.revision) + 1 : 0;
      return 0;
    } catch (error) {
      if (kindOf(error) === ErrorType.STREAM_NOT_FOUND) return 0;
      throw storeFailure(error);
    }
  }

  /** Position of the last event of the ledger; 0 where there is none. */
  async lastPosition(): Promise<bigint> {
    const { filter } = this;
    try {
      const last = this.client.readAll({ direction: BACKWARDS, fromPosition: END, maxCount: 1, filter });
      for await (const { event } of last) return event?.position.commit ?? 0n;
      return 0n;
    } catch (error) {
      throw storeFailure(error);
    }
  }

  /** Both ends inclusive. */
  async streamBetween(streamId: string, from: number, to: number): Promise<readonly RecordedEvent[]> {
    const name = this.names.nameOf(streamId);
    const first = Math.max(from, 1);
    const last = Math.min(to, await this.versionOf(name));
    if (first > last) return [];
    const cursor = new EventCursor<number, ResolvedEvent>((after) =>
      this.client.subscribeToStream(
        name,
        { fromRevision: after === 0 ? START : BigInt(after - 1) },
        { highWaterMark: READ_AHEAD },
      ),
    );
    const records: StampedRecord[] = [];
    try {
      while (first + records.length <= last) {
        const after = first + records.length - 1;
        const taken = await cursor.next(after, last - after, PATIENCE_MS);
        assertProgress(taken);
        records.push(...this.stamped(taken));
        cursor.reached(after + taken.length);
      }
    } finally {
      cursor.close();
    }
    await this.know(records.at(-1)?.position ?? 0n);
    return this.timed(records);
  }

  async after(after: bigint, limit: number): Promise<readonly RecordedEvent[]> {
    const head = await this.lastPosition();
    if (after >= head) return [];
    const cursor = this.cursor();
    const events: RecordedEvent[] = [];
    try {
      for (let place = after; place < head && events.length < limit;) {
        const taken = await this.take(cursor, place, {
          limit: limit - events.length,
          patienceMs: PATIENCE_MS,
        });
        assertProgress(taken);
        events.push(...taken);
        place = taken.at(-1)?.position ?? place;
      }
    } finally {
      cursor.close();
    }
    return events;
  }

  /** To go on from place to place with; see `take`. */
  cursor(): AllCursor {
    const { client, filter } = this;
    return new EventCursor((after) =>
      client.subscribeToAll(
        { fromPosition: after === 0n ? START : { commit: after, prepare: after }, filter },
        { highWaterMark: READ_AHEAD },
      ),
    );
  }

  /** What comes next behind `after`, in log order; nothing where nothing comes for a while. */
  async take(
    cursor: AllCursor,
    after: bigint,
    { limit, patienceMs }: { readonly limit: number; readonly patienceMs: number },
  ): Promise<readonly RecordedEvent[]> {
    const taken = await cursor.next(after, limit, patienceMs);
    const records = this.stamped(taken);
    const last = records.at(-1);
    if (!last) return [];
    cursor.reached(last.position);
    await this.know(after);
    for (const record of records) this.clock.take(record);
    return this.timed(records);
  }

  /** The end of the log and its time, one as of the other. */
  async head(): Promise<{ readonly position: bigint; readonly ms: number | undefined }> {
    await this.know(await this.lastPosition());
    return { position: this.clock.position, ms: this.clock.latestMs };
  }

  /** Reads on where the clock does not reach `position` yet. */
  private async know(position: bigint): Promise<void> {
    while (this.clock.position < position) {
      this.advancing ??= this.advance(position).finally(() => (this.advancing = undefined));
      await this.advancing;
    }
  }

  private async advance(position: bigint): Promise<void> {
    const cursor = this.cursor();
    try {
      while (this.clock.position < position) {
        const taken = await cursor.next(this.clock.position, PAGE, PATIENCE_MS);
        assertProgress(taken);
        for (const record of this.stamped(taken)) {
          this.clock.take(record);
          cursor.reached(record.position);
        }
      }
    } finally {
      cursor.close();
    }
  }

  private stamped(taken: readonly (AllStreamResolvedEvent | ResolvedEvent)[]): readonly StampedRecord[] {
    return taken.flatMap(({ event }) => (isPlaced(event) ? stampedRecord(event, this.names) : []));
  }

  private timed(records: readonly StampedRecord[]): readonly RecordedEvent[] {
    return records.map((record) => recordedAt(record.event, this.clock.timeOf(record)));
  }

  private get filter() {
    return streamNameFilter({ prefixes: [this.names.prefix] });
  }
}

/** Servers older than 22.6 give no position with an event of a stream. */
function isPlaced(event: ResolvedEvent['event'] | AllStreamRecordedEvent): event is AllStreamRecordedEvent {
  return event?.position !== undefined;
}

function assertProgress(taken: readonly unknown[]): void {
  if (taken.length > 0) return;
  throw new EventStoreError('STORE_UNAVAILABLE', 'the event database does not send what it holds; try again');
}
