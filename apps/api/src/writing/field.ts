import type { MoneyUnit } from '@ledger/domain';
import type { RequestErrorCode } from '../errors/request-error';

/** An error in an input, with its path in the input: `items.0.amount`. */
export interface Fault {
  readonly code: RequestErrorCode;
  readonly field: string;
  readonly details: Readonly<Record<string, string>>;
}

/** The place of a value, the unit of its amounts, and the list for its faults. */
export interface Place {
  readonly path: string;
  readonly moneyUnit: MoneyUnit;
  readonly faults: Fault[];
}

/**
 * A field of an input, described once: the schema is printed from it, values are read by it, and paths of the command are
 * translated by it. `Property` is the name of the field in the command, '' if it is the same.
 */
export interface InputField<
  Value = unknown,
  Property extends string = string,
  Optional extends boolean = boolean,
> {
  /** As the schema prints it, without its mark of being required. */
  readonly type: string;
  readonly about: string;
  readonly property: Property;
  readonly optional: Optional;
  /** As the schema prints it; a field with a default need not be given. */
  readonly byDefault?: string;
  /** Its fields; of a list, the fields of each entry. */
  readonly parts?: InputShape;
  /** The closed set that it is one of. */
  readonly words?: readonly string[];
  readonly read: (value: unknown, place: Place) => Value;
}

export type FieldTable = Readonly<Record<string, InputField>>;

/** An input type of the schema. */
export interface InputShape<Fields extends FieldTable = FieldTable> {
  readonly name: string;
  readonly about: string;
  readonly fields: Fields;
  /** Exactly one of the fields is given. */
  readonly oneOf: boolean;
}

type ValueOf<Field> = Field extends InputField<infer Value> ? Value : never;
type NameOf<Key, Field> =
  Field extends InputField<unknown, infer Property> ? (Property extends '' ? Key : Property) : never;
type Named<Fields> = {
  readonly [
    Key in keyof Fields as Fields[Key] extends { readonly optional: true } ? never : NameOf<Key, Fields[Key]>
  ]: ValueOf<Fields[Key]>;
};
type Unneeded<Fields> = {
  readonly [
    Key in keyof Fields as Fields[Key] extends { readonly optional: true } ? NameOf<Key, Fields[Key]> : never
  ]?: ValueOf<Fields[Key]>;
};

/** What a table of fields reads out of an input, under the names of the command. */
export type ReadOf<Fields> = Named<Fields> & Unneeded<Fields>;

export function inputShape<const Fields extends FieldTable>(
  name: string,
  about: string,
  fields: Fields,
): InputShape<Fields> {
  return { name, about, fields, oneOf: false };
}

/** An input of which exactly one field is given. */
export function oneOfShape<const Fields extends FieldTable>(
  name: string,
  about: string,
  fields: Fields,
): InputShape<Fields> {
  return { name, about, fields, oneOf: true };
}

/** Reads an input that the schema has let through. Absent and null are the same. */
export function readInput<Fields extends FieldTable>(
  shape: InputShape<Fields>,
  value: unknown,
  place: Place,
): ReadOf<Fields>;
export function readInput({ fields }: InputShape, value: unknown, place: Place): object {
  const given = typeof value === 'object' && value !== null ? value : {};
  const entries = Object.entries(fields).flatMap(([key, field]): [string, unknown][] => {
    const entry: unknown = Reflect.get(given, key);
    if (entry === undefined || entry === null) return [];
    const path = place.path === '' ? key : `${place.path}.${key}`;
    return [[field.property || key, field.read(entry, { ...place, path })]];
  });
  return Object.fromEntries(entries);
}

/**
 * The path inside the input of a field of the command: `items.0.amountFen` is `items.0.amount`. Where one of several fields
 * is given, it is the one that `value` gives.
 */
export function inputPathOf(shape: InputShape, path: string, value: unknown): string {
  const [name = '', ...rest] = path.split('.');
  if (/^\d+$/.test(name))
    return rest.length === 0 ? name : `${name}.${inputPathOf(shape, rest.join('.'), partOf(value, name))}`;
  const found = shape.oneOf
    ? Object.entries(shape.fields).find(([key]) => partOf(value, key) !== undefined)
    : fieldCalled(shape, name, value);
  if (!found) return path;
  const [key, { parts }] = found;
  const below = shape.oneOf && partOf(value, name) === undefined ? path : rest.join('.');
  if (!parts || below === '') return key;
  return `${key}.${inputPathOf(parts, below, partOf(value, key))}`;
}

/** Two fields of an input may become one of the command: then it is the one that is given. */
function fieldCalled({ fields }: InputShape, name: string, value: unknown) {
  const called = Object.entries(fields).filter(([key, { property }]) => key === name || property === name);
  return called.find(([key]) => partOf(value, key) !== undefined) ?? called[0];
}

function partOf(value: unknown, key: string): unknown {
  const part: unknown = typeof value === 'object' && value !== null ? Reflect.get(value, key) : undefined;
  return part ?? undefined;
}
