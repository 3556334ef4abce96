import { useMemo, useSyncExternalStore } from 'react';
import { tabTexts } from '../state/browser-texts';
import type { ShownUnit } from '../wording/money';
import type { YearKey } from '../year/year-data';
import type { CommandForm, Draft, Field, RowsField } from './field';

/** What is being filled in, and the key under which it is sent, so that sending it twice enters it once. */
export interface Kept {
  readonly values: Draft;
  readonly unit: ShownUnit;
  readonly key: string;
}

const PREFIX = 'budget-ledger.draft.';

/** A draft stays through refusals, lost connections, other pages and a reload, until it is entered or cleared. */
export function useDraft(form: CommandForm, place: string, unit: ShownUnit) {
  const name = `${PREFIX}${place} ${form.command}`;
  const fresh = { values: initialOf(form), unit, key: '' };
  const text = useSyncExternalStore(tabTexts.subscribe, () => tabTexts.get(name));
  const { values, unit: shown } = useMemo(() => parsed(text), [text]) ?? fresh;
  /** Text typed meanwhile is kept: fields that are not named stay as they are. Returns the key to send it with. */
  const keep = (change: Partial<Kept>) => {
    const now = peek(name) ?? fresh;
    const kept = { ...now, key: now.key === '' ? crypto.randomUUID() : now.key, ...change };
    write(name, kept);
    return kept.key;
  };
  /** The given value is put back into the field. */
  const drop = (path: string) => {
    const { [path]: _, ...others } = (peek(name) ?? fresh).values;
    keep({ values: others });
  };
  /** What was entered goes, and what the next one begins with comes, in the same unit. */
  const next = (begins: Draft | undefined) => {
    write(name, undefined);
    if (begins) keep({ values: begins, unit: shown });
  };
  return { values, unit: shown, keep, drop, next, clear: () => next(undefined) };
}

/** Where a draft is kept: by what exists and the form is about, not by a new number that it only brings along. */
export function placeOf({ fields }: CommandForm, { unit, year }: YearKey, given: Draft): string {
  const about = fields.flatMap((field) => ('offer' in field && field.offer ? [given[field.name] ?? ''] : []));
  return [unit, year, ...about].join(' ').trimEnd();
}

/** The typed values. Given values may differ when the form is opened again. */
export function typedOf(values: Draft, given: Draft): Draft {
  return Object.fromEntries(Object.entries(values).filter(([path, value]) => given[path] !== value));
}

/** What stands in the fields before anything is typed. */
export function initialOf({ fields, beside = [] }: Pick<CommandForm, 'fields' | 'beside'>): Draft {
  return Object.fromEntries([...beside, ...fields].flatMap((field) => initialsOf(field, '')));
}

/** What stands in another row of a list before anything is typed: what stands in its first. */
export function rowInitials({ name, fields }: RowsField, at: string, row: number): Draft {
  const path = `${at}${name}.${row}.`;
  const simple = fields.flatMap((field) => (field.kind === 'group' ? [] : [field]));
  return Object.fromEntries(simple.map((field) => [`${path}${field.name}`, field.initial ?? '']));
}

function initialsOf(field: Field, at: string): readonly (readonly [string, string])[] {
  const path = `${at}${field.name}`;
  if (field.kind === 'group') return field.fields.flatMap((inner) => initialsOf(inner, `${path}.`));
  if (field.kind === 'rows') return field.fields.flatMap((inner) => initialsOf(inner, `${path}.0.`));
  return field.kind === 'unit' || field.kind === 'yes' || field.initial === undefined
    ? []
    : [[path, field.initial]];
}

function peek(name: string): Kept | undefined {
  return parsed(tabTexts.get(name));
}

function write(name: string, kept: Kept | undefined): void {
  tabTexts.set(name, kept && JSON.stringify(kept));
}

/** Anything unreadable counts as not kept. */
function parsed(text: string | undefined): Kept | undefined {
  try {
    const kept: unknown = JSON.parse(text ?? 'null');
    return isKept(kept) ? kept : undefined;
  } catch {
    return undefined;
  }
}

function isKept(kept: unknown): kept is Kept {
  if (typeof kept !== 'object' || kept === null) return false;
  return 'values' in kept && 'unit' in kept && 'key' in kept && typeof kept.key === 'string';
}
