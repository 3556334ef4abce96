import {
  GraphQLError,
  type ASTVisitor,
  type OperationDefinitionNode,
  type ValidationContext,
  type ValidationRule,
} from 'graphql';
import { entriesByVariable } from './list-entries';
import { Measuring, type Surroundings } from './measuring';
import { repeatsTooOften } from './repetition';

/** What one document may ask for. The schema's description of itself, asked for whole, is about 820,000 of `introspection`. */
export const LIMITS = {
  depth: 14,
  aliases: 30,
  cost: 100_000,
  introspection: 900_000,
  tokens: 8_000,
  /** In UTF-8, of the text before it is parsed. The dashboard's longest has 4 KB, tools ask for the whole schema in 2 KB. */
  documentBytes: 65_536,
  /** Of fields that are answered under one name at one place: 141 make as many. */
  samePairs: 10_000,
  pageSize: 1_000,
  /**
   * Nesting of brackets in a document, and of lists and objects in its variables. Deeper ones could overflow the
   * stack.
   */
  nesting: 64,
} as const;

/**
 * Refuses documents that ask for too much before anything is resolved: how deep they nest, how many aliases they use,
 * and what they cost: the fields they select once fragments are written out, and the entries of lists that those are given,
 * times the entries of the page they are on.
 */
export const limitsRule: ValidationRule = (context: ValidationContext): ASTVisitor => ({
  Document(document) {
    if (!repeatsTooOften(document, (name) => context.getFragment(name), LIMITS.samePairs)) return undefined;
    context.reportError(coded(REPEATED));
    // In place of the document, so that no rule goes on to compare its fields; `false` would stop this one alone.
    return null;
  },
  OperationDefinition(operation) {
    const over = overLimits(operation, {
      schema: context.getSchema(),
      fragment: (name) => context.getFragment(name),
      held: entriesByVariable(operation),
    });
    if (over) context.reportError(over);
  },
});

/** The limit that an operation exceeds, and by how much; undefined if it exceeds none. */
export function overLimits(
  operation: OperationDefinitionNode,
  around: Surroundings,
): GraphQLError | undefined {
  const measured = measuredOf(operation, around);
  const over = (['depth', 'aliases', 'cost', 'introspection'] as const).find(
    (limit) => measured[limit] > LIMITS[limit],
  );
  if (!over) return undefined;
  const message = `the query's ${over} is ${measured[over]}, at most ${LIMITS[over]} are allowed: ask for less at once`;
  return coded(message, operation);
}

const REPEATED = `the query asks for the same field too often at one place: fields of one name make more than ${LIMITS.samePairs} pairs there; ask for each once`;

function coded(message: string, operation?: OperationDefinitionNode): GraphQLError {
  const extensions = { code: 'GRAPHQL_VALIDATION_FAILED' };
  return new GraphQLError(message, { nodes: operation ?? null, extensions });
}

/**
 * The cost of an operation for its sender. Introspection counts a tenth, because tools query the whole schema at
 * every start.
 */
export function costOf(operation: OperationDefinitionNode, around: Surroundings): number {
  const { cost, introspection } = measuredOf(operation, around);
  return cost + Math.ceil(introspection / 10);
}

function measuredOf(operation: OperationDefinitionNode, around: Surroundings) {
  const measuring = new Measuring(around, { pageSize: LIMITS.pageSize, depth: LIMITS.depth * 2 });
  const type = around.schema.getRootType(operation.operation);
  return measuring.selection(operation.selectionSet, { type, depth: 1 });
}
