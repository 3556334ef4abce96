import {
  accessDecider,
  budgetDecider,
  performanceDecider,
  unitDecider,
  type AccessCommand,
  type AccessEvents,
  type AccessState,
  type BudgetCommand,
  type BudgetEvents,
  type BudgetState,
  type Decider,
  type PerformanceCommand,
  type PerformanceEvents,
  type PerformanceState,
  type UnitCommand,
  type UnitEvents,
  type UnitState,
} from '@ledger/domain';

/** A decider, and the name that its streams and refusals use. */
export interface Aggregate<State, Command, M> {
  readonly name: 'unit' | 'budget' | 'performance' | 'access';
  readonly decider: Decider<State, Command, M>;
}

export const unitAggregate: Aggregate<UnitState, UnitCommand, UnitEvents> = {
  name: 'unit',
  decider: unitDecider,
};

export const budgetAggregate: Aggregate<BudgetState, BudgetCommand, BudgetEvents> = {
  name: 'budget',
  decider: budgetDecider,
};

export const performanceAggregate: Aggregate<PerformanceState, PerformanceCommand, PerformanceEvents> = {
  name: 'performance',
  decider: performanceDecider,
};

export const accessAggregate: Aggregate<AccessState, AccessCommand, AccessEvents> = {
  name: 'access',
  decider: accessDecider,
};
