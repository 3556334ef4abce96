import {
  EventStoreError,
  type FollowedEvent,
  type FollowOptions,
  type Subscription,
} from '@ledger/event-store';
import { StoreBetween } from './store-between';

/** One replica's connection to a store that others use too; it can be cut and mended. */
export class InterruptedStore extends StoreBetween {
  private readonly ended = new AbortController();
  private mended = Promise.withResolvers<undefined>();
  private isCut = false;

  /** From now on every call is answered with STORE_UNAVAILABLE and nothing is delivered. */
  cut(): void {
    this.isCut = true;
  }

  mend(): void {
    this.isCut = false;
    this.mended.resolve(undefined);
    this.mended = Promise.withResolvers<undefined>();
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

  /** The store itself goes on for the others. */
  protected override shutDown(): Promise<void> {
    this.ended.abort();
    this.mend();
    return Promise.resolve();
  }

  protected override through<Answer>(ask: () => Promise<Answer>): Promise<Answer> {
    return this.isCut ? Promise.reject(new EventStoreError('STORE_UNAVAILABLE')) : ask();
  }
}
