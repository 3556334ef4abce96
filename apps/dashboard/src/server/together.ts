import { Kind, OperationTypeNode, type DocumentNode } from '@0no-co/graphql.web';
import { getOperationName, type AnyVariables } from '@urql/core';
import { digestOf } from './digests';

interface Question {
  readonly query: DocumentNode;
  readonly variables: AnyVariables;
}

/** Several questions as one: the server puts them together by their digests, each with a prefix for whatever it names. */
export function together(questions: readonly Question[]) {
  const name = questions.map(({ query }) => getOperationName(query)).join('_');
  const documentId = questions.map(({ query }) => digestOf(query)).join('+');
  const operation = {
    kind: Kind.OPERATION_DEFINITION,
    operation: OperationTypeNode.QUERY,
    name: { kind: Kind.NAME, value: name },
    selectionSet: { kind: Kind.SELECTION_SET, selections: [] },
  } as const;
  const variables = questions.flatMap(({ variables: own }, index) => prefixed(own ?? {}, prefixOf(index)));
  return {
    query: { kind: Kind.DOCUMENT, documentId, definitions: [operation] } as const,
    variables: Object.fromEntries(variables),
  };
}

/** What of the one answer is the answer to the question at `index`. */
export function answerOf(data: object, index: number): Readonly<Record<string, unknown>> {
  const prefix = prefixOf(index);
  const own = Object.entries(data).filter(([name]) => name.startsWith(prefix));
  return Object.fromEntries(own.map(([name, value]) => [name.slice(prefix.length), value]));
}

function prefixOf(index: number): string {
  return `q${index}_`;
}

function prefixed(named: object, prefix: string): readonly (readonly [string, unknown])[] {
  return Object.entries(named).map(([name, value]) => [prefix + name, value] as const);
}
