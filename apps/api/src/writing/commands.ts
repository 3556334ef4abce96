import type { Command } from './command';
import { AUTHORITY_COMMANDS } from './commands/authority.commands';
import { CARRY_COMMANDS } from './commands/carry.commands';
import { MEETING_COMMANDS } from './commands/meeting.commands';
import { PERFORMANCE_COMMANDS } from './commands/performance.commands';
import { RECTIFICATION_COMMANDS } from './commands/rectification.commands';
import { RULE_SET_COMMANDS } from './commands/rule-set.commands';
import { SPENDING_COMMANDS } from './commands/spending.commands';
import { STATEMENT_COMMANDS } from './commands/statement.commands';
import { UNIT_COMMANDS } from './commands/unit.commands';
import { YEAR_COMMANDS } from './commands/year.commands';

/** Every mutation that decides a command, by its name in the schema. */
export const COMMANDS = {
  ...UNIT_COMMANDS,
  ...YEAR_COMMANDS,
  ...CARRY_COMMANDS,
  ...AUTHORITY_COMMANDS,
  ...SPENDING_COMMANDS,
  ...MEETING_COMMANDS,
  ...PERFORMANCE_COMMANDS,
  ...RECTIFICATION_COMMANDS,
  ...RULE_SET_COMMANDS,
  ...STATEMENT_COMMANDS,
} satisfies Readonly<Record<string, Command>>;

/** Whether the mutation has an input at all. */
export function hasInput({ input }: Command): boolean {
  return Object.keys(input.fields).length > 0;
}

/** Whether any of its fields must be given. */
export function needsInput({ input }: Command): boolean {
  return Object.values(input.fields).some(({ optional, byDefault }) => !optional && byDefault === undefined);
}
