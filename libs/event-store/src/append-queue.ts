import { setImmediate as nextTurn } from 'node:timers/promises';
import { bytesOf, type EventText } from './checked-arguments';
import type { AppendPlace } from './event';
import type { EventStoreError } from './event-store-error';

export interface AppendRequest {
  readonly streamId: string;
  readonly expectedVersion: number;
  readonly events: readonly EventText[];
}

/** An append that waits for its answer. It must be answered exactly once. */
export interface PendingAppend extends AppendRequest {
  readonly resolve: (result: AppendPlace) => void;
  readonly reject: (error: EventStoreError) => void;
}

const EVENTS_PER_GROUP = 5_000;
/** As the text of one transaction. Servers and networks take this much easily. */
const BYTES_PER_GROUP = 16 * 1024 * 1024;

/** Gathers appends that arrive together, so that one transaction, and so one fsync, stores them. */
export class AppendQueue {
  private readonly pending: PendingAppend[] = [];
  private working: Promise<void> | undefined;

  /** `commit` must answer every append of its group in all cases, and must not throw. */
  constructor(private readonly commit: (group: readonly PendingAppend[]) => void | Promise<void>) {}

  append(request: AppendRequest): Promise<AppendPlace> {
    return new Promise((resolve, reject) => {
      this.pending.push({ ...request, resolve, reject });
      this.working ??= this.work();
    });
  }

  /**
   * Commits one group after another. Each begins after the current turn of the event loop, so that it contains all
   * appends of that turn.
   */
  private async work(): Promise<void> {
    await nextTurn();
    while (this.pending.length > 0) {
      await this.commit(this.nextGroup());
      await nextTurn();
    }
    this.working = undefined;
  }

  private nextGroup(): readonly PendingAppend[] {
    let [count, bytes] = [0, 0];
    const end = this.pending.findIndex(({ events }) => {
      count += events.length;
      for (const event of events) bytes += bytesOf(event);
      return count > EVENTS_PER_GROUP || bytes > BYTES_PER_GROUP;
    });
    // An append that is too large for a group is a group of its own.
    return this.pending.splice(0, end < 0 ? this.pending.length : Math.max(end, 1));
  }
}
