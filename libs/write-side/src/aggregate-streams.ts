import type { EventStore } from '@ledger/event-store';
import type { Aggregate } from './aggregate';
import type { WaitingCommand } from './command-request';
import { catchUp, emptyFold, type FoldedStream } from './folded-stream';
import { StreamQueues } from './stream-queues';

/**
 * The streams of one aggregate. Keeps their folds, so that a command reads only new events: folding a whole year for
 * each command would take quadratic time. Keeps at most `limitStreams` and drops the least recently used. Commands on
 * one stream wait for each other here. Writers in other processes are detected by the expected version.
 */
export class AggregateStreams<State, Command, M> {
  readonly queues = new StreamQueues<WaitingCommand<Command, M>>();
  private readonly folds = new Map<string, FoldedStream<State>>();
  /** Streams whose fold contains events that are not stored yet. */
  private readonly ahead = new Map<string, Promise<void>>();

  constructor(
    readonly store: EventStore,
    readonly aggregate: Aggregate<State, Command, M>,
    private readonly limitStreams = 1_000,
  ) {}

  /**
   * The stream folded up to its end, from stored events only. The fold is shared, so the caller must read it before it
   * awaits anything.
   */
  async load(streamId: string): Promise<FoldedStream<State>> {
    for (;;) {
      await this.ahead.get(streamId);
      const folded = this.folds.get(streamId) ?? emptyFold(this.aggregate.decider);
      this.remember(streamId, folded);
      try {
        await catchUp(this.store, { streamId, decider: this.aggregate.decider }, folded);
      } catch (error) {
        this.folds.delete(streamId);
        throw error;
      }
      if (!this.ahead.has(streamId)) return folded;
    }
  }

  /**
   * Marks the fold as ahead of the store while its last events are being stored. Only the holder of the queue's turn
   * may call this. Nobody else sees the fold until `stored` settles. If some events were not stored, the fold is
   * dropped.
   */
  async keepAhead(streamId: string, stored: Promise<boolean>): Promise<void> {
    const settled = stored.then((all) => {
      if (!all) this.folds.delete(streamId);
      this.ahead.delete(streamId);
    });
    this.ahead.set(streamId, settled);
    await settled;
  }

  private remember(streamId: string, folded: FoldedStream<State>): void {
    this.folds.delete(streamId);
    this.folds.set(streamId, folded);
    for (const oldest of this.folds.keys()) {
      if (this.folds.size <= this.limitStreams) return;
      if (!this.queues.isBusy(oldest)) this.folds.delete(oldest);
    }
  }
}
