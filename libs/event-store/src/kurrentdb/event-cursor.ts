import { EventStoreError } from '../event-store-error';
import type { ClientChannel, ReadCall } from './client-channel';
import { storeFailure } from './kurrentdb-failure';
import { decodeEvent, type ReadRequest, type ServerEvent } from './read-protocol';

/** How many messages are buffered for the consumer. Beyond that the server is paused. */
const READ_AHEAD = 4_000;

/**
 * Takes events from a subscription of the server, from any position. A broken subscription, for example after the
 * leader was lost, is renewed at the requested position: no event is skipped or delivered twice.
 */
export class EventCursor {
  private feed: Feed | undefined;
  private at: bigint | undefined;

  constructor(
    private readonly channel: ClientChannel,
    private readonly requestAfter: (position: bigint) => ReadRequest,
  ) {}

  /**
   * The next events after `after`, at most `limit`; none if none come within `patienceMs`. @throws EventStoreError
   * STORE_UNAVAILABLE; the next call starts again.
   */
  async next(after: bigint, limit: number, patienceMs: number): Promise<readonly ServerEvent[]> {
    if (!this.isAt(after)) this.begin(after);
    const { feed } = this;
    let taken = feed?.take(after, limit) ?? [];
    if (taken.length === 0) {
      await feed?.arrival(patienceMs);
      taken = feed?.take(after, limit) ?? [];
    }
    if (feed?.failure !== undefined && taken.length === 0) {
      if (this.feed === feed) this.close();
      throw storeFailure(feed.failure);
    }
    return taken;
  }

  /** Whether there is a subscription that continues after `after`. */
  isAt(after: bigint): boolean {
    return this.feed !== undefined && this.at === after;
  }

  /** Notes the position at which the taken events end. */
  reached(position: bigint): void {
    this.at = position;
  }

  close(): void {
    this.feed?.end();
    this.feed = undefined;
  }

  private begin(after: bigint): void {
    this.close();
    this.at = after;
    const feed = new Feed();
    this.feed = feed;
    this.channel
      .subscribe(this.requestAfter(after), (call) => feed.listen(call))
      .then(
        () => feed.fail(new EventStoreError('STORE_UNAVAILABLE', 'the server ended a subscription')),
        (error: unknown) => feed.fail(error),
      );
  }
}

/** The events of one subscription that were not taken yet. */
class Feed {
  failure: unknown;
  private call: ReadCall | undefined;
  private ended = false;
  private waiting: Buffer[] = [];
  private taken = 0;
  private wake: (() => void) | undefined;

  listen(call: ReadCall): void {
    this.call = call;
    if (this.ended) call.cancel();
    call.on('data', (message: Buffer) => {
      this.waiting.push(message);
      if (this.waiting.length - this.taken >= READ_AHEAD) call.pause();
      this.wake?.();
    });
  }

  fail(error: unknown): void {
    this.failure = error;
    this.call = undefined;
    this.wake?.();
  }

  end(): void {
    this.ended = true;
    this.call?.cancel();
    this.wake?.();
  }

  /** The server's bound may be inclusive. Events up to `after` were already taken. */
  take(after: bigint, limit: number): readonly ServerEvent[] {
    const events: ServerEvent[] = [];
    while (events.length < limit && this.taken < this.waiting.length) {
      const message = this.waiting[this.taken];
      this.taken += 1;
      const event = message && decodeEvent(message);
      if (event && event.position > after) events.push(event);
    }
    if (this.taken === this.waiting.length || this.taken >= READ_AHEAD) {
      this.waiting = this.waiting.slice(this.taken);
      this.taken = 0;
    }
    if (this.waiting.length - this.taken < READ_AHEAD) this.call?.resume();
    return events;
  }

  async arrival(patienceMs: number): Promise<void> {
    if (this.failure !== undefined || this.ended) return;
    const { promise, resolve } = Promise.withResolvers<void>();
    const timer = setTimeout(resolve, patienceMs);
    this.wake = resolve;
    await promise;
    this.wake = undefined;
    clearTimeout(timer);
  }
}
