import type { CommandText } from './command-texts';
import type { CommandName } from './mutation';
import type { FieldText } from './field-texts';

type FieldKind =
  | 'text'
  | 'longText'
  | 'json'
  | 'date'
  | 'amount'
  | 'decimal'
  | 'count'
  | 'choice'
  | 'flag'
  | 'line'
  | 'upload';

/** Where a field takes what it offers from; anything else may be typed too. */
export type Offer =
  | 'lines'
  | 'economicCodes'
  | 'vouchers'
  | 'openProposals'
  | 'adjustments'
  | 'indicators'
  | 'projects'
  | 'warnings'
  | 'problems'
  | 'measures'
  | 'statements'
  | 'figures'
  | 'findings'
  | 'ruleSets'
  | 'units';

export interface SimpleField {
  /** As the input of the mutation calls it; its label in both languages has the same name. */
  readonly name: FieldText;
  /** Where its form calls it otherwise than the others do. */
  readonly label?: FieldText;
  readonly kind: FieldKind;
  readonly optional?: true;
  /** Values of a choice: the API names them in capitals. */
  readonly options?: readonly CommandText[];
  readonly offer?: Offer;
  /** What stands in it at first. */
  readonly initial?: string;
  /** Says what else the form asks for; it is not sent. */
  readonly ofTheForm?: true;
  /** Takes the value that follows from another field, until something else is typed. */
  readonly follows?: { readonly field: string; readonly as: (value: string) => string };
  /** Shown and sent only while another field has one of these values. */
  readonly when?: When;
}

interface When {
  readonly field: string;
  readonly is: readonly string[];
}

/** Is not shown: says in which unit the amounts beside it are typed. */
interface UnitField {
  readonly name: 'unit';
  readonly kind: 'unit';
}

/** Is not shown: true wherever it is sent. */
interface YesField {
  readonly name: string;
  readonly kind: 'yes';
  readonly when?: When;
}

/** Fields of an input inside the input; left out where none of them is filled in and it is optional. */
export interface GroupField {
  readonly name: FieldText;
  readonly kind: 'group';
  readonly optional?: true;
  readonly when?: When;
  /** Shown only while another field begins with this, unless it is filled in. */
  readonly whenCode?: { readonly field: string; readonly begins: string };
  readonly fields: readonly Field[];
}

/** A list of inputs, a row each. */
export interface RowsField {
  readonly name: FieldText;
  readonly kind: 'rows';
  readonly optional?: true;
  /** Its rows are values, those of its only field. */
  readonly plain?: true;
  readonly fields: readonly (SimpleField | GroupField)[];
}

export type Field = SimpleField | UnitField | YesField | GroupField | RowsField;

/** A command as a person fills it in. */
export interface CommandForm {
  readonly command: CommandName;
  readonly fields: readonly Field[];
  /** Fields that are arguments of the mutation, beside its input. */
  readonly beside?: readonly Field[];
  /** Fields that keep their value for the next entry, because consecutive entries often share it. */
  readonly stays?: readonly string[];
  /** It changes a unit, not one of its years. */
  readonly ofUnit?: true;
}

/** Typed texts by path in the input: 'items.0.amount'. Blank ones are absent. */
export type Draft = Readonly<Record<string, string>>;

/** How many rows a draft has in a list: at least one, so that there is something to fill in. */
export function rowCount(draft: Draft, path: string): number {
  const indexes = Object.keys(draft)
    .filter((key) => key.startsWith(`${path}.`))
    .map((key) => Number(key.slice(path.length + 1).split('.')[0]));
  return Math.max(0, ...indexes) + 1;
}

/** The draft without one row of a list; those behind it move up. */
export function withoutRow(draft: Draft, path: string, row: number): Draft {
  const kept = Object.entries(draft).flatMap(([key, value]): [string, string][] => {
    if (!key.startsWith(`${path}.`)) return [[key, value]];
    const [index = '', ...rest] = key.slice(path.length + 1).split('.');
    const at = Number(index);
    if (at === row) return [];
    return [[[path, at > row ? at - 1 : at, ...rest].join('.'), value]];
  });
  return Object.fromEntries<string>(kept);
}

/** Whether a field is of the form alone, and no field of the input. */
export function isOfTheForm(field: Field): boolean {
  return field.kind === 'unit' || ('ofTheForm' in field && field.ofTheForm === true);
}

/** Whether a field is asked for, given what is filled in beside it. */
export function isAsked(field: Field, draft: Draft, beside: string): boolean {
  if ('whenCode' in field && field.whenCode) {
    const { field: other, begins } = field.whenCode;
    const isFilled = Object.entries(draft).some(
      ([path, value]) => path.startsWith(`${beside}${field.name}.`) && value !== '',
    );
    return isFilled || (draft[`${beside}${other}`] ?? '').startsWith(begins);
  }
  if (!('when' in field) || field.when === undefined) return true;
  return field.when.is.includes(draft[`${beside}${field.when.field}`] ?? '');
}

/** A draft with another value, and with what follows it, in the same row or group, where nothing else was typed there. */
export function changed(
  fields: readonly Field[],
  draft: Draft,
  { path, value }: { readonly path: string; readonly value: string },
): Draft {
  const before = draft[path] ?? '';
  const at = path.slice(0, path.lastIndexOf('.') + 1);
  const following = fieldsAt(fields, at).flatMap((field): [string, string][] => {
    if (!('follows' in field) || field.follows === undefined || at + field.follows.field !== path) return [];
    const { as } = field.follows;
    const own = draft[at + field.name] ?? '';
    return own === '' || own === as(before) ? [[at + field.name, as(value)]] : [];
  });
  return { ...draft, ...Object.fromEntries<string>(following), [path]: value };
}

/** The fields of an input inside the input: 'rows.0.' or 'reception.'; '' for the outermost. */
function fieldsAt(fields: readonly Field[], at: string): readonly Field[] {
  const names = at.split('.').filter((name) => name !== '' && !/^\d+$/.test(name));
  return names.reduce<readonly Field[]>((inner, name) => {
    const field = inner.find((one) => one.name === name);
    return field !== undefined && 'fields' in field ? field.fields : [];
  }, fields);
}
