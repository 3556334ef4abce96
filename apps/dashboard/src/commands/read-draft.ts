import type { ShownUnit } from '../wording/money';
import { dayText } from '../time/day-text';
import { decimalText, fenText, plainNumber } from './amount-text';
import {
  isAsked,
  isOfTheForm,
  rowCount,
  type Draft,
  type Field,
  type GroupField,
  type RowsField,
  type SimpleField,
} from './field';

/** What is wrong with what was typed, before it is sent. */
export type Fault =
  'needed' | 'noAmount' | 'noDecimal' | 'noNumber' | 'noDay' | 'noJson' | 'noLine' | 'noCode';

export interface ReadDraft {
  readonly input: Readonly<Record<string, unknown>>;
  /** By path; empty where it can be sent. */
  readonly faults: Readonly<Record<string, Fault>>;
}

/** What a draft says, as the input of its mutation; amounts, typed in the unit that is shown, are sent in fen. */
export function readDraft(fields: readonly Field[], draft: Draft, unit: ShownUnit): ReadDraft {
  const faults: Record<string, Fault> = {};
  const reader = { draft, unit, faults };
  return { input: inputOf(fields, '', reader), faults };
}

interface Reader {
  readonly draft: Draft;
  readonly unit: ShownUnit;
  readonly faults: Record<string, Fault>;
}

function inputOf(fields: readonly Field[], at: string, reader: Reader): Record<string, unknown> {
  const entries = fields
    .filter((field) => !isOfTheForm(field) && isAsked(field, reader.draft, at))
    .map((field) => [field.name, valueOf(field, at, reader)] as const)
    .filter(([, value]) => value !== undefined);
  return Object.fromEntries(entries);
}

function valueOf(field: Field, at: string, reader: Reader): unknown {
  switch (field.kind) {
    case 'group':
      return groupOf(field, `${at}${field.name}`, reader);
    case 'rows':
      return rowsOf(field, `${at}${field.name}`, reader);
    case 'unit':
      return undefined;
    case 'yes':
      return true;
    case 'flag':
      return reader.draft[`${at}${field.name}`] === 'true';
    default:
      return simpleOf(field, `${at}${field.name}`, reader);
  }
}

function groupOf({ fields, optional }: GroupField, path: string, reader: Reader): unknown {
  if (optional && !isFilled(reader.draft, path)) return undefined;
  return inputOf(fields, `${path}.`, reader);
}

function rowsOf({ fields, optional, plain }: RowsField, path: string, reader: Reader): unknown {
  if (optional && !isFilled(sentOf(fields, reader.draft), path)) return undefined;
  const rows = Array.from({ length: rowCount(reader.draft, path) }, (_, row) =>
    inputOf(fields, `${path}.${row}.`, reader),
  );
  return plain ? rows.flatMap((row) => Object.values(row)) : rows;
}

/** The draft without what only says what else a row asks for. */
function sentOf(fields: RowsField['fields'], draft: Draft): Draft {
  const own = new Set(fields.filter(isOfTheForm).map(({ name }) => `.${name}`));
  return Object.fromEntries(
    Object.entries(draft).filter(([path]) => !own.has(path.slice(path.lastIndexOf('.')))),
  );
}

function isFilled(draft: Draft, path: string): boolean {
  return Object.entries(draft).some(([key, value]) => key.startsWith(`${path}.`) && value.trim() !== '');
}

function simpleOf(
  { kind, optional, offer }: SimpleField,
  path: string,
  { draft, unit, faults }: Reader,
): unknown {
  const typed = (draft[path] ?? '').trim();
  if (typed === '') {
    if (!optional) faults[path] = 'needed';
    return undefined;
  }
  if (kind === 'amount') return fenText(typed, unit) ?? fault(faults, path, 'noAmount');
  if (kind === 'date') return dayText(typed) ?? fault(faults, path, 'noDay');
  if (kind === 'decimal') return decimalText(typed) ?? fault(faults, path, 'noDecimal');
  if (kind === 'choice') return typed.toUpperCase();
  if (kind === 'line') return NAME.test(typed) ? fault(faults, path, 'noLine') : { key: typed };
  if (offer === 'economicCodes' && !DIGITS.test(typed)) return fault(faults, path, 'noCode');
  if (kind === 'json') return jsonOf(typed) ?? fault(faults, path, 'noJson');
  if (kind !== 'count') return typed;
  const count = Number(plainNumber(typed));
  return Number.isSafeInteger(count) ? count : fault(faults, path, 'noNumber');
}

/** What people call a line; its key has no such letter. */
const NAME = /[\p{Script=Han}\s]/u;
const DIGITS = /^\d+$/;

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function fault(faults: Record<string, Fault>, path: string, what: Fault): undefined {
  faults[path] = what;
}
