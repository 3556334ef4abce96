import { Kind, OperationTypeNode, visit } from '@0no-co/graphql.web';
import type { DocumentNode, FieldNode, OperationDefinitionNode, SelectionNode } from '@0no-co/graphql.web';
import { getOperationName, type AnyVariables } from '@urql/core';

interface Question {
  readonly query: DocumentNode;
  readonly variables: AnyVariables;
}

interface MergedQuery {
  readonly query: DocumentNode;
  readonly variables: Readonly<Record<string, unknown>>;
}

/**
 * Several queries as one, each with its own roots: whatever a query names by itself (variables, fragments, the answers of
 * its roots) has its prefix here.
 */
export function mergedQuery(questions: readonly Question[]): MergedQuery {
  const renamed = questions.map(({ query }, index) => renamedBy(query, prefixOf(index)));
  const operations = renamed.flatMap((query) => query.definitions.filter(isOperation));
  const name = questions.map(({ query }) => getOperationName(query)).join('_');
  const together: OperationDefinitionNode = {
    kind: Kind.OPERATION_DEFINITION,
    operation: OperationTypeNode.QUERY,
    name: { kind: Kind.NAME, value: name },
    variableDefinitions: operations.flatMap(({ variableDefinitions = [] }) => variableDefinitions),
    selectionSet: {
      kind: Kind.SELECTION_SET,
      selections: operations.flatMap(({ selectionSet }) => selectionSet.selections),
    },
  };
  const fragments = renamed.flatMap(({ definitions }) => definitions.filter((each) => !isOperation(each)));
  const variables = questions.flatMap(({ variables: own }, index) => prefixed(own ?? {}, prefixOf(index)));
  return {
    query: { kind: Kind.DOCUMENT, definitions: [together, ...fragments] },
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

function renamedBy(query: DocumentNode, prefix: string): DocumentNode {
  const rename = <Node extends { readonly name: { readonly value: string } }>(node: Node) => ({
    ...node,
    name: { ...node.name, value: prefix + node.name.value },
  });
  return visit(query, {
    Variable: rename,
    FragmentSpread: rename,
    FragmentDefinition: rename,
    OperationDefinition: (operation) => ({
      ...operation,
      selectionSet: {
        ...operation.selectionSet,
        selections: operation.selectionSet.selections.map((root) => aliased(root, prefix)),
      },
    }),
  });
}

/** The roots of our queries are fields. */
function aliased(root: SelectionNode, prefix: string): SelectionNode {
  if (root.kind !== Kind.FIELD) return root;
  const { value } = root.alias ?? root.name;
  return { ...root, alias: { kind: Kind.NAME, value: prefix + value } } satisfies FieldNode;
}

function isOperation(node: { readonly kind: string }): node is OperationDefinitionNode {
  return node.kind === 'OperationDefinition';
}
