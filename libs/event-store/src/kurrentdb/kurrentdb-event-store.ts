import { CatchUpSubscription } from '../catch-up-subscription';
import type { EventText, RestoredText } from '../checked-arguments';
import type { AppendPlace, Head, RestoreResult, Subscription } from '../event';
import { EventStore } from '../event-store';
import type { Follower, OpenOptions } from '../event-store-options';
import { EventStoreError } from '../event-store-error';
import { followed } from '../followed';
import { FollowedEnd } from '../followed-end';
import type { StoredText } from '../stored-event';
import { Appender } from './appender';
import type { ClientChannel } from './client-channel';
import type { ClockKeeper } from './clock-keeper';
import { Filling } from './filling';
import type { LogReader } from './log-reader';
import type { RestoreNote, StoreRecord } from './store-record';
import type { StreamNames } from './stored-record';

export interface KurrentOptions extends OpenOptions {
  readonly channel: ClientChannel;
  readonly names: StreamNames;
  readonly storeId: string;
  readonly record: StoreRecord;
  readonly reader: LogReader;
  readonly clock: ClockKeeper;
  /** Whether the server has users, so that their rights can be tested. */
  readonly secure: boolean;
  /** The position of the last event when the store was opened. */
  readonly head: bigint;
}

/** How long a follower waits for events before it checks whether it was closed. */
const LIVE_PATIENCE_MS = 100;

/** The streams of one ledger in a KurrentDB (or EventStoreDB) database. Any number of processes read and write them. */
export class KurrentEventStore extends EventStore {
  override readonly supports;
  private readonly appender: Appender;
  private readonly subscriptions = new Set<CatchUpSubscription>();
  private filling: Promise<RestoreResult> | undefined;
  /** True once the log holds an event and no restore is unfinished: then no restore can begin any more. */
  private settled = false;
  private settling: Promise<void> | undefined;

  constructor(private readonly options: KurrentOptions) {
    super(options);
    const { channel, names, head, secure, clock: keeper } = options;
    this.supports = { lateCommits: false, tamperProbe: secure, uniqueEventIds: false };
    this.appender = new Appender(channel, names, { head, clock: keeper.clock });
  }

  protected override async readStoreId(): Promise<string> {
    return this.options.storeId;
  }

  protected override async write(
    streamId: string,
    expectedVersion: number,
    events: readonly EventText[],
  ): Promise<AppendPlace> {
    // All callers wait for the same answer, so that they keep their order.
    if (!this.settled) await (this.settling ??= this.settle().finally(() => (this.settling = undefined)));
    return this.appender.append({ streamId, expectedVersion, events });
  }

  protected override readStreamBetween(
    streamId: string,
    from: number,
    to: number,
  ): Promise<readonly StoredText[]> {
    return this.options.reader.streamBetween(streamId, from, to);
  }

  protected override readLog(after: bigint, limit: number): Promise<readonly StoredText[]> {
    return this.options.reader.after(after, limit);
  }

  protected override readStreamVersion(streamId: string): Promise<number> {
    return this.options.reader.versionOf(this.options.names.nameOf(streamId));
  }

  protected override async readHead(): Promise<Head> {
    const { position, ms } = await this.options.reader.head();
    return { position, recordedAt: ms === undefined ? null : new Date(ms).toISOString() };
  }

  protected override async subscribe(follower: Follower): Promise<Subscription> {
    const { reader } = this.options;
    const headAtStart = await reader.lastPosition();
    this.assertOpen();
    const cursor = reader.cursor();
    const patienceMs = LIVE_PATIENCE_MS;
    const end = new FollowedEnd((error) => (this.replaced ??= error));
    // A database cannot be replaced under a live subscription, because its server would have to stop.
    const standing = async (after: bigint) => {
      if (end.isAt(after) && !cursor.isAt(after)) end.assertStands(after, await reader.at(after));
    };
    const subscription = new CatchUpSubscription(
      {
        headAtStart,
        readAfter: async (after, limit) => {
          this.assertOpen();
          await standing(after);
          // Does not wait for events until the follower was told that it has caught up.
          const wait = after >= headAtStart && !caughtUp ? 0 : patienceMs;
          if (after >= headAtStart) caughtUp = true;
          const texts = await reader.take(cursor, after, { limit, patienceMs: wait });
          end.note(texts);
          return texts.map(followed);
        },
        pollMs: 0,
        onEnded: (ended) => {
          cursor.close();
          this.subscriptions.delete(ended);
        },
      },
      follower,
    );
    let caughtUp = false;
    this.subscriptions.add(subscription);
    return subscription;
  }

  protected override writeNothing(): Promise<void> {
    return this.options.record.tryAppending();
  }

  protected override async fill(events: AsyncIterable<RestoredText>): Promise<RestoreResult> {
    if (this.filling)
      throw new EventStoreError('RESTORE_UNFINISHED', 'a restore is running; wait for its end');
    const { reader, record } = this.options;
    const fill = (note: RestoreNote) => new Filling({ reader, appender: this.appender, note }).run(events);
    this.filling = record.restoreNote().then(fill);
    try {
      return await this.filling;
    } finally {
      this.filling = undefined;
    }
  }

  protected override readUnfinished(): Promise<boolean> {
    return this.options.record.isFilling();
  }

  protected override async shutDown(): Promise<void> {
    for (const subscription of this.subscriptions) await subscription.close();
    await this.options.clock.settled();
    await this.options.channel.close();
  }

  private async settle(): Promise<void> {
    const { reader, record } = this.options;
    if (this.filling || (await record.isFilling())) throw new EventStoreError('RESTORE_UNFINISHED');
    this.settled = (await reader.lastPosition()) > 0n;
  }
}
