import { Client, Pool } from 'pg';
import { CatchUpSubscription } from '../catch-up-subscription';
import type { EventText, RestoredText } from '../checked-arguments';
import type { AppendPlace, Head, RestoreResult, Subscription } from '../event';
import { EventStore } from '../event-store';
import type { Follower, OpenOptions } from '../event-store-options';
import { EventStoreError } from '../event-store-error';
import { followed } from '../followed';
import { FollowedEnd } from '../followed-end';
import type { StoredText } from '../stored-event';
import type { PostgresAddress } from './address';
import { EventTable } from './event-table';
import { Filling } from './filling';
import { GroupStorage } from './group-storage';
import { GroupWriter } from './group-writer';
import { isAway, storeFailure } from './postgres-failure';
import { Session } from './session';
import { prepareReading, prepareWriting } from './session-settings';
import { WakeChannel } from './wake-channel';

export interface PostgresOptions extends OpenOptions {
  readonly address: PostgresAddress;
  readonly storeId: string;
}

/** How often a follower looks for commits of other processes. */
const POLL_MS = 200;
const READERS = 4;

/** One schema of a PostgreSQL database. Any number of processes read and write it. */
export class PostgresEventStore extends EventStore {
  override readonly supports = { lateCommits: true, tamperProbe: true, uniqueEventIds: true } as const;
  private readonly pool: Pool;
  private readonly table: EventTable;
  private readonly writing: Session;
  private readonly writer: GroupWriter;
  private readonly wake: WakeChannel;
  private readonly subscriptions = new Set<CatchUpSubscription>();
  private restoring: Client | undefined;

  /** The tables must exist; see `prepareStore`. */
  constructor(private readonly options: PostgresOptions) {
    super(options);
    const { config, schema } = options.address;
    // eslint-disable-next-line @typescript-eslint/no-misused-promises -- the pool waits for it, its types do not say so
    this.pool = new Pool({ ...config, max: READERS, onConnect: prepareReading });
    // An idle connection that is lost is replaced when one is needed.
    this.pool.on('error', () => undefined);
    this.table = new EventTable(this.pool, schema);
    this.writing = new Session({ ...config, pipeline: true }, prepareWriting);
    this.writer = new GroupWriter(this.writing, new GroupStorage(schema), {
      answerTimeoutMs: config.query_timeout,
      onCommit: () => this.committed(),
    });
    this.wake = new WakeChannel(options.address, {
      send: (sql) => this.pool.query(sql),
      onWake: () => this.wakeFollowers(),
    });
  }

  /** How many transactions the appends took so far. Appends that are in flight share one. */
  get appendTransactions(): number {
    return this.writer.transactions;
  }

  protected override async readStoreId(): Promise<string> {
    return this.options.storeId;
  }

  protected override async write(
    streamId: string,
    expectedVersion: number,
    events: readonly EventText[],
  ): Promise<AppendPlace> {
    return this.writer.append({ streamId, expectedVersion, events });
  }

  protected override async readStreamBetween(
    streamId: string,
    from: number,
    to: number,
  ): Promise<readonly StoredText[]> {
    return this.table.between(streamId, from, to);
  }

  protected override readLog(after: bigint, limit: number): Promise<readonly StoredText[]> {
    return this.table.after(after, limit);
  }

  protected override readStreamVersion(streamId: string): Promise<number> {
    return this.table.versionOf(streamId);
  }

  protected override async readHead(): Promise<Head> {
    const { position, recordedAtMs } = await this.table.head();
    return { position, recordedAt: recordedAtMs === undefined ? null : this.table.isoOf(recordedAtMs) };
  }

  protected override async subscribe(follower: Follower): Promise<Subscription> {
    const { position } = await this.table.head();
    this.assertOpen();
    if (this.subscriptions.size === 0) void this.wake.keep();
    const end = new FollowedEnd((error) => (this.replaced ??= error));
    const readLog = (after: bigint, limit: number) => this.readUnlessClosed(after, limit);
    const subscription = new CatchUpSubscription(
      {
        headAtStart: position,
        readAfter: async (after, limit) => (await end.read(readLog, after, limit)).map(followed),
        pollMs: POLL_MS,
        onEnded: (ended) => this.subscriptions.delete(ended),
      },
      follower,
    );
    this.subscriptions.add(subscription);
    return subscription;
  }

  /**
   * Writes the row that every append changes, without changing it. The write still goes through the server's log to its
   * disk.
   */
  protected override async writeNothing(): Promise<void> {
    try {
      const client = await this.writing.get();
      await client.query(`UPDATE ${this.options.address.schema}.head SET filling = filling`);
    } catch (error) {
      if (isAway(error)) this.writing.drop();
      throw storeFailure(error);
    }
  }

  protected override async fill(events: AsyncIterable<RestoredText>): Promise<RestoreResult> {
    if (this.restoring)
      throw new EventStoreError('RESTORE_UNFINISHED', 'a restore is running; wait for its end');
    const { config, schema } = this.options.address;
    const client = new Client(config);
    // A connection that is lost during a statement is reported by that statement.
    client.on('error', () => undefined);
    this.restoring = client;
    try {
      await client.connect().catch((error: unknown) => {
        throw storeFailure(error);
      });
      const onCommit = () => this.committed();
      return await new Filling({ client, schema, table: this.table, onCommit }).run(events);
    } finally {
      this.restoring = undefined;
      await client.end();
    }
  }

  protected override async readUnfinished(): Promise<boolean> {
    return (await this.table.head()).filling;
  }

  protected override async shutDown(): Promise<void> {
    for (const subscription of this.subscriptions) await subscription.close();
    await Promise.all([this.writing.end(), this.wake.close(), this.pool.end()]);
  }

  private async readUnlessClosed(after: bigint, limit: number): Promise<readonly StoredText[]> {
    this.assertOpen();
    return this.readLog(after, limit);
  }

  private committed(): void {
    this.wakeFollowers();
    this.wake.tellOthers();
  }

  private wakeFollowers(): void {
    for (const subscription of this.subscriptions) subscription.wake();
  }
}
