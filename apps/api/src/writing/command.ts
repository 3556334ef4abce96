import type { BudgetIntent, PerformanceIntent, UnitIntent, Wording } from '@ledger/domain';
import { readInput, type FieldTable, type InputShape, type Place, type ReadOf } from './field';

/** The unit or year that a command is about. */
export interface Address {
  readonly unitCode: string;
  readonly fiscalYear: number;
}

interface About {
  /** Its name, for people. */
  readonly name: Wording;
  /** What it does, for clients: plain English with the Chinese term. */
  readonly about: string;
  /** Its input as a client would write it. */
  readonly example: string;
}

interface Card extends About {
  readonly input: InputShape;
}

/** The description of a mutation. Its field in the schema, its input type, its what-if entry and its command come from it. */
export type Command =
  | (Card & { readonly of: 'unit'; readonly intentOf: Make<UnitIntent> })
  | (Card & { readonly of: 'budget'; readonly intentOf: Make<BudgetIntent> })
  | (Card & { readonly of: 'performance'; readonly intentOf: Make<PerformanceIntent> });

type Make<Intent> = (input: unknown, place: Place, address: Address) => Intent;
type From<Fields, Intent> = (read: ReadOf<Fields>, address: Address) => Intent;

export function unitCommand<Fields extends FieldTable>(
  input: InputShape<Fields>,
  about: About,
  from: From<Fields, UnitIntent>,
): Command {
  return { of: 'unit', input, ...about, intentOf: making(input, from) };
}

export function budgetCommand<Fields extends FieldTable>(
  input: InputShape<Fields>,
  about: About,
  from: From<Fields, BudgetIntent>,
): Command {
  return { of: 'budget', input, ...about, intentOf: making(input, from) };
}

export function performanceCommand<Fields extends FieldTable>(
  input: InputShape<Fields>,
  about: About,
  from: From<Fields, PerformanceIntent>,
): Command {
  return { of: 'performance', input, ...about, intentOf: making(input, from) };
}

function making<Fields extends FieldTable, Intent>(
  input: InputShape<Fields>,
  from: From<Fields, Intent>,
): Make<Intent> {
  return (value, place, address) => from(readInput(input, value, place), address);
}
