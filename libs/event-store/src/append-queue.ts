import { setImmediate as nextTurn } from 'node:timers/promises';
import type { EventText } from './checked-arguments';
import type { AppendResult, ExpectedVersion } from './event';
import type { EventStoreError } from './event-store-error';

export interface AppendRequest {
  readonly streamId: string;
  readonly expectedVersion: ExpectedVersion;
  readonly events: readonly EventText[];
}

/** An append that waits for its answer; it is given once. */
export interface PendingAppend extends AppendRequest {
  readonly resolve: (result: AppendResult) => void;
  readonly reject: (error: EventStoreError) => void;
}

const EVENTS_PER_GROUP = 5_000;

/** Gathers appends that arrive together, so that one transaction, that is, one fsync, can store them. */
export class AppendQueue {
  private readonly pending: PendingAppend[] = [];
  private working: Promise<void> | undefined;

  /** `commit` answers every append of its group, whatever happens, and does not throw. */
  constructor(private readonly commit: (group: readonly PendingAppend[]) => void | Promise<void>) {}

  append(request: AppendRequest): Promise<AppendResult> {
    return new Promise((resolve, reject) => {
      this.pending.push({ ...request, resolve, reject });
      this.working ??= this.work();
    });
  }

  /** Resolves when all that waits has been answered. */
  async drained(): Promise<void> {
    await this.working;
  }

  /** One group after the other; each begins after the present turn, so that all appends asked for in it come into it. */
  private async work(): Promise<void> {
    await nextTurn();
    while (this.pending.length > 0) {
      await this.commit(this.nextGroup());
      await nextTurn();
    }
    this.working = undefined;
  }

  private nextGroup(): readonly PendingAppend[] {
    let events = 0;
    const end = this.pending.findIndex((request) => (events += request.events.length) > EVENTS_PER_GROUP);
    return this.pending.splice(0, end > 0 ? end : this.pending.length);
  }
}
