import {
  GraphQLError,
  Kind,
  type ASTVisitor,
  type FieldNode,
  type FragmentDefinitionNode,
  type SelectionSetNode,
  type ValidationContext,
  type ValidationRule,
} from 'graphql';

export const LIMITS = { depth: 14, aliases: 30, cost: 20_000, tokens: 8_000, pageSize: 500 } as const;

/**
 * Refuses documents that ask for too much before anything is resolved: how deep they nest, how many aliases they use,
 * and what they cost: the fields they select once fragments are written out, times the entries of the page they are on.
 */
export const limitsRule: ValidationRule = (context: ValidationContext): ASTVisitor => ({
  OperationDefinition(operation) {
    const measured = new Measured(context);
    measured.add(operation.selectionSet, 1, 1);
    const over = (['depth', 'aliases', 'cost'] as const).find((limit) => measured[limit] > LIMITS[limit]);
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
  cost = 0;
  private readonly open = new Set<FragmentDefinitionNode>();

  constructor(private readonly context: ValidationContext) {}

  add(selections: SelectionSetNode, depth: number, times: number): void {
    if (depth > LIMITS.depth * 2 || this.cost > LIMITS.cost * 100) return;
    this.depth = Math.max(this.depth, depth);
    for (const selection of selections.selections) {
      if (selection.kind === Kind.FIELD) {
        if (selection.name.value.startsWith('__')) continue;
        this.cost += times;
        if (selection.alias) this.aliases += 1;
        if (selection.selectionSet) this.add(selection.selectionSet, depth + 1, times * entriesOf(selection));
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

/** Entries of a page, 1 for what is no page. What a variable will hold is not known here: the most it may. */
function entriesOf({ arguments: given = [] }: FieldNode): number {
  const first = given.find(({ name }) => name.value === 'first')?.value;
  if (first === undefined) return 1;
  return first.kind === Kind.INT ? Math.max(1, Number(first.value)) : LIMITS.pageSize;
}
