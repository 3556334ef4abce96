import type { EventText, RestoredText } from '../checked-arguments';
import { CatchUpSubscription, type FollowedLog } from '../catch-up-subscription';
import type { AppendPlace, Head, RestoreResult, Subscription } from '../event';
import { EventStore } from '../event-store';
import type { Follower, OpenOptions } from '../event-store-options';
import { EventStoreError } from '../event-store-error';
import type { Followed } from '../followed';
import { FollowedEnd, replaced } from '../followed-end';
import type { StoredText } from '../stored-event';
import { EventLog } from './event-log';
import { Filling } from './filling';
import { FILLING, TRIED } from './schema';
import { GroupCommit } from './group-commit';
import { LogTail } from './log-tail';
import { storeFailure } from './sqlite-failure';
import { openInMemory, openStoreFiles, type StoreFiles } from './store-files';

export interface EmbeddedOptions extends OpenOptions {
  /** The folder of the store's files, or a store in memory that is lost when it is closed. */
  readonly folder: string | { readonly inMemory: true };
  /** Milliseconds since 1970; by default the system clock. */
  readonly now?: () => number;
  /** How often a reader looks for new commits of the writing process. */
  readonly pollMs?: number;
}

const POLL_MS = 50;
/** Few enough that their objects are freed before the garbage collector would move them. */
const PAGE = 200;

/** One SQLite file on one machine. One process writes, and any number of processes read. */
export class EmbeddedEventStore extends EventStore {
  override readonly supports = { lateCommits: false, tamperProbe: true, uniqueEventIds: true } as const;
  private readonly files: StoreFiles;
  private readonly log: EventLog;
  private readonly commits: GroupCommit;
  private readonly subscriptions = new Set<CatchUpSubscription>();
  private readonly mode: OpenOptions['mode'];
  private readonly pollMs: number;
  private restoring = false;

  /** @throws EventStoreError STORE_LOCKED, STORE_NOT_FOUND, STORE_UNREADABLE, STORE_UNAVAILABLE, INVALID_ARGUMENT. */
  constructor(options: EmbeddedOptions) {
    super(options);
    this.mode = options.mode;
    this.pollMs = options.pollMs ?? POLL_MS;
    this.files = filesOf(options);
    this.log = new EventLog(this.files.database, options.mode === 'write' ? new LogTail() : undefined);
    const now = options.now ?? Date.now;
    const { file, inPlace } = this.files;
    const hooks = { now, file, assertInPlace: () => inPlace.assert(), onCommit: () => this.committed() };
    this.commits = new GroupCommit(this.log, hooks);
  }

  /** How many transactions the appends took so far. Appends that arrive together share one. */
  get appendTransactions(): number {
    return this.commits.transactions;
  }

  protected override readStoreId(): Promise<string> {
    return this.guarded(() => this.files.storeId);
  }

  protected override async write(
    streamId: string,
    expectedVersion: number,
    events: readonly EventText[],
  ): Promise<AppendPlace> {
    return this.commits.append({ streamId, expectedVersion, events });
  }

  /** One transaction for all appends, so that each index page is written only once. */
  protected override async writeInTurn(
    streamId: string,
    expectedVersion: number,
    appends: readonly (readonly EventText[])[],
  ): Promise<boolean> {
    try {
      return (await this.write(streamId, expectedVersion, appends.flat())).replayed;
    } catch (error) {
      if (!(error instanceof EventStoreError) || error.code !== 'VERSION_CONFLICT') throw error;
      // Some of the appends may already be stored.
      return super.writeInTurn(streamId, expectedVersion, appends);
    }
  }

  protected override readStreamBetween(
    streamId: string,
    from: number,
    to: number,
  ): Promise<readonly StoredText[]> {
    return this.guarded(() => this.log.storedBetween(streamId, from, to));
  }

  protected override readLog(after: bigint, limit: number): Promise<readonly StoredText[]> {
    return this.guarded(() => this.log.storedAfter(after, limit));
  }

  protected override readStreamVersion(streamId: string): Promise<number> {
    return this.guarded(() => this.log.versionOf(streamId));
  }

  protected override readHead(): Promise<Head> {
    return this.guarded(() => {
      const { position, recordedAtMs } = this.log.head();
      return { position, recordedAt: recordedAtMs === undefined ? null : this.log.isoOf(recordedAtMs) };
    });
  }

  protected override async subscribe(follower: Follower): Promise<Subscription> {
    const { position } = await this.readHead();
    this.assertOpen();
    const subscription = new CatchUpSubscription(
      {
        headAtStart: position,
        readAfter: this.mode === 'read' ? this.besideWriter() : (after, limit) => this.followed(after, limit),
        page: PAGE,
        ...(this.mode === 'read' && { pollMs: this.pollMs }),
        onEnded: (ended) => this.subscriptions.delete(ended),
      },
      follower,
    );
    this.subscriptions.add(subscription);
    return subscription;
  }

  protected override writeNothing(): Promise<void> {
    return this.guarded(() => {
      this.files.inPlace.assert();
      // The text must be different each time, because SQLite does not write a page that has not changed.
      this.log.inTransaction(() => this.log.setMeta(TRIED, new Date().toISOString()));
    });
  }

  protected override async fill(events: AsyncIterable<RestoredText>): Promise<RestoreResult> {
    if (this.restoring)
      throw new EventStoreError('RESTORE_UNFINISHED', 'a restore is running; wait for its end');
    this.restoring = true;
    try {
      return await new Filling(this.files, this.log, () => this.committed()).run(events);
    } finally {
      this.restoring = false;
    }
  }

  protected override readUnfinished(): Promise<boolean> {
    return this.guarded(() => this.log.meta(FILLING) !== undefined);
  }

  protected override async shutDown(): Promise<void> {
    for (const subscription of this.subscriptions) await subscription.close();
    try {
      this.files.release();
    } catch (error) {
      throw storeFailure(error, this.files.file);
    }
  }

  private followed(after: bigint, limit: number): Promise<readonly Followed[]> {
    return this.guarded(() => this.log.followedAfter(after, limit));
  }

  /** Other processes write, and somebody may restore an older copy, as a new file or into the same file. */
  private besideWriter(): FollowedLog['readAfter'] {
    const onReplaced = (error: EventStoreError) => (this.replaced ??= error);
    const end = new FollowedEnd(onReplaced);
    return async (after, limit) => {
      if (this.files.inPlace.areReplaced) onReplaced(replaced('the file that was read here was replaced'));
      const texts = await end.read((from, most) => this.readLog(from, most), after, limit);
      return texts.map((stored) => this.log.followed(stored));
    };
  }

  private committed(): void {
    this.files.head?.note(this.log.head());
    this.wakeFollowers();
  }

  private wakeFollowers(): void {
    for (const subscription of this.subscriptions) subscription.wake();
  }

  private async guarded<Result>(read: () => Result): Promise<Result> {
    this.assertOpen();
    try {
      return read();
    } catch (error) {
      throw storeFailure(error, this.files.file);
    }
  }
}

function filesOf({ folder, mode }: EmbeddedOptions): StoreFiles {
  if (typeof folder === 'string') return openStoreFiles(folder, mode);
  if (mode === 'write') return openInMemory();
  throw new EventStoreError(
    'INVALID_ARGUMENT',
    'a store in memory is empty for every reader; open it for writing',
  );
}
