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
import { endBehind, recordedEvent, type StoredText } from './stored-event';
import { StorePrimitives } from './store-primitives';
import { StreamFaults } from './stream-faults';
import { WriteOutcomes } from './write-outcomes';

/**
 * A log of events that is never changed; the class is also the Nest token. `contract/` specifies what every store
 * must do. Arguments are checked here, once. Adapters implement the protected primitives and know no event types.
 * Every method rejects with an {@link EventStoreError}, after `close()` always STORE_CLOSED.
 */
export abstract class EventStore extends StorePrimitives {
  private readonly appends = new ChainedAppends({
    write: (streamId, version, events) => this.write(streamId, version, events),
    writeInTurn: (streamId, version, appends) => this.writeInTurn(streamId, version, appends),
    stored: (streamId, from, to) => this.readStreamBetween(streamId, from, to),
    versionOf: (streamId) => this.readStreamVersion(streamId),
  });
  /** Streams that are known not to be what was written: nothing is read on or appended there. */
  readonly faults = new StreamFaults();
  readonly outcomes = new WriteOutcomes();

  constructor(private readonly opened: EventStoreOptions = {}) {
    super();
  }

  /**
   * All or nothing, 1 to 1,000 events, one stream. Every store takes APPEND_BYTES at once, one that takes no more refuses
   * more. The same ids sent again at the same version store nothing and give the first answer: after an unknown outcome
   * send the identical append again, never reload first. Each event gets a digest of itself and of the one before it.
   * @throws EventStoreError VERSION_CONFLICT, RESTORE_UNFINISHED, STORE_READ_ONLY, EVENT_ID_REUSED, STORE_UNAVAILABLE,
   * INVALID_ARGUMENT, UNREADABLE_EVENT where the stream is known not to be what was written.
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
   * Appends to one stream, the first behind `expected` and each other behind the one before it: all or nothing each, and
   * after one that fails none is stored. A store may commit them together. Gives the end of the stream behind them.
   * @throws EventStoreError as `append` does.
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

  /** Finds out whether an append would be stored, and leaves no event. @throws EventStoreError why it would not. */
  async tryWriting(): Promise<void> {
    this.assertWritable();
    await this.outcomes.noting(this.tried());
  }

  /** In stream order, all in memory: page through a long stream by its bounds. An absent stream has no events. */
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
   * At most `limit` events of a stream behind `end`, which is where it was read to before, checked to be what was written
   * there. @throws EventStoreError UNREADABLE_EVENT naming the first that is not, or the stream's fault where one is known.
   */
  async readOn(streamId: string, end: StreamEnd, limit: number): Promise<StreamPart> {
    this.assertOpen();
    checkStreamId(streamId);
    this.faults.assertNone(streamId);
    const read = async () => {
      const stored = await this.readStreamBetween(streamId, end.version + 1, end.version + limit);
      return { end: endBehind(stored, end), events: this.decoded(stored) };
    };
    // Behind another end the mismatch may be the caller's mistake: no fault of the stream is noted.
    return end.version === 0 ? this.faults.noting(streamId, read) : read();
  }

  /** What `readAll` reads, as it is stored: bytes and all, also where they cannot be read as events. */
  async readTexts(after: bigint, limit: number): Promise<readonly StoredText[]> {
    this.assertOpen();
    checkPosition(after, 'after');
    checkLimit(limit);
    return this.readLog(after, limit);
  }

  /** In position order, 1,000 events where no limit is given. Page by `after: last.position` until a page is not full. */
  async readAll(bounds: LogBounds = { limit: 1_000 }): Promise<readonly RecordedEvent[]> {
    this.assertOpen();
    const { after = 0n, limit } = bounds;
    checkPosition(after, 'after');
    checkLimit(limit);
    return this.decoded(await this.readLog(after, limit));
  }

  /**
   * Delivers every event after `afterPosition` once, in position order, what is stored and then what comes. The next
   * batch waits for `onEvents`. A store that is away for a while ends nothing; see {@link Subscription} for what does.
   * With an `onFault` an event that cannot be read stops its own stream alone.
   */
  async follow(
    afterPosition: bigint,
    onEvents: (events: readonly FollowedEvent[]) => void | Promise<void>,
    options: FollowOptions = {},
  ): Promise<Subscription> {
    this.assertOpen();
    checkPosition(afterPosition, 'afterPosition');
    const { codec } = this.opened;
    const decode = (event: FollowedEvent) => codec?.decode(event) ?? event;
    const onFault = options.onFault && this.faults.told(options.onFault);
    const deliver = (events: readonly Followed[]) =>
      handOn(events, { decode, onEvents, onFault: onFault?.report });
    const subscription = await this.subscribe({ ...options, after: afterPosition, onEvents: deliver });
    subscription.ended.catch(() => undefined).finally(() => onFault?.end());
    return subscription;
  }

  /**
   * Fills an empty store, or goes on with its own unfinished filling when given the same sequence from its beginning.
   * Order, ids and times are kept, positions are not. Until it has ended, appends are refused and reads work.
   * @throws EventStoreError STORE_NOT_EMPTY, RESTORE_DIFFERS, RESTORE_UNFINISHED where another one runs or takes over.
   */
  async restore(events: AsyncIterable<EventToRestore>): Promise<RestoreResult> {
    this.assertWritable();
    return this.fill(restoredTexts(events, () => this.assertOpen()));
  }

  /** Ends what follows, finishes the appends it was given, lets go of the store. Twice is harmless. */
  close(): Promise<void> {
    this.closing ??= this.appends.settled().then(() => this.shutDown());
    return this.closing;
  }

  private textsOf(events: readonly EventToAppend[]): readonly EventText[] {
    const texts = appendTexts(events);
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
    return codec ? events.map((event) => codec.decode(event)) : events;
  }
}
