import type { Decider } from '@ledger/domain';
import type { EventStore } from '@ledger/event-store';
import { budgetAggregate, performanceAggregate, unitAggregate } from '../aggregate';
import type { EvidenceReader } from '../evidence';
import { catchUp, emptyFold, type FoldedStream, type FoldSource } from '../folded-stream';

/** What the plan starts from: all stored events, some of them, or nothing, for filling an empty store. */
export type PlanningBase =
  ({ readonly store: EventStore } & Pick<FoldSource<never, never, never>, 'counts' | 'dataOf'>) | 'empty';

export interface PrivateFold<State, Command, M> {
  readonly streamId: string;
  readonly decider: Decider<State, Command, M>;
  readonly folded: FoldedStream<State>;
}

/** The folds of one import. Trying a file must not change the folds that other commands use. */
export class PrivateFolds {
  readonly units: FoldsOf<typeof unitAggregate.decider>;
  readonly budgets: FoldsOf<typeof budgetAggregate.decider>;
  readonly performances: FoldsOf<typeof performanceAggregate.decider>;
  readonly evidence: EvidenceReader;

  constructor(base: PlanningBase) {
    this.units = new AggregateFolds(base, unitAggregate.decider);
    this.budgets = new AggregateFolds(base, budgetAggregate.decider);
    this.performances = new AggregateFolds(base, performanceAggregate.decider);
    this.evidence = {
      unit: async (streamId) => (await this.units.load(streamId)).folded.state,
      performance: async (streamId) => (await this.performances.load(streamId)).folded.state,
      budget: async (streamId) => (await this.budgets.load(streamId)).folded.state,
    };
  }
}

type FoldsOf<D> =
  D extends Decider<infer State, infer Command, infer M> ? AggregateFolds<State, Command, M> : never;

class AggregateFolds<State, Command, M> {
  private readonly folds = new Map<string, PrivateFold<State, Command, M>>();

  constructor(
    private readonly base: PlanningBase,
    private readonly decider: Decider<State, Command, M>,
  ) {}

  /** Reads the stream once. After that the fold grows with the events that the import decides. */
  async load(streamId: string): Promise<PrivateFold<State, Command, M>> {
    const known = this.folds.get(streamId);
    if (known) return known;
    const fold = { streamId, decider: this.decider, folded: emptyFold(this.decider) };
    if (this.base !== 'empty') await catchUp(this.base.store, { ...fold, ...this.base }, fold.folded);
    this.folds.set(streamId, fold);
    return fold;
  }
}
