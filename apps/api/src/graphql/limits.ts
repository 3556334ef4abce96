import {
  GraphQLError,
  type ASTVisitor,
  type OperationDefinitionNode,
  type ValidationContext,
  type ValidationRule,
} from 'graphql';
import { entriesByVariable } from './list-entries';
import { Measuring, type Surroundings } from './measuring';

/** What one document may ask for. The schema's description of itself, asked for whole, is about 630,000 of `introspection`. */
export const LIMITS = {
  depth: 14,
  aliases: 30,
  cost: 100_000,
  introspection: 800_000,
  tokens: 8_000,
  pageSize: 1_000,
  /** Of brackets in a document, and of lists and objects in what is sent with it: deeper ones take a program's stack. */
  nesting: 64,
} as const;

/**
 * Refuses documents that ask for too much before anything is resolved: how deep they nest, how many aliases they use,
 * and what they cost: the fields they select once fragments are written out, and the entries of lists that those are given,
 * times the entries of the page they are on.
 */
export const limitsRule: ValidationRule = (context: ValidationContext): ASTVisitor => ({
  OperationDefinition(operation) {
    const over = overLimits(operation, {
      schema: context.getSchema(),
      fragment: (name) => context.getFragment(name),
      held: entriesByVariable(operation),
    });
    if (over) context.reportError(over);
  },
});

/** Which limit an operation is over, and by how much; undefined where it is within all. */
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
  return new GraphQLError(message, { nodes: operation, extensions: { code: 'GRAPHQL_VALIDATION_FAILED' } });
}

/** What an operation costs whoever asks it. Fields of introspection count a tenth: tools ask for the whole schema whenever they start. */
export function costOf(operation: OperationDefinitionNode, around: Surroundings): number {
  const { cost, introspection } = measuredOf(operation, around);
  return cost + Math.ceil(introspection / 10);
}

function measuredOf(operation: OperationDefinitionNode, around: Surroundings) {
  const measuring = new Measuring(around, { pageSize: LIMITS.pageSize, depth: LIMITS.depth * 2 });
  const type = around.schema.getRootType(operation.operation);
  return measuring.selection(operation.selectionSet, { type, depth: 1 });
}
