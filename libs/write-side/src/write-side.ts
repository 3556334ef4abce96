import type {
  AccessCommand,
  AccessEvents,
  AccessState,
  BudgetCommand,
  BudgetEvents,
  BudgetState,
  PerformanceCommand,
  PerformanceEvents,
  PerformanceState,
  UnitCommand,
  UnitEvents,
  UnitState,
} from '@ledger/domain';
import type { EventStore } from '@ledger/event-store';
import { accessAggregate, budgetAggregate, performanceAggregate, unitAggregate } from './aggregate';
import { AggregateStreams } from './aggregate-streams';

/** The aggregates over one store. */
export class WriteSide {
  readonly units: AggregateStreams<UnitState, UnitCommand, UnitEvents>;
  readonly budgets: AggregateStreams<BudgetState, BudgetCommand, BudgetEvents>;
  readonly performances: AggregateStreams<PerformanceState, PerformanceCommand, PerformanceEvents>;

  /** One stream for the whole ledger. */
  readonly access: AggregateStreams<AccessState, AccessCommand, AccessEvents>;

  constructor(readonly store: EventStore) {
    this.units = new AggregateStreams(store, unitAggregate);
    this.budgets = new AggregateStreams(store, budgetAggregate);
    this.performances = new AggregateStreams(store, performanceAggregate);
    this.access = new AggregateStreams(store, accessAggregate);
  }

  /** How many commands wait behind others on their stream. */
  get waiting(): number {
    const { units, budgets, performances, access } = this;
    return [units, budgets, performances, access].reduce((sum, { queues }) => sum + queues.waiting, 0);
  }
}

/** One unit's fiscal year. Budget and performance streams belong to one. */
export interface UnitYear {
  readonly unitCode: string;
  readonly fiscalYear: number;
}
