import type { BudgetCommand, CarryIn } from './budget/budget.commands';
import type { LineAmount } from './budget/budget-line';
import type { UnitCommand } from './unit/unit.commands';

/**
 * What a person asks for: a command without the evidence that the write side reads from other streams. The digest
 * that makes retries harmless is taken of the intent, because evidence may differ between two tries.
 */
export type UnitIntent = Without<UnitCommand, 'parentLevel'>;
export type BudgetIntent =
  Without<Exclude<BudgetCommand, CarryIn>, 'unitRegistered' | 'cancelledInNextYear'> | CarryInIntent;

/** `items` only where the earlier year is not in this ledger; else they come from that year's release. */
export interface CarryInIntent {
  readonly type: 'CarryIn';
  readonly carryId: string;
  readonly fromYear: number;
  readonly items?: readonly LineAmount[];
}

type Without<Command, Evidence extends PropertyKey> = Command extends unknown
  ? Omit<Command, Evidence>
  : never;
