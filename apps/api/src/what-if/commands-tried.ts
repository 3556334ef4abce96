import type { UnitYear } from '@ledger/answers';
import type { MoneyUnit, RuleSet } from '@ledger/domain';
import type { ImportTarget } from '@ledger/write-side';
import type { Command } from '../writing/command';
import { COMMANDS } from '../writing/commands';
import { RULE_SET_CHOICE, ruleSetChosen } from '../writing/commands/rule-set.commands';
import { readInput, type Fault, type Place } from '../writing/field';
import { refusalOf, refusalOfFault, type Refusal } from '../writing/refusals';

/** One entry of the list: a mutation's name with its input. */
export type GivenCommand = Readonly<Record<string, unknown>>;

/** How inputs are read: the unit of amounts, and the unit and year of the view. */
export interface Supposing extends UnitYear {
  readonly moneyUnit: MoneyUnit;
}

export interface ReadCommands {
  readonly entries: readonly (ImportTarget & { readonly actor: string })[];
  readonly refusals: readonly Refusal[];
}

/** Reads inputs as their mutations do. */
export function readCommands(given: readonly GivenCommand[], where: Supposing): ReadCommands {
  const read = given.map((entry, index) => readCommand(entry, index, where));
  return {
    entries: read.flatMap(({ entries }) => entries),
    refusals: read.flatMap(({ refusals }) => refusals),
  };
}

/** The refusal of a tried command, with its index in the list. @throws every error that is not a refusal. */
export function refusalOfCommand(error: unknown, index: number, given: GivenCommand | undefined): Refusal {
  const { name, command, input } = named(given ?? {});
  return placed(refusalOf(error, { input: command.input, given: input }), ['commands', String(index), name]);
}

export type ReadRules = { readonly ruleSet: RuleSet } | { readonly refusals: readonly Refusal[] };

/** Reads a rule set as the mutation adoptScoringRuleSet does. @throws every error that is not a refusal. */
export function readRules(given: unknown): ReadRules {
  // Rules contain no amounts, so the unit of money does not matter.
  const place: Place = { path: 'rules', moneyUnit: 'YUAN', faults: [] };
  try {
    return { ruleSet: ruleSetChosen(readInput(RULE_SET_CHOICE, given, place), place) };
  } catch (error) {
    return { refusals: [placed(refusalOf(error, { input: RULE_SET_CHOICE, given: { rules: given } }), [])] };
  }
}

function readCommand(given: GivenCommand, index: number, { moneyUnit, ...address }: Supposing): ReadCommands {
  const { name, command, input } = named(given);
  const at = ['commands', String(index), name];
  const faults: Fault[] = [];
  try {
    const target = targetOf(command, (make) => make(input, { path: '', moneyUnit, faults }, address));
    if (faults.length > 0)
      return { entries: [], refusals: faults.map((fault) => placed(refusalOfFault(fault), at)) };
    // Each command has another actor, because four eyes are not checked here.
    return { entries: [{ ...target, actor: `假设 what-if ${index + 1}` }], refusals: [] };
  } catch (error) {
    return { entries: [], refusals: [refusalOfCommand(error, index, given)] };
  }
}

type Making = <Intent>(make: (input: unknown, place: Place, address: UnitYear) => Intent) => Intent;

function targetOf(command: Command, made: Making): ImportTarget {
  switch (command.of) {
    case 'unit':
      return { target: command.of, intent: made(command.intentOf) };
    case 'budget':
      return { target: command.of, intent: made(command.intentOf) };
    case 'performance':
      return { target: command.of, intent: made(command.intentOf) };
  }
}

interface NamedCommand {
  readonly name: string;
  readonly command: Command;
  readonly input: unknown;
}

/** The schema allows exactly one of the known commands. */
function named(given: GivenCommand): NamedCommand {
  const [[name, input] = ['', undefined]] = Object.entries(given);
  const found = Object.entries<Command>(COMMANDS).find(([called]) => called === name);
  if (!found) throw new TypeError(`no mutation is called ${name}`);
  return { name, command: found[1], input };
}

function placed({ field, ...refusal }: Refusal, at: readonly string[]): Refusal {
  return { ...refusal, field: [...at, ...field.slice(field[0] === 'input' ? 1 : 0)] };
}
