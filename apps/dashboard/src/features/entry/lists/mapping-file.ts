import type { ListMapping } from '../../../commands/use-import-job';
import { isListField } from './field-texts';

export const KINDS = ['PAYMENTS', 'JOURNAL', 'PLAN', 'BUDGET'] as const;
export const UNITS = ['YUAN', 'WAN_YUAN', 'FEN'] as const;

type Column = ListMapping['columns'][number];
type Account = ListMapping['accounts'][number];

/** A mapping in the form of `budget mapping show`: who works on the command line and on the page can share it. */
export function mappingFile({ kind, columns, amountUnit, negated, accounts }: ListMapping): string {
  const meanings = accounts.map(
    ({ account, line, economicCode }) => [account, { line, economicCode }] as const,
  );
  const file = {
    kind: kind.toLowerCase(),
    columns: Object.fromEntries(columns.map(({ field, heading }) => [inFile(field), heading])),
    amountUnit,
    ...(negated && { negated }),
    ...(meanings.length > 0 && { accounts: Object.fromEntries(meanings) }),
  };
  return `${JSON.stringify(file, undefined, 2)}\n`;
}

/** Undefined for what is no mapping. */
export function mappingIn(text: string): ListMapping | undefined {
  const file = recordOf(parsed(text));
  const kind = KINDS.find((one) => one.toLowerCase() === file?.['kind']);
  const amountUnit = UNITS.find((one) => one === file?.['amountUnit']);
  const columns = eachOf(file?.['columns'], columnOf);
  const accounts = eachOf(file?.['accounts'] ?? {}, accountOf);
  if (!kind || !amountUnit || !columns || !accounts) return undefined;
  return { kind, amountUnit, negated: file?.['negated'] === true, columns, accounts };
}

function columnOf(name: string, heading: unknown): Column | undefined {
  const field = onPage(name);
  return isListField(field) && typeof heading === 'string' ? { field, heading } : undefined;
}

function accountOf(account: string, meaning: unknown): Account | undefined {
  const { line, economicCode } = recordOf(meaning) ?? {};
  if (typeof line !== 'string' || typeof economicCode !== 'string') return undefined;
  return { account, line, economicCode };
}

/** All of them, or undefined where one is wrong. */
function eachOf<Of>(
  value: unknown,
  of: (name: string, value: unknown) => Of | undefined,
): readonly Of[] | undefined {
  const record = recordOf(value);
  if (!record) return undefined;
  const each = Object.entries(record).map(([name, one]) => of(name, one));
  const right = each.filter((one) => one !== undefined);
  return right.length === each.length ? right : undefined;
}

/** 'PAYEE_ACCOUNT' is 'payeeAccount' in a file, 'MONTH_1' is 'month1'. */
function inFile(field: string): string {
  return field.toLowerCase().replaceAll(/_(.)/g, (_, mark: string) => mark.toUpperCase());
}

function onPage(name: string): string {
  return name.replaceAll(/[A-Z]|\d+/g, (mark) => `_${mark}`).toUpperCase();
}

function recordOf(value: unknown): Readonly<Record<string, unknown>> | undefined {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return undefined;
  return Object.fromEntries(Object.entries(value));
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
