import type { EventStore } from '@ledger/event-store';
import type { Aggregate } from './aggregate';
import type { WaitingCommand } from './command-request';
import { catchUp, emptyFold, type FoldedStream } from './folded-stream';
import { StreamQueues } from './stream-queues';

/**
 * The streams of one aggregate. Their folds are kept so that a command reads only the tail: folding a whole year per
 * command would be quadratic. At most `limitStreams` are kept, the least recently used goes first. Commands on one
 * stream wait for each other here; other processes are met by the expected version.
 */
export class AggregateStreams<State, Command, M> {
  readonly queues = new StreamQueues<WaitingCommand<Command, M>>();
  private readonly folds = new Map<string, FoldedStream<State>>();
  /** Streams whose fold is ahead of what is stored, until it is not. */
  private readonly ahead = new Map<string, Promise<void>>();

  constructor(
    readonly store: EventStore,
    readonly aggregate: Aggregate<State, Command, M>,
    private readonly limitStreams = 1_000,
  ) {}

  /** The stream folded up to its end, of stored events alone. The fold is shared: read it at once. */
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
   * Called by the holder of the queue's turn: its fold is ahead by events that are being stored. Until `stored` says whether
   * all of them were, nobody else sees the fold; where some were not, it is forgotten.
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
