import type { StreamEnd } from '@ledger/log-proof';
import { ChainedAppends } from './chained-appends';
import {
  appendTexts,
  checkAppend,
  checkCount,
  checkLimit,
  checkPosition,
  checkStreamId,
  restoredTexts,
  type EventText,
} from './checked-arguments';
import type {
  AppendResult,
  EventToAppend,
  EventToRestore,
  ExpectedEnd,
  FollowedEvent,
  FollowOptions,
  LogBounds,
  NamedEnd,
  RecordedEvent,
  RestoreResult,
  StreamBounds,
  StreamPart,
  Subscription,
} from './event';
import { EventStoreError } from './event-store-error';
import type { EventStoreOptions } from './event-store-options';
import { handOn, type Followed } from './followed';
import { byOwnClock } from './own-clock';
import { endBehind, recordedEvent, type StoredText } from './stored-event';
import { StorePrimitives } from './store-primitives';
import { StreamFaults } from './stream-faults';
import { WriteOutcomes } from './write-outcomes';

/**
 * A log of events that never change. The class is also the Nest token. `contract/` specifies what every store must do.
 * Arguments are checked here, once. Adapters implement the protected primitives and know no event types. Every method
 * rejects with an {@link EventStoreError}, after `close()` always with STORE_CLOSED.
 */
export abstract class EventStore extends StorePrimitives {
  private readonly appends = new ChainedAppends({
    write: (streamId, version, events) => this.write(streamId, version, events),
    writeInTurn: (streamId, version, appends) => this.writeInTurn(streamId, version, appends),
    stored: (streamId, from, to) => this.readStreamBetween(streamId, from, to),
    versionOf: (streamId) => this.readStreamVersion(streamId),
  });
  /** Streams that are known to be altered or unreadable. They are no longer read or appended to. */
  readonly faults = new StreamFaults();
  readonly outcomes = new WriteOutcomes();

  constructor(private readonly opened: EventStoreOptions = {}) {
    super();
  }

  /**
   * Appends 1 to 1,000 events to one stream, all or none. Every store accepts APPEND_BYTES at once; a larger append may
   * be refused. If the same ids are sent again at the same version, nothing is stored and the first answer is repeated.
   * So after an unknown outcome send the identical append again; never reload first. Each event gets a digest of itself
   * and of the event before it. @throws EventStoreError VERSION_CONFLICT, RESTORE_UNFINISHED, STORE_READ_ONLY,
   * EVENT_ID_REUSED, STORE_UNAVAILABLE, INVALID_ARGUMENT, or UNREADABLE_EVENT if the stream is known to be altered.
   */
  async append(
    streamId: string,
    expected: ExpectedEnd,
    events: readonly EventToAppend[],
  ): Promise<AppendResult> {
    this.assertWritable(streamId);
    checkAppend(streamId, expected);
    const texts = this.textsOf(events);
    return this.outcomes.storing(texts.length, () => this.appends.append(streamId, expected, texts));
  }

  /**
   * Appends to one stream: the first behind `expected`, each other behind the one before it. Each is stored as a whole
   * or not at all, and none after one that fails. A store may commit them together. Returns the end of the stream
   * behind them. @throws EventStoreError as `append` does.
   */
  async appendInTurn(
    streamId: string,
    expected: NamedEnd,
    appends: readonly (readonly EventToAppend[])[],
  ): Promise<StreamEnd> {
    this.assertWritable(streamId);
    checkAppend(streamId, expected);
    const texts = appends.map((events) => this.textsOf(events));
    const append = () => this.appends.appendInTurn(streamId, expected, texts);
    return this.outcomes.storing(texts.length, append);
  }

  /** Finds out whether an append would be stored. Leaves no event. @throws EventStoreError why it would not. */
  async tryWriting(): Promise<void> {
    this.assertWritable();
    await this.outcomes.noting(this.tried());
  }

  /** In stream order, all in memory: read a long stream page by page. A stream that does not exist has no events. */
  async readStream(streamId: string, bounds: StreamBounds = {}): Promise<readonly RecordedEvent[]> {
    this.assertOpen();
    checkStreamId(streamId);
    const { from = 1, to = Number.MAX_SAFE_INTEGER } = bounds;
    checkCount(from, 'from', 0);
    checkCount(to, 'to', 0);
    return this.faults.noting(streamId, async () =>
      this.decoded(await this.readStreamBetween(streamId, from, to)),
    );
  }

