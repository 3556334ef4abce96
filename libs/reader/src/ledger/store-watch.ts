import { QuestionError, type Bilingual } from '@ledger/answers';
import { EventStoreError, type Head } from '@ledger/event-store';

/** How old the data of this process may be. It describes the moment of the question, not the answer. */
export interface Freshness {
  /** Whether the store answered when it was last asked. */
  readonly storeReachable: boolean;
  /** ISO instant. Everything that was recorded up to then was read here. Undefined if that was never the case. */
  readonly currentAt: string | undefined;
}

/** The last event has a time ahead of this machine's clock, so one of two clocks is or was wrong. */
export interface ClockAhead {
  readonly recordedAt: string;
  readonly seconds: number;
}

/** What is watched: the end of the store, and how far it was read. */
export interface Watched {
  readonly storeHead: () => Promise<Head>;
  readonly readHead: () => bigint;
  /** @throws QuestionError POSITION_NOT_REACHED. */
  readonly waitFor: (position: bigint, timeoutMs: number, head: () => bigint) => Promise<void>;
}

export interface WatchOptions {
  /** Milliseconds since 1970; by default the system clock. */
  readonly now?: () => number;
  readonly everyMs?: number;
  /** A store that does not answer within this time counts as unavailable, even if the connection looks open. */
  readonly timeoutMs?: number;
  /** Called once each time the clock of the log is found to be ahead. */
  readonly say?: (notice: Bilingual) => void;
}

const EVERY_MS = 2_000;
const TIMEOUT_MS = 3_000;
/** The clocks of well-kept machines differ by less than this. */
const CLOCK_MS = 60_000;
/** How long an answer waits for a position that its asker knows. */
const WAIT_MS = 5_000;

/** Knows how far this process may be behind the store, even while the store is unavailable. */
export class StoreWatch {
  private reachable = true;
  private currentAtMs: number | undefined;
  /** The end of the store at some instant. Once it was read here, `currentAt` is that instant. */
  private target: { readonly position: bigint; readonly atMs: number } | undefined;
  private ahead: ClockAhead | undefined;
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

  /** Checks now and then every few seconds, until `stop`. */
  async start(): Promise<void> {
    await this.look();
    this.timer = setTimeout(() => void this.start(), this.options.everyMs ?? EVERY_MS);
    // The timer alone must not keep the process alive.
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

  /** At the last check; undefined if both clocks agree. */
  get clockAhead(): ClockAhead | undefined {
    return this.ahead;
  }

  /** Asks the store for its end. @returns whether it answered. Concurrent callers share the answer. */
  look(): Promise<boolean> {
    this.looking ??= this.ask().finally(() => (this.looking = undefined));
    return this.looking;
  }

  /**
   * Waits, at most a few seconds, until `position` was read here, so that a client reads its own writes on any replica.
   * `head` is what the asker may see, so that neither the answer nor the waiting time reveals more.
   * @throws QuestionError POSITION_NOT_REACHED, or EventStoreError STORE_UNAVAILABLE if the store is unavailable.
   */
  async reach(position: bigint, head = this.watched.readHead, timeoutMs = WAIT_MS): Promise<void> {
    if (head() < position && !this.reachable && !(await this.look())) throw away();
    try {
      await this.watched.waitFor(position, timeoutMs, head);
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
    // Keeps an older target until it is reached. A reader that is always slightly behind would never reach a newer one.
    if (head) this.target ??= { position: head.position, atMs };
    this.settle();
    if (head) this.compareClocks(head);
    return this.reachable;
  }

  private compareClocks({ recordedAt }: Head): void {
    const aheadMs = recordedAt === null ? 0 : Date.parse(recordedAt) - this.now();
    const wasAhead = this.ahead !== undefined;
    this.ahead =
      recordedAt !== null && aheadMs > CLOCK_MS
        ? { recordedAt, seconds: Math.round(aheadMs / 1_000) }
        : undefined;
    if (this.ahead && !wasAhead) this.options.say?.(clockNotice(this.ahead));
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

function clockNotice({ recordedAt, seconds }: ClockAhead): Bilingual {
  return {
    zh: `时钟不一致：账库最后一个事件记录于 ${recordedAt}，比本机时间早到 ${seconds} 秒。在时钟追上之前，新事件都记为这一时间；请校准时钟，再以 OWN_CLOCK=right 启动，见 docs/stores.md`,
    en: `clocks differ: the last event of the store was recorded at ${recordedAt}, ${seconds} s ahead of this machine. Until the clock has caught up all that is new gets that time: set the clocks right, then start with OWN_CLOCK=right, see docs/stores.md`,
  };
}
