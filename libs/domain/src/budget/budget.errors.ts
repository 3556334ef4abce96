/** Provisional: the decider's author replaces this with the full catalogue, in the order of checking. */
export type BudgetBreachCode = string;

/** Events that a rule objected to, stored in `record` mode, name the rules broken; absent means none. */
export interface MayBreach {
  readonly breaches?: readonly BudgetBreachCode[];
}
