import { types } from 'node:util';
import type { Subscription } from './event';
import type { Follower } from './event-store-options';
import { EventStoreError } from './event-store-error';
import type { Followed } from './followed';

/** The source of a subscription, for stores that are followed by repeated reading. */
export interface FollowedLog {
  readonly headAtStart: bigint;
  /**
   * Events after the position, in order. Must not return an event while another one could still be committed before it.
   */
  readonly readAfter: (after: bigint, limit: number) => Promise<readonly Followed[]>;
  /** How many events are read and delivered at once. */
  readonly page?: number;
  /** How long to wait before reading again without being told; absent if every commit calls `wake`. */
  readonly pollMs?: number;
  readonly onEnded: (subscription: CatchUpSubscription) => void;
}

/** Suits a store on the other side of a network. */
const PAGE = 1_000;
const RETRY_MS = 250;

/** Reads continuously from a position. `wake` or polling finds new events. */
export class CatchUpSubscription implements Subscription {
  readonly headAtStart: bigint;
  readonly caughtUp: Promise<void>;
  readonly ended: Promise<void>;
  private readonly reached = Promise.withResolvers<void>();
  private readonly page: number;
  private after: bigint;
  private stopped = false;
  private woken = false;
  private goOn: (() => void) | undefined;
  private ahead: Promise<readonly Followed[]> | undefined;

  constructor(
    private readonly log: FollowedLog,
    private readonly follower: Follower,
  ) {
    this.headAtStart = log.headAtStart;
    this.page = log.page ?? PAGE;
    this.after = follower.after;
    this.caughtUp = this.reached.promise;
    this.caughtUp.catch(ignore);
    // Starts a moment later, because the store must know the subscription before it can end.
    this.ended = Promise.resolve().then(() => this.run());
    if (follower.onError) this.ended.catch(ignore);
  }

  /** Call it when there may be more to read. */
  wake(): void {
    this.woken = true;
    this.goOn?.();
  }

  close(): Promise<void> {
    this.stopped = true;
    this.wake();
    return Promise.resolve();
  }

  private async run(): Promise<void> {
    const { signal, onError } = this.follower;
    const stop = () => void this.close();
    if (signal?.aborted) this.stopped = true;
    signal?.addEventListener('abort', stop, { once: true });
    try {
      while (!this.stopped) await this.deliverNext();
    } catch (thrown) {
      if (!this.stopped || !isFailure(thrown, 'STORE_CLOSED')) {
        const error = toError(thrown);
        this.reached.reject(error);
        onError?.(error);
        throw error;
      }
    } finally {
      this.stopped = true;
      signal?.removeEventListener('abort', stop);
      this.reached.reject(
        new EventStoreError('STORE_CLOSED', 'the subscription ended before it had caught up'),
      );
      this.log.onEnded(this);
    }
  }

  private async deliverNext(): Promise<void> {
    this.woken = false;
    const events = await this.readOrWait();
    if (this.stopped || !events) return;
    const last = events.at(-1);
    if (last) {
      if (events.length === this.page) this.readAhead(last.position);
      await this.follower.onEvents(events);
      this.after = last.position;
    }
    if (this.after >= this.headAtStart) this.reached.resolve();
    if (events.length < this.page) await this.wait(this.log.pollMs);
  }

  /**
   * Fetches the next page while a full page is delivered, so that the server and the reader do not wait for each other.
   */
  private readAhead(after: bigint): void {
    this.ahead = this.log.readAfter(after, this.page);
    this.ahead.catch(ignore);
  }

  /** Asks a store again that is unavailable for a moment. Nothing is skipped, because `after` has not moved. */
  private async readOrWait(): Promise<readonly Followed[] | undefined> {
    try {
      const ahead = this.ahead;
      this.ahead = undefined;
      return await (ahead ?? this.log.readAfter(this.after, this.page));
    } catch (error) {
      if (!isFailure(error, 'STORE_UNAVAILABLE')) throw error;
      await this.wait(RETRY_MS);
      return undefined;
    }
  }

  private async wait(timeoutMs: number | undefined): Promise<void> {
    if (this.woken || this.stopped) return;
    const { promise, resolve } = Promise.withResolvers<void>();
    this.goOn = resolve;
    const timer = timeoutMs === undefined ? undefined : setTimeout(resolve, timeoutMs);
    await promise;
    this.goOn = undefined;
    clearTimeout(timer);
  }
}

function isFailure(error: unknown, code: EventStoreError['code']): boolean {
  return error instanceof EventStoreError && error.code === code;
}

function toError(thrown: unknown): Error {
  return types.isNativeError(thrown) ? thrown : new Error('a follower threw no Error', { cause: thrown });
}

function ignore(): void {
  // The caller may wait on the promise, but need not.
}
