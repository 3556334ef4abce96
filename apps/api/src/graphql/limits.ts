import {
  GraphQLError,
  Kind,
  type ASTVisitor,
  type FragmentDefinitionNode,
  type SelectionSetNode,
  type ValidationContext,
  type ValidationRule,
} from 'graphql';

export const LIMITS = { depth: 14, aliases: 30, fields: 2_000, tokens: 8_000, pageSize: 500 } as const;

/**
 * Refuses documents that ask for too much before anything is resolved: how deep they nest, how many aliases they use,
 * and how many fields they select once fragments are written out.
 */
export const limitsRule: ValidationRule = (context: ValidationContext): ASTVisitor => ({
  OperationDefinition(operation) {
    const measured = new Measured(context);
    measured.add(operation.selectionSet, 1, 1);
    const over = (['depth', 'aliases', 'fields'] as const).find((limit) => measured[limit] > LIMITS[limit]);
    if (over) {
      const message = `the query's ${over} is ${measured[over]}, at most ${LIMITS[over]} are allowed: ask for less at once`;
      context.reportError(
        new GraphQLError(message, { nodes: operation, extensions: { code: 'GRAPHQL_VALIDATION_FAILED' } }),
      );
    }
  },
});

class Measured {
  depth = 0;
  aliases = 0;
  fields = 0;
  private readonly open = new Set<FragmentDefinitionNode>();

  constructor(private readonly context: ValidationContext) {}

  add(selections: SelectionSetNode, depth: number, times: number): void {
    if (depth > LIMITS.depth * 2 || this.fields > LIMITS.fields * 100) return;
    this.depth = Math.max(this.depth, depth);
    for (const selection of selections.selections) {
      if (selection.kind === Kind.FIELD) {
        if (selection.name.value.startsWith('__')) continue;
        this.fields += times;
        if (selection.alias) this.aliases += 1;
        if (selection.selectionSet) this.add(selection.selectionSet, depth + 1, times);
      } else if (selection.kind === Kind.INLINE_FRAGMENT) this.add(selection.selectionSet, depth, times);
      else this.spread(selection.name.value, depth, times);
    }
  }

  private spread(name: string, depth: number, times: number): void {
    const fragment = this.context.getFragment(name);
    if (!fragment || this.open.has(fragment)) return;
    this.open.add(fragment);
    this.add(fragment.selectionSet, depth, times);
    this.open.delete(fragment);
  }
}
