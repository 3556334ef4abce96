import type {
  AllStreamResolvedEvent,
  AllStreamSubscription,
  ResolvedEvent,
  StreamSubscription,
} from '@kurrent/kurrentdb-client';
import { storeFailure } from './kurrentdb-failure';
import { EventStoreError } from '../event-store-error';

export type ServerSubscription = AllStreamSubscription | StreamSubscription;

/** Records that the driver holds ready ahead of whoever takes them. */
export const READ_AHEAD = 1_000;

/**
 * Takes records from a subscription of the server as they come, from any position. One that dies, as all do when the
 * leader is lost, is made anew at the position asked for: nothing is skipped, nothing comes twice.
 */
export class EventCursor<Place, Taken extends AllStreamResolvedEvent | ResolvedEvent> {
  private subscription: ServerSubscription | undefined;
  private failure: unknown;
  private at: Place | undefined;
  private wake: (() => void) | undefined;

  constructor(private readonly open: (after: Place) => ServerSubscription) {}

  /**
   * The next records behind `after`, at most `limit`; none where none come within `patienceMs`.
   * @throws EventStoreError STORE_UNAVAILABLE; the next call begins anew.
   */
  async next(after: Place, limit: number, patienceMs: number): Promise<readonly Taken[]> {
    if (!this.subscription || this.at !== after) this.begin(after);
    let taken = this.takeReady(limit);
    if (taken.length === 0) {
      await this.arrival(patienceMs);
      taken = this.takeReady(limit);
    }
    if (this.failure !== undefined && taken.length === 0) {
      const failure = this.failure;
      this.close();
      throw storeFailure(failure);
    }
    return taken;
  }

  /** Says behind which place the records that were taken end. */
  reached(place: Place): void {
    this.at = place;
  }

  close(): void {
    const { subscription } = this;
    this.subscription = undefined;
    this.failure = undefined;
    // Whatever it still says is no longer of interest.
    subscription?.removeAllListeners('readable');
    void subscription?.unsubscribe().catch(() => undefined);
    this.wake?.();
  }

  private begin(after: Place): void {
    this.close();
    this.at = after;
    const subscription = this.open(after);
    const failed = (error: unknown) => {
      if (this.subscription !== subscription) return;
      this.failure = error;
      this.wake?.();
    };
    subscription.on('error', failed);
    subscription.on('end', () =>
      failed(new EventStoreError('STORE_UNAVAILABLE', 'the server ended a subscription')),
    );
    subscription.on('readable', () => this.wake?.());
    this.subscription = subscription;
  }

  private takeReady(limit: number): readonly Taken[] {
    const taken: Taken[] = [];
    while (taken.length < limit) {
      const one: unknown = this.subscription?.read();
      if (!this.isRecord(one)) break;
      taken.push(one);
    }
    return taken;
  }

  /** The driver puts nothing else into the stream; null says that nothing is ready. */
  private isRecord(one: unknown): one is Taken {
    return typeof one === 'object' && one !== null;
  }

  private async arrival(patienceMs: number): Promise<void> {
    if (this.failure !== undefined) return;
    const { promise, resolve } = Promise.withResolvers<void>();
    const timer = setTimeout(resolve, patienceMs);
    this.wake = resolve;
    await promise;
    this.wake = undefined;
    clearTimeout(timer);
  }
}
