import {
  EventStore,
  type AppendResult,
  type EventToAppend,
  type EventToRestore,
  type ExpectedEnd,
  type FollowedEvent,
  type FollowOptions,
  type Head,
  type LogBounds,
  type NamedEnd,
  type RecordedEvent,
  type RestoreResult,
  type StoredText,
  type StreamBounds,
  type StreamEnd,
  type StreamPart,
  type Subscription,
} from '@ledger/event-store';

/** A store in front of another: every call goes through to the one behind, for tests that look on or come between. */
export class StoreBetween extends EventStore {
  override readonly supports;
  override readonly faults;
  override readonly outcomes;

  constructor(protected readonly inner: EventStore) {
    super();
    this.supports = inner.supports;
    this.faults = inner.faults;
    this.outcomes = inner.outcomes;
  }

  override storeId(): Promise<string> {
    return this.through(() => this.inner.storeId());
  }

  override append(
    streamId: string,
    expected: ExpectedEnd,
    events: readonly EventToAppend[],
  ): Promise<AppendResult> {
    return this.through(() => this.inner.append(streamId, expected, events));
  }

  override appendInTurn(
    streamId: string,
    expected: NamedEnd,
    appends: readonly (readonly EventToAppend[])[],
  ): Promise<StreamEnd> {
    return this.through(() => this.inner.appendInTurn(streamId, expected, appends));
  }

  override readStream(streamId: string, bounds?: StreamBounds): Promise<readonly RecordedEvent[]> {
    return this.through(() => this.inner.readStream(streamId, bounds));
  }

  override readOn(streamId: string, end: StreamEnd, limit: number): Promise<StreamPart> {
    return this.through(() => this.inner.readOn(streamId, end, limit));
  }

  override readTexts(after: bigint, limit: number): Promise<readonly StoredText[]> {
    return this.through(() => this.inner.readTexts(after, limit));
  }

  override readAll(bounds?: LogBounds): Promise<readonly RecordedEvent[]> {
    return this.through(() => this.inner.readAll(bounds));
  }

  override streamVersion(streamId: string): Promise<number> {
    return this.through(() => this.inner.streamVersion(streamId));
  }

  override head(): Promise<Head> {
    return this.through(() => this.inner.head());
  }

  override follow(
    afterPosition: bigint,
    onEvents: (events: readonly FollowedEvent[]) => void | Promise<void>,
    options?: FollowOptions,
  ): Promise<Subscription> {
    return this.through(() => this.inner.follow(afterPosition, onEvents, options));
  }

  override tryWriting(): Promise<void> {
    return this.through(() => this.inner.tryWriting());
  }

  override restore(events: AsyncIterable<EventToRestore>): Promise<RestoreResult> {
    return this.through(() => this.inner.restore(events));
  }

  protected override readStoreId = () => this.inner.storeId();
  protected override write = unused;
  protected override readStreamBetween = unused;
  protected override readLog = unused;
  protected override readStreamVersion = unused;
  protected override readHead = unused;
  protected override writeNothing = unused;
  protected override subscribe = unused;
  protected override fill = unused;
  protected override readUnfinished = () => this.inner.restoreIsUnfinished();

  /** The one behind goes on: whoever opened it closes it. */
  protected override shutDown(): Promise<void> {
    return Promise.resolve();
  }

  protected through<Answer>(ask: () => Promise<Answer>): Promise<Answer> {
    return ask();
  }
}

function unused(): never {
  throw new Error('the public methods go to the store behind');
}
