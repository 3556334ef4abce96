import type { TypedDocumentNode } from '@graphql-typed-document-node/core';
import type { AnyVariables, Client, Exchange, OperationResult } from '@urql/core';
import { fromPromise, fromValue, map, mergeMap, pipe } from 'wonka';
import { withMarks } from './marks';

/** The field that replaces a whole object if nothing else of it was queried: an amount, points, a code. */
const WHOLE = ['amount', 'value', 'key', 'code', 'eventId', 'indicatorId', 'nodes'] as const;
type Whole = (typeof WHOLE)[number];

/**
 * An answer as pages read it: amounts and points are texts, lines and codes their keys, lists that were asked for whole are
 * arrays.
 */
export type Plain<Answer> = Answer extends readonly (infer Entry)[]
  ? readonly Plain<Entry>[]
  : Answer extends object
    ? [keyof Answer] extends [Whole]
      ? Plain<Answer[keyof Answer]>
      : Answer extends Followed
        ? [keyof Answer] extends [keyof Followed]
          ? Plain<Answer['nodes']>
          : PlainParts<Answer>
        : PlainParts<Answer>
    : Answer;

type PlainParts<Answer> = {
  readonly [Name in keyof Answer]: Plain<Answer[Name]>;
};

/** A list that is followed to its end. */
interface Followed {
  readonly nodes: readonly unknown[];
  readonly pageInfo: unknown;
}

/** The plain answer to a whole question: a year that is not there is an error, never null. */
export type Answered<Data> = {
  readonly [Root in keyof Data]: Plain<Root extends 'budgetYear' ? NonNullable<Data[Root]> : Data[Root]>;
};

/** A question whose answer the client makes plain. */
export function plainly<Data, Variables>({
  kind,
  definitions,
}: TypedDocumentNode<Data, Variables>): TypedDocumentNode<Answered<Data>, Variables> {
  return { kind, definitions };
}

/** In the context of a page that is asked for by itself. */
const ONE_PAGE = { onePage: true } as const;

/** Follows a list to its end where the question can be asked for its next page, and makes the answer plain. */
export const plainAnswers: Exchange =
  ({ client, forward }) =>
  (operations$) =>
    pipe(
      forward(operations$),
      mergeMap((result) => (hasMore(result) ? fromPromise(withAllPages(client, result)) : fromValue(result))),
      map((result) =>
        result.operation.context['onePage'] === true ? result : { ...result, data: answered(result.data) },
      ),
    );

function hasMore({ operation, data }: OperationResult): boolean {
  const { variables = {} } = operation;
  const follows = 'after' in variables || operation.context['onePage'] === true;
  return (
    operation.kind === 'query' &&
    !follows &&
    canFollow(operation) &&
    pagedIn(data)?.pageInfo.hasNextPage === true
  );
}

/** Lists that are read page by page elsewhere say so by naming no basis. */
function canFollow({ query }: OperationResult['operation']): boolean {
  const names = query.definitions.flatMap((definition) =>
    'variableDefinitions' in definition
      ? (definition.variableDefinitions ?? []).map(({ variable }) => variable.name.value)
      : [],
  );
  return names.includes('after') && names.includes('basis');
}

async function withAllPages(client: Client, result: OperationResult): Promise<OperationResult> {
  const { operation } = result;
  const data: unknown = result.data;
  const list = pagedIn(data);
  const basis = textAt(data, ['budgetYear', 'basis', 'token']);
  if (!list) return result;
  const variables = withoutPoint(operation.variables);
  let nodes = list.nodes;
  for (let after = list.pageInfo.endCursor; after !== null;) {
    const page = await client
      .query(operation.query, { ...variables, basis, after }, { ...operation.context, ...ONE_PAGE })
      .toPromise();
    const next = pagedIn(page.data);
    if (!next) return page;
    nodes = [...nodes, ...next.nodes];
    after = next.pageInfo.hasNextPage ? next.pageInfo.endCursor : null;
  }
  return { ...result, data: replaced(data, list, { ...list, nodes }) };
}

/** A basis stands instead of both. */
function withoutPoint(variables: AnyVariables): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries<unknown>(variables ?? {}).filter(([name]) => name !== 'asOf' && name !== 'knownAt'),
  );
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null;
}

function textAt(data: unknown, path: readonly string[]): unknown {
  return path.reduce<unknown>((value, name) => (isObject(value) ? value[name] : undefined), data);
}

interface Paged {
  readonly nodes: readonly unknown[];
  readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null };
}

/** The list of the answer that says where its page ends. */
function pagedIn(data: unknown): Paged | undefined {
  if (typeof data !== 'object' || data === null) return undefined;
  if (isPaged(data)) return data;
  for (const value of Object.values(data)) {
    const found = Array.isArray(value) ? undefined : pagedIn(value);
    if (found) return found;
  }
  return undefined;
}

function isPaged(value: object): value is Paged {
  return 'pageInfo' in value && 'nodes' in value;
}

function replaced(data: unknown, old: unknown, by: unknown): unknown {
  if (data === old) return by;
  if (typeof data !== 'object' || data === null || Array.isArray(data)) return data;
  return Object.fromEntries(Object.entries(data).map(([name, value]) => [name, replaced(value, old, by)]));
}

/** Undefined where the year asked about is not there: its error says why. */
function answered(data: unknown): unknown {
  const isMissing =
    typeof data === 'object' && data !== null && 'budgetYear' in data && data.budgetYear === null;
  return isMissing ? undefined : plain(data);
}

/** The same of what was answered. */
export function plain(data: unknown): unknown {
  if (typeof data === 'string') return withMarks(data);
  if (Array.isArray(data)) return data.map(plain);
  if (typeof data !== 'object' || data === null) return data;
  const entries = Object.entries(data).filter(([name]) => name !== '__typename');
  const [only] = entries;
  if (entries.length === 1 && only && WHOLE.some((name) => name === only[0])) return plain(only[1]);
  if (entries.length === 2 && isPaged(data)) return plain(data.nodes);
  // A page may ask which of several types it is.
  return Object.fromEntries(Object.entries(data).map(([name, value]) => [name, plain(value)]));
}
