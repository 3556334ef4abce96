import { EventStoreError } from '../event-store-error';
import type { StoredText } from '../stored-event';
import type { ClientChannel } from './client-channel';
import type { ClockKeeper } from './clock-keeper';
import { droppedStream, isDropped } from './dropped-streams';
import { EventCursor } from './event-cursor';
import { isTombstoned } from './kurrentdb-failure';
import type { ServerEvent } from './read-protocol';
import { recordedAt, stampedRecord, type StampedRecord, type StreamNames } from './stored-record';

/** The most events in one call, so that each call has the whole deadline of the connection string. */
const PAGE = 4_000;

/** Reads the streams of one ledger: in bounded calls, or endlessly with a cursor. */
export class LogReader {
  private readonly clock;
  private advancing: Promise<void> | undefined;

  constructor(
    private readonly channel: ClientChannel,
    private readonly names: StreamNames,
    private readonly keeper: ClockKeeper,
  ) {
    this.clock = keeper.clock;
  }

  /** The version of the stream; 0 if it does not exist. */
  async versionOf(streamName: string): Promise<number> {
    const target = { stream: streamName, from: 'end' } as const;
    const [last] = await this.channel.read({ target, count: 1, backwards: true });
    return last ? last.revision + 1 : 0;
  }

  /** The position of the ledger's last event; 0 if there is none. */
  async lastPosition(): Promise<bigint> {
    const target = { streamPrefix: this.names.prefix, from: 'end' } as const;
    const [last] = await this.channel.read({ target, count: 1, backwards: true });
    return last?.position ?? 0n;
  }

  /** Counts the ledger's events and finds the position of the last, by reading all of them. */
  async extent(): Promise<{ readonly count: number; readonly position: bigint }> {
    let [count, position] = [0, 0n];
    for (;;) {
      const page = await this.page(position, PAGE);
      count += page.length;
      position = page.at(-1)?.position ?? position;
      if (page.length < PAGE) return { count, position };
    }
  }

  /** Both bounds inclusive. @throws EventStoreError UNREADABLE_EVENT if the stream was deleted. */
  async streamBetween(streamId: string, from: number, to: number): Promise<readonly StoredText[]> {
    const records: StampedRecord[] = [];
    for (let next = Math.max(from, 1); next <= to;) {
      const count = Math.min(PAGE, to - next + 1);
      const page = await this.streamPage(streamId, next, count);
      // If the beginning of a stream was dropped, the server returns later events, even beyond the requested range.
      records.push(...this.stamped(page.filter(({ revision }) => revision < to)));
      const last = page.at(-1);
      if (!last || page.length < count) break;
      next = last.revision + 2;
    }
    if (from <= 1 && to > 0) await this.assertBegins(streamId, records[0]);
    await this.know(records.at(-1)?.position ?? 0n);
    return this.timed(records);
  }

  async after(after: bigint, limit: number): Promise<readonly StoredText[]> {
    const events: StoredText[] = [];
    for (let place = after; events.length < limit;) {
      const count = Math.min(PAGE, limit - events.length);
      const page = await this.page(place, count);
      const records = this.stamped(page);
      events.push(...(await this.learnt(place, records)));
      const last = records.at(-1);
      if (!last || page.length < count) break;
      place = last.position;
    }
    return events;
  }

  /** The event at a position that was read before; undefined if the ledger has no event there now. */
  async at(position: bigint): Promise<StoredText | undefined> {
    const target = { streamPrefix: this.names.prefix, from: position } as const;
    const [standing] = await this.channel.read({ target, count: 1 });
    if (standing?.position !== position) return undefined;
    return this.timed(this.stamped([standing]))[0];
  }

  /** For reading on from position to position; see `take`. */
  cursor(): EventCursor {
    const streamPrefix = this.names.prefix;
    return new EventCursor(this.channel, (after) => ({
      target: { streamPrefix, from: after === 0n ? 'start' : after },
      count: 'on and on',
    }));
  }

  /** The next events after `after`, in log order; none if none come for a while. */
  async take(
    cursor: EventCursor,
    after: bigint,
    { limit, patienceMs }: { readonly limit: number; readonly patienceMs: number },
  ): Promise<readonly StoredText[]> {
    const records = this.stamped(await cursor.next(after, limit, patienceMs));
    const last = records.at(-1);
    if (!last) return [];
    cursor.reached(last.position);
    return this.learnt(after, records);
  }

  /** The end of the log and the time there, which belong together. */
  async head(): Promise<{ readonly position: bigint; readonly ms: number | undefined }> {
    await this.know(await this.lastPosition());
    return { position: this.clock.position, ms: this.clock.latestMs };
  }

  private async assertBegins(streamId: string, first: StampedRecord | undefined): Promise<void> {
    const isWhole = first
      ? first.event.streamVersion === 1
      : !(await isDropped(this.channel, this.names.nameOf(streamId)));
    if (!isWhole) throw droppedStream(streamId);
  }

  private async streamPage(streamId: string, from: number, count: number): Promise<readonly ServerEvent[]> {
    const target = { stream: this.names.nameOf(streamId), from: BigInt(from - 1) };
    try {
      return await this.channel.read({ target, count });
    } catch (error) {
      if (error instanceof EventStoreError && isTombstoned(error.cause)) throw droppedStream(streamId, error);
      throw error;
    }
  }

  /** The server's bound is inclusive, so the event at `after` is read too and then skipped. */
  private async page(after: bigint, count: number): Promise<readonly ServerEvent[]> {
    const from = after === 0n ? 'start' : after;
    const target = { streamPrefix: this.names.prefix, from } as const;
    const page = await this.channel.read({ target, count: count + 1 });
    return page[0]?.position === after ? page.slice(1) : page.slice(0, count);
  }

  /** `records` are the events that follow `after` in the log. */
  private async learnt(after: bigint, records: readonly StampedRecord[]): Promise<readonly StoredText[]> {
    if (records.length === 0) return [];
    await this.know(after);
    this.advanceBy(records);
    return this.timed(records);
  }

  /** Reads on if the clock does not reach `position` yet. */
  private async know(position: bigint): Promise<void> {
    while (this.clock.position < position) {
      this.advancing ??= this.advance(position).finally(() => (this.advancing = undefined));
      await this.advancing;
    }
  }

  private async advance(position: bigint): Promise<void> {
    while (this.clock.position < position) {
      const page = await this.page(this.clock.position, PAGE);
      if (page.length === 0)
        throw new EventStoreError(
          'STORE_UNAVAILABLE',
          'the event database does not send what it holds; try again',
        );
      this.advanceBy(this.stamped(page));
    }
  }

  private advanceBy(records: readonly StampedRecord[]): void {
    for (const record of records) this.clock.take(record);
    this.keeper.keep();
  }

  private stamped(events: readonly ServerEvent[]): readonly StampedRecord[] {
    return events.map((event) => stampedRecord(event, this.names));
  }

  private timed(records: readonly StampedRecord[]): readonly StoredText[] {
    return records.map((record) => recordedAt(record.event, this.clock.timeOf(record)));
  }
}
