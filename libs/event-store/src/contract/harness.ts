import type { EventToAppend, FollowedEvent, RecordedEvent } from '../event';
import type { EventStore } from '../event-store';
import { EventStoreError } from '../event-store-error';

export { STREAM_START } from '@ledger/log-proof';

/** One store to try, empty when it is handed over. */
export interface StoreUnderTest {
  readonly store: EventStore;
  /** Closes the store and opens the same one again. */
  readonly reopen: () => Promise<EventStore>;
  /** Begins a transaction that appends `event` as the first of `streamId` and leaves it open; the result commits it. */
  readonly commitLate?: (streamId: string, event: EventToAppend) => Promise<() => Promise<void>>;
  /** Tries every way the application's rights offer to change or delete the event; gives the name and outcome of each. */
  readonly tamper?: (event: RecordedEvent) => Promise<Readonly<Record<string, 'refused' | 'done'>>>;
  /** Runs SQL on the table of events as an administrator who took the triggers away; absent if there is no table. */
  readonly alter?: (sql: string) => Promise<void>;
  /** Sees to it that the last event of the stream is one that nobody can read, by whatever rights it takes. */
  readonly spoil: (streamId: string) => Promise<void>;
  /** Closes the store if it is open, and removes what it left. */
  readonly dispose: () => Promise<void>;
}

/** Gives the store of the running test. */
export type UnderTest = () => StoreUnderTest;

/** The `ordinal`-th event of a test (from 1); the same ordinal gives the same event. */
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

/** Events `from` to `to`, both inclusive. */
export function events(from: number, to: number): EventToAppend[] {
  return Array.from({ length: to - from + 1 }, (_, i) => event(from + i));
}

export const idsOf = (list: readonly { readonly id: string }[]): string[] => list.map(({ id }) => id);

/** The code an action is refused with; 'nothing' where it is not refused. Anything but an EventStoreError goes on up. */
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

/** What who follows the log is told at least. */
export function asFollowed({ metadata: { actor, mark }, ...event }: RecordedEvent): FollowedEvent {
  return { ...event, metadata: { actor, ...(mark !== undefined && { mark }) } };
}

/** Collects what a subscription delivers; `until(n)` waits for the n-th event, `untilSeen` for the one it is given. */
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
