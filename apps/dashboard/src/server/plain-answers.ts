import type { TypedDocumentNode } from '@graphql-typed-document-node/core';
import type { AnyVariables, Client, Exchange, OperationResult } from '@urql/core';
import { fromPromise, fromValue, map, mergeMap, pipe } from 'wonka';
import {
  cursorVariables,
  cursorsOf,
  isObject,
  isPaged,
  lengthened,
  openLists,
  variablesOf,
} from './followed-lists';
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
export function plainly<Data, Variables>(
  document: TypedDocumentNode<Data, Variables>,
): TypedDocumentNode<Answered<Data>, Variables> {
  const { __apiType: _answered, ...asked } = document;
  return asked;
}

/** In the context of a page that is asked for by itself. */
const ONE_PAGE = { onePage: true, kept: false } as const;

/** Follows every list to its end whose next page the question can ask for, and makes the answer plain. */
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

function hasMore(result: OperationResult): boolean {
  const { operation } = result;
  const isPage =
    operation.context['onePage'] === true ||
    Object.keys(operation.variables ?? {}).some((name) => name.startsWith('after'));
  // Lists that are read page by page elsewhere say so by naming no basis.
  const follows = operation.kind === 'query' && !isPage && variablesOf(operation.query).has('basis');
  return follows && openLists(result.data, cursorsOf(operation.query)).length > 0;
}

async function withAllPages(client: Client, result: OperationResult): Promise<OperationResult> {
  const { operation } = result;
  const cursors = cursorsOf(operation.query);
  const basis = basisOf(result.data);
  const asked = withoutPoint(operation.variables);
  let data: unknown = result.data;
  while (openLists(data, cursors).length > 0) {
    const after = cursorVariables(data, cursors);
    const variables = { ...asked, ...(basis !== undefined && { basis }), ...after };
    const page = await client
      .query(operation.query, variables, { ...operation.context, ...ONE_PAGE })
      .toPromise();
    if (page.error || !page.data) return { ...page, operation };
    data = lengthened(data, page.data);
  }
  return { ...result, data };
}

/** A basis stands instead of both. */
function withoutPoint(variables: AnyVariables): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries<unknown>(variables ?? {}).filter(([name]) => name !== 'asOf' && name !== 'knownAt'),
  );
}

function basisOf(data: unknown): unknown {
  return ['budgetYear', 'basis', 'token'].reduce<unknown>(
    (value, name) => (isObject(value) ? value[name] : undefined),
    data,
  );
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
