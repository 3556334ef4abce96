import type { EventToAppend, FollowedEvent, RecordedEvent } from '../event';
import type { EventStore } from '../event-store';
import { EventStoreError } from '../event-store-error';

export { STREAM_START } from '@ledger/log-proof';

/** A store to test. It is empty at first. */
export interface StoreUnderTest {
  readonly store: EventStore;
  /** Closes the store and opens the same one again. */
  readonly reopen: () => Promise<EventStore>;
  /**
   * Begins a transaction that appends `event` as the first event of `streamId`, and leaves it open. The returned
   * function commits it.
   */
  readonly commitLate?: (streamId: string, event: EventToAppend) => Promise<() => Promise<void>>;
  /**
   * Tries all ways to change or delete the event with the application's rights. Returns the outcome of each, by name.
   */
  readonly tamper?: (event: RecordedEvent) => Promise<Readonly<Record<string, 'refused' | 'done'>>>;
  /** Runs SQL on the table of events as an administrator who removed the triggers; absent if there is no table. */
  readonly alter?: (sql: string) => Promise<void>;
  /** Makes the last event of the stream unreadable, with whatever rights that needs. */
  readonly spoil: (streamId: string) => Promise<void>;
  /** Closes the store if it is open, and removes its files or tables. */
  readonly dispose: () => Promise<void>;
}

/** Returns the store of the running test. */
export type UnderTest = () => StoreUnderTest;

/** The `ordinal`-th event of a test, from 1. The same ordinal gives the same event. */
export function event(ordinal: number, changes: Partial<EventToAppend> = {}): EventToAppend {
  return {
    id: `00000000-0000-4000-8000-${ordinal.toString(16).padStart(12, '0')}`,
    type: 'SomethingHappened',
    version: 1,
    data: { ordinal },
    metadata: { actor: 'tester', idempotencyKey: `key-${ordinal}`, commandDigest: `digest-${ordinal}` },
    ...changes,
  };
}

/** The events `from` to `to`, both inclusive. */
export function events(from: number, to: number): EventToAppend[] {
  return Array.from({ length: to - from + 1 }, (_, i) => event(from + i));
}

export const idsOf = (list: readonly { readonly id: string }[]): string[] => list.map(({ id }) => id);

/** The error code of a refused action, or 'nothing' if it is not refused. Throws any other error. */
export async function refusal(action: Promise<unknown>): Promise<string> {
  return (await failure(action))?.code ?? 'nothing';
}

export async function failure(action: Promise<unknown>): Promise<EventStoreError | undefined> {
  try {
    await action;
    return undefined;
  } catch (error) {
    if (error instanceof EventStoreError) return error;
    throw error;
  }
}

/** The part of an event that every follower gets. */
export function asFollowed({ metadata: { actor, mark }, ...event }: RecordedEvent): FollowedEvent {
  return { ...event, metadata: { actor, ...(mark !== undefined && { mark }) } };
}

/** Collects what a subscription delivers. `until(n)` waits for the n-th event, `untilSeen` for a given event. */
export class Collector {
  readonly received: FollowedEvent[] = [];
  private readonly waiting: { readonly isMet: () => boolean; readonly resolve: () => void }[] = [];

  readonly take = (batch: readonly FollowedEvent[]): void => {
    this.received.push(...batch);
    for (const { isMet, resolve } of this.waiting) if (isMet()) resolve();
  };

  until(count: number): Promise<void> {
    return this.untilMet(() => this.received.length >= count);
  }

  untilSeen({ id }: { readonly id: string }): Promise<void> {
    return this.untilMet(() => this.received.some((event) => event.id === id));
  }

  private untilMet(isMet: () => boolean): Promise<void> {
    if (isMet()) return Promise.resolve();
    return new Promise((resolve) => void this.waiting.push({ isMet, resolve }));
  }
}

export async function* inTurn<Item>(items: Iterable<Item>): AsyncGenerator<Item> {
  yield* items;
}
