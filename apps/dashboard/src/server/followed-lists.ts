import { Kind } from '@0no-co/graphql.web';
import type { DocumentNode, SelectionNode } from '@0no-co/graphql.web';

/** A list that says where its page ends. */
export interface Paged {
  readonly nodes: readonly unknown[];
  readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null };
}

/** Which variable asks for the next page of which list, by the names that lead to it. */
export type Cursors = ReadonlyMap<string, string>;

/** From the fields of a document; one that the build left its digest alone has them beside it. */
export function cursorsOf(document: DocumentNode): Cursors {
  if ('cursors' in document && isTexts(document.cursors)) return new Map(Object.entries(document.cursors));
  const found = new Map<string, string>();
  const walk = (selections: readonly SelectionNode[], path: string) => {
    for (const field of selections) {
      if (field.kind !== Kind.FIELD) continue;
      const at = `${path}/${field.alias?.value ?? field.name.value}`;
      const after = field.arguments?.find(({ name }) => name.value === 'after')?.value;
      if (after?.kind === Kind.VARIABLE) found.set(at, after.name.value);
      walk(field.selectionSet?.selections ?? [], at);
    }
  };
  for (const definition of document.definitions)
    if (definition.kind === Kind.OPERATION_DEFINITION) walk(definition.selectionSet.selections, '');
  return found;
}

export function variablesOf({ definitions }: DocumentNode): ReadonlySet<string> {
  const names = definitions.flatMap((definition) =>
    definition.kind === Kind.OPERATION_DEFINITION
      ? (definition.variableDefinitions ?? []).map(({ variable }) => variable.name.value)
      : [],
  );
  return new Set(names);
}

/** The lists of an answer that have a next page and a variable to ask for it. */
export function openLists(data: unknown, cursors: Cursors): readonly Paged[] {
  return followed(data, cursors).flatMap(({ list }) => (list.pageInfo.hasNextPage ? [list] : []));
}

/** Where each list goes on. One that has ended is asked for what stands behind its end: nothing. */
export function cursorVariables(data: unknown, cursors: Cursors): Readonly<Record<string, string>> {
  const at = followed(data, cursors).flatMap(({ variable, list: { pageInfo } }) =>
    pageInfo.endCursor === null ? [] : [[variable, pageInfo.endCursor] as const],
  );
  return Object.fromEntries(at);
}

interface Followed {
  readonly variable: string;
  readonly list: Paged;
}

function followed(data: unknown, cursors: Cursors, path = ''): readonly Followed[] {
  if (typeof data !== 'object' || data === null || Array.isArray(data)) return [];
  const variable = cursors.get(path);
  if (variable !== undefined && isPaged(data)) return [{ variable, list: data }];
  return Object.entries(data).flatMap(([name, value]) => followed(value, cursors, `${path}/${name}`));
}

export function isPaged(value: object): value is Paged {
  return 'pageInfo' in value && 'nodes' in value;
}

/** An answer with the entries of its next page behind those of its lists. What is no list stays. */
export function lengthened(data: unknown, page: unknown): unknown {
  if (!isObject(data) || !isObject(page) || Array.isArray(data)) return data;
  if (isPaged(data) && isPaged(page)) return longer(data, page);
  return Object.fromEntries(
    Object.entries(data).map(([name, value]) => [name, lengthened(value, page[name])]),
  );
}

function longer(list: Paged, { nodes, pageInfo }: Paged): Paged {
  const endCursor = pageInfo.endCursor ?? list.pageInfo.endCursor;
  return { ...list, nodes: [...list.nodes, ...nodes], pageInfo: { ...pageInfo, endCursor } };
}

export function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null;
}

function isTexts(value: unknown): value is Readonly<Record<string, string>> {
  return isObject(value) && Object.values(value).every((text) => typeof text === 'string');
}
