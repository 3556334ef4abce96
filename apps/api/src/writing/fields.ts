import { parseDecimal, parseFen, type Fen } from '@ledger/domain';
import {
  readInput,
  type FieldTable,
  type InputField,
  type InputShape,
  type Place,
  type ReadOf,
} from './field';

type Plain<Value> = InputField<Value, '', false>;

export function text(about: string): Plain<string> {
  return field('String', about, textIn);
}

/** A code or number that something is named by. */
export function id(about: string): Plain<string> {
  return field('ID', about, textIn);
}

export function date(about: string): Plain<string> {
  return field('Date', about, textIn);
}

export function count(about: string): Plain<number> {
  return field('Int', about, (value) => (typeof value === 'number' ? value : wrong(value)));
}

export function flag(about: string): Plain<boolean> {
  return field('Boolean', about, (value) => value === true);
}

/** An exact number as text. */
export function decimal(about: string): Plain<string> {
  return field('Decimal', about, textIn);
}

/** Whole fen, written in the unit of money of the mutation. */
export function amount(about: string): InputField<Fen, 'amountFen', false> {
  return { ...money(about), property: 'amountFen' };
}

export function money(about: string): Plain<Fen> {
  return field('Decimal', about, (value, { path, moneyUnit, faults }) => {
    const fen = parseFen(textIn(value), moneyUnit);
    if (fen === undefined)
      faults.push({ code: 'AMOUNT_INVALID', field: path, details: { value: textIn(value) } });
    return fen ?? 0;
  });
}

/** Hundredths of a point of '12.5'. */
export function hundredths(about: string): Plain<number> {
  return field('Decimal', about, (value, { path, faults }) => {
    const read = parseDecimal(textIn(value));
    if (read && read.scale <= 2) return Number(read.units) * 10 ** (2 - read.scale);
    faults.push({ code: 'AMOUNT_INVALID', field: path, details: { value: textIn(value) } });
    return 0;
  });
}

/** One of a closed set. */
export function choice<const Word extends string>(
  type: string,
  words: readonly Word[],
  about: string,
): Plain<Word> {
  const read = (value: unknown) =>
    words.find((word) => word === value || nameOf(type, word) === value) ?? wrong(value);
  return { ...field(type, about, read), words };
}

export function list<Value>(one: Plain<Value>, about: string): Plain<Value[]> {
  return {
    ...one,
    type: `[${one.type}!]`,
    about,
    read: (values, place) =>
      (Array.isArray(values) ? values : [values]).map((value: unknown, index) =>
        one.read(value, { ...place, path: `${place.path}.${index}` }),
      ),
  };
}

export function object<Fields extends FieldTable>(
  shape: InputShape<Fields>,
  about: string,
): Plain<ReadOf<Fields>> {
  return { ...field(shape.name, about, (value, place) => readInput(shape, value, place)), parts: shape };
}

/** An input that is converted for the command. */
export function made<Fields extends FieldTable, Value>(
  shape: InputShape<Fields>,
  about: string,
  make: (read: ReadOf<Fields>, place: Place) => Value,
): Plain<Value> {
  return { ...object(shape, about), read: (value, place) => make(readInput(shape, value, place), place) };
}

export function optional<Value, Property extends string>(
  needed: InputField<Value, Property, false>,
): InputField<Value, Property, true> {
  return { ...needed, optional: true };
}

export function byDefault<Value, Property extends string>(
  needed: InputField<Value, Property, false>,
  value: string,
): InputField<Value, Property, false> {
  return { ...needed, byDefault: value };
}

/** Under another name in the command. */
export function called<Value, Property extends string, Optional extends boolean>(
  property: Property,
  { ...named }: InputField<Value, string, Optional>,
): InputField<Value, Property, Optional> {
  return { ...named, property };
}

/** Words of closed sets whose name in the schema says more than the code's. */
const NAMES: Readonly<Record<string, string>> = {
  'Book.unit': 'UNIT_FUNDS',
  'QualitativeTier.partly': 'PARTLY_ACHIEVED',
  'QualitativeTier.not': 'NOT_ACHIEVED',
};

/** The name in the schema of a word of a closed set: SCREAMING_SNAKE. */
export function nameOf(type: string, word: string): string {
  const screaming = word.replaceAll(/([a-z0-9])([A-Z])/g, '$1_$2').replaceAll('-', '_');
  return NAMES[`${type}.${word}`] ?? screaming.toUpperCase();
}

function field<Value>(
  type: string,
  about: string,
  read: (value: unknown, place: Place) => Value,
): Plain<Value> {
  return { type, about, property: '', optional: false, read };
}

function textIn(value: unknown): string {
  return typeof value === 'string' ? value : wrong(value);
}

/** The schema refuses such a value before it comes here. */
function wrong(value: unknown): never {
  throw new TypeError(`the schema let through ${JSON.stringify(value)}`);
}
