import {
  appendTexts,
  checkCount,
  checkExpectedVersion,
  checkLimit,
  checkPosition,
  checkStreamId,
  restoredTexts,
  type EventText,
  type RestoredText,
} from './checked-arguments';
import type {
  AppendResult,
  EventStoreSupport,
  EventToAppend,
  EventToRestore,
  ExpectedVersion,
  FollowedEvent,
  FollowOptions,
  Head,
  LogBounds,
  RecordedEvent,
  RestoreResult,
  StreamBounds,
  Subscription,
} from './event';
import { EventStoreError } from './event-store-error';
import type { EventStoreOptions, Follower } from './event-store-options';
import { Unsettled } from './unsettled';

/**
 * A log of events that is never changed; the class is also the Nest token. What every store must do stands in
 * `contract/`. Arguments are checked here, once; adapters fill in the protected primitives and know no event types.
 * Every method rejects with an {@link EventStoreError}, after `close()` always STORE_CLOSED.
 */
export abstract class EventStore {
  abstract readonly supports: EventStoreSupport;
  private closing: Promise<void> | undefined;
  private readonly appends = new Unsettled();

  constructor(private readonly opened: EventStoreOptions = {}) {}

  /** UUID drawn when the store was first opened. */
  async storeId(): Promise<string> {
    this.assertOpen();
    return this.readStoreId();
  }

  /**
   * All or nothing, 1 to 1,000 events, one stream. Every store takes APPEND_BYTES at once; one that takes no more refuses
   * more with INVALID_ARGUMENT. The same ids sent again at the same expected version store nothing
   * and give the first answer: after an unknown outcome send the identical append again, never reload first.
   * @throws EventStoreError VERSION_CONFLICT, RESTORE_UNFINISHED, STORE_READ_ONLY, EVENT_ID_REUSED, STORE_UNAVAILABLE.
   */
  async append(
    streamId: string,
    expectedVersion: ExpectedVersion,
    events: readonly EventToAppend[],
  ): Promise<AppendResult> {
    this.assertWritable();
    checkStreamId(streamId);
    checkExpectedVersion(expectedVersion);
    return this.appends.add(this.write(streamId, expectedVersion, this.textsOf(events)));
  }

  /**
   * Appends to one stream, the first at `expectedVersion` and each other behind the one before it: all or nothing each,
   * and after one that fails none is stored. A store may commit them together.
   * @throws EventStoreError as `append` does.
   */
  async appendInTurn(
    streamId: string,
    expectedVersion: number,
    appends: readonly (readonly EventToAppend[])[],
  ): Promise<void> {
    this.assertWritable();
    checkStreamId(streamId);
    checkExpectedVersion(expectedVersion);
    const texts = appends.map((events) => this.textsOf(events));
    await this.appends.add(this.writeInTurn(streamId, expectedVersion, texts));
  }

  /** In stream order, all in memory: page through a long stream by its bounds. An absent stream has no events. */
  async readStream(streamId: string, bounds: StreamBounds = {}): Promise<readonly RecordedEvent[]> {
    this.assertOpen();
    checkStreamId(streamId);
    const { from = 1, to = Number.MAX_SAFE_INTEGER } = bounds;
    checkCount(from, 'from', 0);
    checkCount(to, 'to', 0);
    return this.decoded(await this.readStreamBetween(streamId, from, to));
  }

  /** In position order, 1,000 events where no limit is given. Page by `after: last.position` until a page is not full. */
  async readAll(bounds: LogBounds = { limit: 1_000 }): Promise<readonly RecordedEvent[]> {
    this.assertOpen();
    const { after = 0n, limit } = bounds;
    checkPosition(after, 'after');
    checkLimit(limit);
    return this.decoded(await this.readLog(after, limit));
  }

  /** Number of events in the stream; 0 where there is none. */
  async streamVersion(streamId: string): Promise<number> {
    this.assertOpen();
    checkStreamId(streamId);
    return this.readStreamVersion(streamId);
  }

  async head(): Promise<Head> {
    this.assertOpen();
    return this.readHead();
  }

  /**
   * Delivers every event after `afterPosition` once, in position order, what is stored and then what comes. The next
   * batch waits for `onEvents`. A store that is away for a while ends nothing; see {@link Subscription} for what does.
   */
  async follow(
    afterPosition: bigint,
    onEvents: (events: readonly FollowedEvent[]) => void | Promise<void>,
    options: FollowOptions = {},
  ): Promise<Subscription> {
    this.assertOpen();
    checkPosition(afterPosition, 'afterPosition');
    const deliver = (events: readonly FollowedEvent[]) => onEvents(this.decoded(events));
    return this.subscribe({ ...options, after: afterPosition, onEvents: deliver });
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

  /** Whether a restore was begun and has not ended: then only the same restore may go on. */
  async restoreIsUnfinished(): Promise<boolean> {
    this.assertOpen();
    return this.readUnfinished();
  }

  /** Ends what follows, finishes the appends it was given, lets go of the store. Twice is harmless. */
  close(): Promise<void> {
    this.closing ??= this.appends.allSettled().then(() => this.shutDown());
    return this.closing;
  }

  protected abstract readStoreId(): Promise<string>;
  protected abstract write(
    streamId: string,
    expectedVersion: ExpectedVersion,
    events: readonly EventText[],
  ): Promise<AppendResult>;

  protected async writeInTurn(
    streamId: string,
    expectedVersion: number,
    appends: readonly (readonly EventText[])[],
  ): Promise<void> {
    let version = expectedVersion;
    for (const events of appends) version = (await this.write(streamId, version, events)).streamVersion;
  }

  protected abstract readStreamBetween(
    streamId: string,
    from: number,
    to: number,
  ): Promise<readonly RecordedEvent[]>;
  protected abstract readLog(after: bigint, limit: number): Promise<readonly RecordedEvent[]>;
  protected abstract readStreamVersion(streamId: string): Promise<number>;
  protected abstract readHead(): Promise<Head>;
  protected abstract subscribe(follower: Follower): Promise<Subscription>;
  protected abstract fill(events: AsyncIterable<RestoredText>): Promise<RestoreResult>;
  protected abstract readUnfinished(): Promise<boolean>;
  /** Lets go of the store; all appends have been answered. */
  protected abstract shutDown(): Promise<void>;

  protected assertOpen(): void {
    if (this.closing) throw new EventStoreError('STORE_CLOSED');
  }

  private textsOf(events: readonly EventToAppend[]): readonly EventText[] {
    const texts = appendTexts(events);
    for (const event of events) this.opened.codec?.checkCurrent(event);
    return texts;
  }

  private assertWritable(): void {
    this.assertOpen();
    if (this.opened.mode === 'read') throw new EventStoreError('STORE_READ_ONLY');
  }

  private decoded<Event extends FollowedEvent>(events: readonly Event[]): readonly Event[] {
    const { codec } = this.opened;
    return codec ? events.map((event) => codec.decode(event)) : events;
  }
}
