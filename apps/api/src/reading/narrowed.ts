import { isAtOrBeneath, parseFen, parseLineKey, type LineKey, type MoneyUnit } from '@ledger/domain';
import { instantOf } from '@ledger/reader';
import { RequestError } from '../errors/request-error';
import type { Criterion, ListName, OrderKey } from './sdl/list-kinds';
import { argumentOf, criteriaOf } from './sdl/lists';

/** The values of an entry that a list is filtered and sorted by. */
export interface Facts extends Partial<Record<OrderKey, string | number | bigint | undefined>> {
  readonly occurredOn?: string;
  readonly recordedAt?: string;
  readonly amountFen?: number;
  readonly lines?: readonly LineKey[];
  readonly texts?: readonly (string | undefined)[];
  /** The values for all other criteria. */
  readonly is?: Readonly<
    Partial<Record<Criterion, string | number | boolean | readonly string[] | readonly number[] | undefined>>
  >;
}

/** Filter and order from the client. */
export interface Narrowing {
  readonly filter?: Readonly<Record<string, unknown>>;
  readonly orderBy?: { readonly by: OrderKey; readonly direction?: 'ASCENDING' | 'DESCENDING' };
}

interface Reading<Entry> {
  readonly factsOf: (entry: Entry) => Facts;
  /** Of a line: what a list of lines is narrowed by. Undefined for one that the year does not have. */
  readonly factsOfLine?: (key: LineKey) => Facts | undefined;
  readonly moneyUnit: MoneyUnit;
}

/** The entries that match every part of the filter, in the requested order. */
export function narrowed<Entry>(
  name: ListName,
  entries: readonly Entry[],
  asked: Narrowing & Reading<Entry>,
): readonly Entry[] {
  const { filter = {}, orderBy, factsOf } = asked;
  const tests = criteriaOf(name)
    .filter((criterion) => filter[argumentOf(criterion)] !== undefined)
    .map((criterion) => testOf(criterion, filter[argumentOf(criterion)], asked));
  const kept =
    tests.length === 0
      ? entries
      : entries.filter((entry) => {
          const facts = factsOf(entry);
          return tests.every((holds) => holds(facts));
        });
  return orderBy ? ordered(kept, factsOf, orderBy) : kept;
}

type Test = (facts: Facts) => boolean;

/** Reads the filter once, so that a wrong filter is refused even if the list has no entries. */
function testOf(
  criterion: Criterion,
  wanted: unknown,
  { factsOfLine, moneyUnit }: Pick<Reading<never>, 'factsOfLine' | 'moneyUnit'>,
): Test {
  switch (criterion) {
    case 'occurredOn': {
      const holds = within(wanted, (day) => day);
      return ({ occurredOn }) => holds(occurredOn);
    }
    case 'recordedAt': {
      const holds = within(wanted, timeOf);
      return ({ recordedAt }) => holds(recordedAt && Date.parse(recordedAt));
    }
    case 'amount': {
      const holds = within(wanted, (text) => fenOf(text, moneyUnit));
      return ({ amountFen }) => holds(amountFen);
    }
    case 'line':
      return ({ lines }) => lines?.some((line) => lineIs(line, wanted, factsOfLine?.(line))) ?? false;
    case 'search':
      return ({ texts }) => texts?.some((text) => says(text, wanted)) ?? false;
    case 'actor':
    case 'payee':
    case 'payer':
    case 'region':
    case 'responsible':
    case 'supplier':
      return ({ is }) => textsIn(is?.[criterion]).some((text) => says(text, wanted));
    case 'atOrBeneath':
    case 'economic':
    case 'function':
      return ({ is }) => isBeneath(is?.[criterion], wanted);
    default:
      return ({ is }) => isOneOf(is?.[criterion], wanted);
  }
}

/** Whether a line matches a filter. For a line that the year does not have, only its key is known. */
function lineIs(key: LineKey, wanted: unknown, facts: Facts = factsOfKey(key)): boolean {
  if (typeof wanted !== 'object' || wanted === null) return false;
  return Object.entries(wanted).every(([part, asked]) => {
    if (part === 'search') return facts.texts?.some((text) => says(text, asked)) ?? false;
    const value: unknown = Reflect.get(facts.is ?? {}, part);
    return part === 'function' || part === 'economic' ? isBeneath(value, asked) : isOneOf(value, asked);
  });
}

/** What the key of a line contains. */
export function factsOfKey(key: LineKey): Facts {
  const line = parseLineKey(key);
  return {
    texts: [key],
    is: {
      book: line?.book,
      class: line?.class,
      function: line?.functionalCode,
      project: line?.projectCode,
      economic: line?.economicCode,
    },
  };
}

function isOneOf(value: unknown, wanted: unknown): boolean {
  const values: readonly unknown[] = Array.isArray(value) ? value : [value];
  const any: readonly unknown[] = Array.isArray(wanted) ? wanted : [wanted];
  return any.some((one) => values.includes(one));
}

function textsIn(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [value];
}

function isBeneath(code: unknown, wanted: unknown): boolean {
  const any: readonly unknown[] = Array.isArray(wanted) ? wanted : [wanted];
  return typeof code === 'string' && any.some((one) => isAtOrBeneath(code, String(one)));
}

function says(text: unknown, wanted: unknown): boolean {
  return typeof text === 'string' && text.toLowerCase().includes(String(wanted).toLowerCase());
}

function within<Value extends string | number>(
  wanted: unknown,
  read: (text: string) => Value,
): (value: Value | '' | undefined) => boolean {
  const range = rangeOf(wanted);
  const [from, until] = [range.from, range.until].map((end) => (end === undefined ? undefined : read(end)));
  return (value) =>
    value !== undefined &&
    value !== '' &&
    (from === undefined || value >= from) &&
    (until === undefined || value <= until);
}

function rangeOf(wanted: unknown): { readonly from?: string; readonly until?: string } {
  return typeof wanted === 'object' && wanted !== null ? wanted : {};
}

function timeOf(text: string): number {
  return Date.parse(instantOf(text, 'filter.recordedAt'));
}

function fenOf(text: string, unit: MoneyUnit): number {
  const fen = parseFen(text, unit);
  if (fen === undefined) throw new RequestError('AMOUNT_INVALID', { field: 'filter.amount', value: text });
  return fen;
}

function ordered<Entry>(
  entries: readonly Entry[],
  factsOf: (entry: Entry) => Facts,
  { by, direction = 'ASCENDING' }: NonNullable<Narrowing['orderBy']>,
): readonly Entry[] {
  const sign = direction === 'DESCENDING' ? -1 : 1;
  const keyed = entries.map((entry) => ({ entry, key: factsOf(entry)[by] }));
  keyed.sort((left, right) => {
    if (left.key === right.key) return 0;
    // Entries without a value are last in either direction.
    if (left.key === undefined) return 1;
    if (right.key === undefined) return -1;
    return left.key < right.key ? -sign : sign;
  });
  return keyed.map(({ entry }) => entry);
}
