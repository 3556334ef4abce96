import type { CommandName } from './mutation';
import type { CommandForm } from './field';
import { AUTHORITY_FORMS } from './forms-authority';
import { MEETING_FORMS } from './forms-meetings';
import { PERFORMANCE_FORMS } from './forms-performance';
import { RECTIFICATION_FORMS } from './forms-rectification';
import { SPENDING_FORMS } from './forms-spending';
import { YEAR_FORMS } from './forms-year';

/** All that is entered by hand, in the order in which it is offered. */
export const FORM_GROUPS = {
  spending: [...SPENDING_FORMS, ...MEETING_FORMS],
  authority: AUTHORITY_FORMS,
  performance: [...PERFORMANCE_FORMS, ...RECTIFICATION_FORMS],
  yearAndUnit: YEAR_FORMS,
} as const satisfies Readonly<Record<string, readonly CommandForm[]>>;

export type FormGroup = keyof typeof FORM_GROUPS;

const BY_COMMAND = new Map(
  Object.values(FORM_GROUPS).flatMap((forms) => forms.map((form) => [form.command, form] as const)),
);

/** The form of a command; undefined for what is no command. */
export function formOf(command: string): CommandForm | undefined {
  return [...BY_COMMAND.values()].find((form) => form.command === command);
}

export function formFor(command: CommandName): CommandForm {
  return BY_COMMAND.get(command) ?? { command, fields: [] };
}