  /**
   * Reads at most `limit` events behind `end`, the point up to which the stream was read before, and checks that they
   * are as written. @throws EventStoreError UNREADABLE_EVENT naming the first altered event, or the known fault of the
   * stream.
   */
  async readOn(streamId: string, end: StreamEnd, limit: number): Promise<StreamPart> {
    this.assertOpen();
    checkStreamId(streamId);
    this.faults.assertNone(streamId);
    const read = async () => {
      const stored = await this.readStreamBetween(streamId, end.version + 1, end.version + limit);
      return { end: endBehind(stored, end), events: this.decoded(stored) };
    };
    // With a later end, the caller may have passed a wrong one, so no fault of the stream is noted.
    return end.version === 0 ? this.faults.noting(streamId, read) : read();
  }

  /** Like `readAll`, but returns the stored bytes, even of events that cannot be parsed. */
  async readTexts(after: bigint, limit: number): Promise<readonly StoredText[]> {
    this.assertOpen();
    checkPosition(after, 'after');
    checkLimit(limit);
    return this.readLog(after, limit);
  }

  /** In position order, by default 1,000 events. To read on, pass `after: last.position` until a page is not full. */
  async readAll(bounds: LogBounds = { limit: 1_000 }): Promise<readonly RecordedEvent[]> {
    this.assertOpen();
    const { after = 0n, limit } = bounds;
    checkPosition(after, 'after');
    checkLimit(limit);
    return this.decoded(await this.readLog(after, limit));
  }

  /**
   * Delivers every event after `afterPosition` once, in position order: first the stored events, then new ones. Waits
   * for `onEvents` before the next batch. If the store is unavailable for a while, following goes on;
   * {@link Subscription} says what ends it. With an `onFault`, an unreadable event stops only its own stream.
   */
  async follow(
    afterPosition: bigint,
    onEvents: (events: readonly FollowedEvent[]) => void | Promise<void>,
    options: FollowOptions = {},
  ): Promise<Subscription> {
    this.assertOpen();
    checkPosition(afterPosition, 'afterPosition');
    const { codec } = this.opened;
    const decode = (event: FollowedEvent) => codec?.decode(byOwnClock(event)) ?? event;
    const onFault = options.onFault && this.faults.told(options.onFault);
    const deliver = (events: readonly Followed[]) =>
      handOn(events, { decode, onEvents, onFault: onFault?.report });
    const subscription = await this.subscribe({ ...options, after: afterPosition, onEvents: deliver });
    subscription.ended.catch(() => undefined).finally(() => onFault?.end());
    return subscription;
  }

  /**
   * Fills an empty store, or continues its own unfinished restore if it gets the same sequence from the beginning.
   * Keeps order, ids and times, but not positions. Until it has ended, appends are refused and reads work.
   * @throws EventStoreError STORE_NOT_EMPTY, RESTORE_DIFFERS, or RESTORE_UNFINISHED if another restore runs or takes over.
   */
  async restore(events: AsyncIterable<EventToRestore>): Promise<RestoreResult> {
    this.assertWritable();
    return this.fill(restoredTexts(events, () => this.assertOpen()));
  }

  /** Ends all subscriptions, finishes the appends that were begun, and releases the store. May be called twice. */
  close(): Promise<void> {
    this.closing ??= this.appends.settled().then(() => this.shutDown());
    return this.closing;
  }

  private textsOf(events: readonly EventToAppend[]): readonly EventText[] {
    const texts = appendTexts(events, this.opened.ownClock);
    for (const event of events) this.opened.codec?.checkCurrent(event);
    return texts;
  }

  private assertWritable(streamId?: string): void {
    this.assertOpen();
    if (this.opened.mode === 'read') throw new EventStoreError('STORE_READ_ONLY');
    if (streamId !== undefined) this.faults.assertNone(streamId);
  }

  private decoded(stored: readonly StoredText[]): readonly RecordedEvent[] {
    const { codec } = this.opened;
    const events = stored.map(recordedEvent);
    return codec ? events.map((event) => codec.decode(byOwnClock(event))) : events;
  }
}
