import type { EventStore } from './event-store';
import { EventStoreError, type EventStoreErrorCode, type StoreTrouble } from './event-store-error';

/** Whether appends are stored. */
export type WriteState =
  | { readonly ok: true }
  | {
      readonly ok: false;
      readonly code: EventStoreErrorCode;
      readonly trouble: StoreTrouble;
      /** The ISO instant at which it was first noticed. */
      readonly since: string;
    };

export interface WriteWatchOptions {
  /** Milliseconds since 1970; by default the system clock. */
  readonly now?: () => number;
  /** The store is tested at most this often. */
  readonly everyMs?: number;
  /** A store that does not answer within this time cannot write. */
  readonly timeoutMs?: number;
}

const EVERY_MS = 2_000;
const TIMEOUT_MS = 3_000;

/** Knows whether the store can write: from appends, or from a test if there was no recent append. */
export class WriteWatch {
  private storedBefore = 0;
  private triedAtMs = Number.NEGATIVE_INFINITY;
  private sinceMs: number | undefined;
  private trying: Promise<void> | undefined;
  private readonly now: () => number;

  constructor(
    private readonly store: Pick<EventStore, 'outcomes' | 'tryWriting'>,
    private readonly options: WriteWatchOptions = {},
  ) {
    this.now = options.now ?? Date.now;
  }

  /** The state at the last write or test. */
  get state(): WriteState {
    const { failure } = this.store.outcomes;
    this.sinceMs = failure && (this.sinceMs ?? this.now());
    if (!failure || this.sinceMs === undefined) return { ok: true };
    const { code, trouble } = failure;
    return { ok: false, code, trouble, since: new Date(this.sinceMs).toISOString() };
  }

  /** Tests the store, unless that was just done. Concurrent callers share the result. */
  async look(): Promise<WriteState> {
    if (this.isDue()) this.trying ??= this.attempt().finally(() => (this.trying = undefined));
    await this.trying;
    return this.state;
  }

  private isDue(): boolean {
    const { everyMs = EVERY_MS } = this.options;
    const { stored, failure } = this.store.outcomes;
    // A store that has just stored something need not be tested.
    if (stored !== this.storedBefore && !failure) this.triedAtMs = this.now();
    this.storedBefore = stored;
    return Math.abs(this.now() - this.triedAtMs) >= everyMs;
  }

  private async attempt(): Promise<void> {
    const { timeoutMs = TIMEOUT_MS } = this.options;
    const { promise, resolve } = Promise.withResolvers<'late'>();
    const timer = setTimeout(() => resolve('late'), timeoutMs);
    const tried = this.store.tryWriting().catch(() => undefined);
    if ((await Promise.race([tried, promise])) === 'late') this.store.outcomes.failure ??= noAnswer();
    clearTimeout(timer);
    this.triedAtMs = this.now();
    this.storedBefore = this.store.outcomes.stored;
  }
}

function noAnswer(): EventStoreError {
  return new EventStoreError('STORE_UNAVAILABLE', 'the store has not answered in time', { trouble: 'away' });
}
