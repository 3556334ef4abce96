import {
  getNamedType,
  isEnumType,
  isInputObjectType,
  isLeafType,
  isObjectType,
  type GraphQLField,
  type GraphQLObjectType,
  type GraphQLSchema,
} from 'graphql';
import { everyField } from '../every-field';

/** One list of the schema that is given page by page, where a query first comes to it. */
export interface PagedList {
  readonly key: string;
  readonly name: string;
  /** By what it can be ordered. */
  readonly orders: readonly string[];
  readonly field: GraphQLField<unknown, unknown>;
  readonly node: GraphQLObjectType | undefined;
  /** How many entries may be asked of it at once: all, or fewer where it hangs below the entries of other lists. */
  readonly most: number;
  /** The query for the list with these arguments, and what is selected of it. */
  readonly asked: (args: string, selection: string) => string;
}

/** All of them, as the arguments that must be given lead to them. */
export function everyList(
  schema: GraphQLSchema,
  given: Readonly<Record<string, string>>,
): readonly PagedList[] {
  const found = new Map(everyField(schema, given).map((field) => [field.key, field]));
  return [...found].flatMap(([key, { place, asked: call }]): readonly PagedList[] => {
    const name = key.split('.')[1] ?? '';
    const field = place.type.getFields()[name];
    const connection = field && getNamedType(field.type);
    if (!field || !isObjectType(connection) || !connection.name.endsWith('Connection')) return [];
    if (!connection.getFields()['totalCount'] || field.deprecationReason) return [];
    const node = getNamedType(connection.getFields()['nodes']?.type);
    const required = /\((.*)\) \{/.exec(call)?.[1];
    const asked = (args: string, selection: string) =>
      place.wrap(`${name}(${[required, args].filter(Boolean).join(', ')}) { ${selection} }`);
    const isBelowOthers = /\bnodes\b/.test(place.wrap(''));
    const most = isBelowOthers ? (name === 'steps' ? 250 : 100) : 1000;
    return [
      { key, name, field, most, asked, orders: ordersOf(field), node: isObjectType(node) ? node : undefined },
    ];
  });
}

function ordersOf({ args }: GraphQLField<unknown, unknown>): readonly string[] {
  const order = getNamedType(args.find(({ name }) => name === 'orderBy')?.type);
  const by = isInputObjectType(order) ? getNamedType(order.getFields()['by']?.type) : undefined;
  return isEnumType(by) ? by.getValues().map(({ name }) => name) : [];
}

/** What the entries of a list hold by themselves: enough to tell them apart. */
export function ownValues(type: GraphQLObjectType | undefined): string {
  const leaves = Object.values(type?.getFields() ?? {}).filter(
    ({ args, type: of, deprecationReason }) =>
      args.length === 0 && isLeafType(getNamedType(of)) && !deprecationReason,
  );
  return ['__typename', ...leaves.map(({ name }) => name)].join(' ');
}

/** Where the value stands that a list is ordered by, tried in turn: the fields down to it. */
const KEYS: Readonly<Record<string, readonly string[]>> = {
  ADJUSTED: ['figures.adjusted.amount'],
  AMOUNT: ['amount.amount', 'moved.amount', 'total.amount'],
  AVAILABLE: ['figures.available.amount'],
  CODE: ['key', 'code', 'no'],
  CONTRIBUTION: ['contribution.value'],
  EARNED: ['points.earned.value'],
  EXECUTED: ['figures.executed.amount'],
  INITIAL: ['figures.initial.amount'],
  LOST: ['points.lost.value', 'lost.value'],
  OCCURRED_ON: ['occurredOn', 'proposedOn', 'grantedOn'],
  OPEN: ['open.amount', 'open.value', 'points.open.value'],
  PEOPLE: ['people'],
  RECORDED: ['position'],
  UNIT_CODE: ['unitCode'],
  WEIGHT: ['weight.value'],
};

/** The path of the value of an order, if an entry shows it. */
export function keyOf(type: GraphQLObjectType | undefined, order: string): readonly string[] | undefined {
  return (KEYS[order] ?? []).map((path) => path.split('.')).find((path) => leads(type, path));
}

function leads(type: unknown, [name, ...below]: readonly string[]): boolean {
  if (name === undefined) return isLeafType(type);
  const field = isObjectType(type) ? type.getFields()[name] : undefined;
  return field !== undefined && leads(getNamedType(field.type), below);
}

/** Every answer to a field of this name within an answer, in order. */
export function answersTo(name: string, answer: unknown): readonly unknown[] {
  if (Array.isArray(answer)) return answer.flatMap((entry: unknown) => answersTo(name, entry));
  if (typeof answer !== 'object' || answer === null) return [];
  return Object.entries(answer).flatMap(([field, value]: [string, unknown]) =>
    field === name && isConnection(value) ? [value] : answersTo(name, value),
  );
}

export interface AnsweredList {
  readonly totalCount: number;
  readonly nodes: readonly unknown[];
  readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null };
}

export function isConnection(value: unknown): value is AnsweredList {
  return typeof value === 'object' && value !== null && 'totalCount' in value && 'nodes' in value;
}
