import {
  EventStore,
  EventStoreError,
  type AppendResult,
  type EventToAppend,
  type ExpectedVersion,
  type FollowOptions,
  type Head,
  type LogBounds,
  type FollowedEvent,
  type RecordedEvent,
  type StreamBounds,
  type Subscription,
} from '@ledger/event-store';

/** One replica's connection to a store that others use too; it can be cut and mended. */
export class InterruptedStore extends EventStore {
  override readonly supports;
  private readonly ended = new AbortController();
  private mended = Promise.withResolvers<undefined>();
  private isCut = false;

  constructor(private readonly inner: EventStore) {
    super();
    this.supports = inner.supports;
  }

  /** From now on every call is answered with STORE_UNAVAILABLE and nothing is delivered. */
  cut(): void {
    this.isCut = true;
  }

  mend(): void {
    this.isCut = false;
    this.mended.resolve(undefined);
    this.mended = Promise.withResolvers<undefined>();
  }

  override storeId(): Promise<string> {
    return this.through(() => this.inner.storeId());
  }

  override append(
    streamId: string,
    expectedVersion: ExpectedVersion,
    events: readonly EventToAppend[],
  ): Promise<AppendResult> {
    return this.through(() => this.inner.append(streamId, expectedVersion, events));
  }

  override appendInTurn(
    streamId: string,
    expectedVersion: number,
    appends: readonly (readonly EventToAppend[])[],
  ): Promise<void> {
    return this.through(() => this.inner.appendInTurn(streamId, expectedVersion, appends));
  }

  override readStream(streamId: string, bounds?: StreamBounds): Promise<readonly RecordedEvent[]> {
    return this.through(() => this.inner.readStream(streamId, bounds));
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
    options: FollowOptions = {},
  ): Promise<Subscription> {
    const deliver = async (events: readonly FollowedEvent[]) => {
      while (this.isCut) await this.mended.promise;
      await onEvents(events);
    };
    return this.inner.follow(afterPosition, deliver, { ...options, signal: this.ended.signal });
  }

  protected override readStoreId = () => this.inner.storeId();
  protected override write = unused;
  protected override readStreamBetween = unused;
  protected override readLog = unused;
  protected override readStreamVersion = unused;
  protected override readHead = unused;
  protected override subscribe = unused;
  protected override fill = unused;
  protected override readUnfinished = () => this.inner.restoreIsUnfinished();

  /** The store itself goes on for the others. */
  protected override shutDown(): Promise<void> {
    this.ended.abort();
    this.mend();
    return Promise.resolve();
  }

  private through<Answer>(ask: () => Promise<Answer>): Promise<Answer> {
    return this.isCut ? Promise.reject(new EventStoreError('STORE_UNAVAILABLE')) : ask();
  }
}

function unused(): never {
  throw new Error('the public methods go to the store behind');
}
