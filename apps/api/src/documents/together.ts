import {
  Kind,
  OperationTypeNode,
  visit,
  type DocumentNode,
  type NameNode,
  type OperationDefinitionNode,
  type SelectionNode,
} from 'graphql';

/**
 * Several queries as one document. The operation `A_B` holds the query `A`, with the prefix `q0_` for its root fields,
 * variables and fragments, and `B` with `q1_`. Undefined if one of them is no plain query.
 */
export function together(documents: readonly DocumentNode[]): DocumentNode | undefined {
  const renamed = documents.map((document, index) => renamedBy(document, `q${index}_`));
  const operations = renamed.flatMap(({ definitions }) => definitions.filter(isOperation));
  const [first] = operations;
  if (!first || operations.length !== documents.length || !operations.every(mayBeTogether)) return undefined;
  const one: OperationDefinitionNode = {
    ...first,
    name: { kind: Kind.NAME, value: operations.map(({ name }) => name?.value ?? '').join('_') },
    variableDefinitions: operations.flatMap(({ variableDefinitions = [] }) => variableDefinitions),
    selectionSet: {
      ...first.selectionSet,
      selections: operations.flatMap(({ selectionSet }) => selectionSet.selections),
    },
  };
  const fragments = renamed.flatMap(({ definitions }) => definitions.filter((each) => !isOperation(each)));
  return { kind: Kind.DOCUMENT, definitions: [one, ...fragments] };
}

/** Whether a query can be put together with others, or is several of them. */
export function mayBeTogether({
  operation,
  directives = [],
  selectionSet,
}: OperationDefinitionNode): boolean {
  const { selections } = selectionSet;
  return (
    operation === OperationTypeNode.QUERY &&
    directives.length === 0 &&
    selections.every(({ kind }) => kind === Kind.FIELD)
  );
}

function renamedBy(document: DocumentNode, prefix: string): DocumentNode {
  const rename = <Node extends { readonly name: NameNode }>(node: Node) => ({
    ...node,
    name: { ...node.name, value: prefix + node.name.value },
  });
  return visit(document, {
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

function aliased(root: SelectionNode, prefix: string): SelectionNode {
  if (root.kind !== Kind.FIELD) return root;
  const { value } = root.alias ?? root.name;
  return { ...root, alias: { kind: Kind.NAME, value: prefix + value } };
}

function isOperation(node: { readonly kind: Kind }): node is OperationDefinitionNode {
  return node.kind === Kind.OPERATION_DEFINITION;
}
