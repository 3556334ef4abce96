import { QuestionError } from '@ledger/answers';
import { EventStoreError, type Head } from '@ledger/event-store';

/** How old what this process knows may be. It speaks of the moment of asking, not of the answer. */
export interface Freshness {
  /** Whether the store answered when it was last asked. */
  readonly storeReachable: boolean;
  /** ISO instant: all that was recorded up to then has been read here; undefined where that has never been so. */
  readonly currentAt: string | undefined;
}

/** What is watched: the store's end, and how far it has been read. */
export interface Watched {
  readonly storeHead: () => Promise<Head>;
  readonly readHead: () => bigint;
  /** @throws QuestionError POSITION_NOT_REACHED. */
  readonly waitFor: (position: bigint, timeoutMs: number) => Promise<void>;
}

export interface WatchOptions {
  /** Milliseconds since 1970; the system's clock where absent. */
  readonly now?: () => number;
  readonly everyMs?: number;
  /** A store that has not answered after this is away, however open the connection looks. */
  readonly timeoutMs?: number;
}

const EVERY_MS = 2_000;
const TIMEOUT_MS = 3_000;
/** How long an answer waits for a position that its asker has been told of. */
const WAIT_MS = 5_000;

/** Knows how far behind the store this process may be, also while the store is away. */
export class StoreWatch {
  private reachable = true;
  private currentAtMs: number | undefined;
  /** The end of the store at some instant; once it has been read, that instant is one of `currentAt`. */
  private target: { readonly position: bigint; readonly atMs: number } | undefined;
  private timer: NodeJS.Timeout | undefined;
  private stopped = false;
  private looking: Promise<boolean> | undefined;
  private readonly now: () => number;

  constructor(
    private readonly watched: Watched,
    private readonly options: WatchOptions = {},
  ) {
    this.now = options.now ?? Date.now;
  }

  /** Looks now and then every few seconds, until `stop`. */
  async start(): Promise<void> {
    await this.look();
    this.timer = setTimeout(() => void this.start(), this.options.everyMs ?? EVERY_MS);
    // Watching alone keeps no process alive.
    this.timer.unref();
    if (this.stopped) this.stop();
  }

  stop(): void {
    this.stopped = true;
    clearTimeout(this.timer);
  }

  get freshness(): Freshness {
    this.settle();
    const { currentAtMs, reachable } = this;
    const currentAt = currentAtMs === undefined ? undefined : new Date(currentAtMs).toISOString();
    return { storeReachable: reachable, currentAt };
  }

  /** Asks the store for its end. @returns whether it answered. Who asks meanwhile shares the answer. */
  look(): Promise<boolean> {
    this.looking ??= this.ask().finally(() => (this.looking = undefined));
    return this.looking;
  }

  /**
   * Waits, a few seconds at most, until `position` has been read here, so that a client reads its own writes on any
   * replica. @throws QuestionError POSITION_NOT_REACHED, or EventStoreError STORE_UNAVAILABLE where the store is away.
   */
  async reach(position: bigint, timeoutMs = WAIT_MS): Promise<void> {
    if (this.watched.readHead() < position && !this.reachable && !(await this.look())) throw away();
    try {
      await this.watched.waitFor(position, timeoutMs);
    } catch (error) {
      if (isNotReached(error) && !(await this.look())) throw away();
      throw error;
    }
  }

  private async ask(): Promise<boolean> {
    const atMs = this.now();
    const head = await answerWithin(this.watched.storeHead(), this.options.timeoutMs ?? TIMEOUT_MS);
    this.reachable = head !== undefined;
    this.settle();
    // An older target stays until it is reached: a reader that is always a little behind would reach none else.
    if (head) this.target ??= { position: head.position, atMs };
    this.settle();
    return this.reachable;
  }

  private settle(): void {
    if (!this.target || this.watched.readHead() < this.target.position) return;
    this.currentAtMs = this.target.atMs;
    this.target = undefined;
  }
}

async function answerWithin(answer: Promise<Head>, timeoutMs: number): Promise<Head | undefined> {
  const { promise, resolve } = Promise.withResolvers<undefined>();
  const timer = setTimeout(() => resolve(undefined), timeoutMs);
  try {
    return await Promise.race([answer.catch(() => undefined), promise]);
  } finally {
    clearTimeout(timer);
  }
}

function isNotReached(error: unknown): boolean {
  return error instanceof QuestionError && error.code === 'POSITION_NOT_REACHED';
}

function away(): EventStoreError {
  return new EventStoreError('STORE_UNAVAILABLE');
}
