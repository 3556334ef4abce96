import {
  Kind,
  separateOperations,
  visit,
  type DocumentNode,
  type NameNode,
  type OperationDefinitionNode,
  type SelectionNode,
} from 'graphql';
import { mayBeTogether } from './together';

/**
 * The queries that were combined to one request. The operation `A_B` holds the query `A`, with the prefix `q0_` for its
 * root fields, variables and fragments, and `B` with `q1_`. Empty if the document is not such a request.
 */
export function partsOf(document: DocumentNode): readonly DocumentNode[] {
  const [operation, ...others] = document.definitions.filter(
    (definition) => definition.kind === Kind.OPERATION_DEFINITION,
  );
  if (!operation || others.length > 0 || !mayBeTogether(operation)) return [];
  const names = operation.name?.value.split('_') ?? [];
  const prefixes = names.map((_, index) => `q${index}_`);
  const isOfAPart = (name: string) => prefixes.some((prefix) => name.startsWith(prefix));
  if (!namesIn(operation).every(isOfAPart)) return [];
  return names.map((name, index) => part(document, operation, { name, prefix: `q${index}_` }));
}

/** What belongs to one part or another: the names of roots in the answer, and of variables. */
function namesIn({ selectionSet, variableDefinitions = [] }: OperationDefinitionNode): readonly string[] {
  const variables = variableDefinitions.map(({ variable }) => variable.name.value);
  return [...selectionSet.selections.map(answeredAs), ...variables];
}

function answeredAs(root: SelectionNode): string {
  return root.kind === Kind.FIELD ? (root.alias ?? root.name).value : '';
}

interface Part {
  readonly name: string;
  readonly prefix: string;
}

function part(document: DocumentNode, whole: OperationDefinitionNode, { name, prefix }: Part): DocumentNode {
  const { selectionSet, variableDefinitions = [] } = whole;
  const isOwn = (text: string) => text.startsWith(prefix);
  const bare = (node: NameNode): NameNode =>
    isOwn(node.value) ? { ...node, value: node.value.slice(prefix.length) } : node;
  const renamed = <Node extends { readonly name: NameNode }>(node: Node) => ({
    ...node,
    name: bare(node.name),
  });
  const roots = selectionSet.selections.filter((root) => isOwn(answeredAs(root)));
  const operation: OperationDefinitionNode = {
    ...whole,
    name: { kind: Kind.NAME, value: name },
    variableDefinitions: variableDefinitions.filter(({ variable }) => isOwn(variable.name.value)),
    selectionSet: {
      ...selectionSet,
      selections: roots.map((root) =>
        root.kind === Kind.FIELD && root.alias ? { ...root, alias: bare(root.alias) } : root,
      ),
    },
  };
  const definitions = document.definitions.map((definition) =>
    definition === whole ? operation : definition,
  );
  // Only now: fragments of other parts keep their prefixes, and none of them is used here.
  const alone = separateOperations({ ...document, definitions })[name] ?? document;
  return visit(alone, { Variable: renamed, FragmentSpread: renamed, FragmentDefinition: renamed });
}
