import type { EventStore } from '@ledger/event-store';
import type { Aggregate } from './aggregate';
import { catchUp, emptyFold, type FoldedStream } from './folded-stream';

/**
 * The streams of one aggregate. Their folds are kept so that a command reads only the tail: folding a whole year per
 * command would be quadratic. At most `limitStreams` are kept, the least recently used goes first. Commands on one
 * stream wait for each other here; other processes are met by the expected version.
 */
export class AggregateStreams<State, Command, M> {
  private readonly folds = new Map<string, FoldedStream<State>>();
  private readonly queues = new Map<string, Promise<unknown>>();

  constructor(
    readonly store: EventStore,
    readonly aggregate: Aggregate<State, Command, M>,
    private readonly limitStreams = 1_000,
  ) {}

  /** The stream folded up to its end. The fold is shared: read it at once, change it only inside `exclusively`. */
  async load(streamId: string): Promise<FoldedStream<State>> {
    const folded = this.folds.get(streamId) ?? emptyFold(this.aggregate.decider);
    this.remember(streamId, folded);
    try {
      await catchUp(this.store, { streamId, decider: this.aggregate.decider }, folded);
    } catch (error) {
      this.folds.delete(streamId);
      throw error;
    }
    return folded;
  }

  /** Runs `work` after all work on the same stream that was asked for before. */
  async exclusively<Result>(streamId: string, work: () => Promise<Result>): Promise<Result> {
    const before = this.queues.get(streamId) ?? Promise.resolve();
    const mine = before.then(work, work);
    const settled = mine.then(
      () => undefined,
      () => undefined,
    );
    this.queues.set(streamId, settled);
    try {
      return await mine;
    } finally {
      if (this.queues.get(streamId) === settled) this.queues.delete(streamId);
    }
  }

  private remember(streamId: string, folded: FoldedStream<State>): void {
    this.folds.delete(streamId);
    this.folds.set(streamId, folded);
    for (const oldest of this.folds.keys()) {
      if (this.folds.size <= this.limitStreams) return;
      if (!this.queues.has(oldest)) this.folds.delete(oldest);
    }
  }
}
