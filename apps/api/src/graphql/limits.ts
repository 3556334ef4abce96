import {
  getNamedType,
  GraphQLError,
  isInterfaceType,
  isObjectType,
  Kind,
  type ASTVisitor,
  type FieldNode,
  type FragmentDefinitionNode,
  type GraphQLField,
  type GraphQLNamedType,
  type GraphQLSchema,
  type NamedTypeNode,
  type OperationDefinitionNode,
  type SelectionSetNode,
  type ValidationContext,
  type ValidationRule,
} from 'graphql';
import { entriesByVariable, entriesWritten, type HeldEntries } from './list-entries';

export const LIMITS = { depth: 14, aliases: 30, cost: 100_000, tokens: 8_000, pageSize: 1_000 } as const;

/** Types whose fields come with the value: what is asked of them costs nothing more. */
const VALUES: ReadonlySet<string> = new Set([
  'Bilingual',
  'Breach',
  'FigureValue',
  'Money',
  'Name',
  'PageInfo',
  'Points',
  'Rate',
  'Share',
  'Undefined',
]);

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

interface Surroundings {
  readonly schema: GraphQLSchema;
  readonly fragment: (name: string) => FragmentDefinitionNode | null | undefined;
  readonly held: HeldEntries;
}

/** Which limit an operation is over, and by how much; undefined where it is within all. */
export function overLimits(
  operation: OperationDefinitionNode,
  around: Surroundings,
): GraphQLError | undefined {
  const measured = new Measured(around);
  const type = around.schema.getRootType(operation.operation);
  measured.add(operation.selectionSet, { type, depth: 1, times: 1 });
  const over = (['depth', 'aliases', 'cost'] as const).find((limit) => measured[limit] > LIMITS[limit]);
  if (!over) return undefined;
  const message = `the query's ${over} is ${measured[over]}, at most ${LIMITS[over]} are allowed: ask for less at once`;
  return new GraphQLError(message, { nodes: operation, extensions: { code: 'GRAPHQL_VALIDATION_FAILED' } });
}

/** Where a selection stands: on what type, how deep, and how many times it is answered. */
interface Place {
  /** Absent where the document names no type of the schema; other rules refuse that. */
  readonly type: GraphQLNamedType | null | undefined;
  readonly depth: number;
  readonly times: number;
}

class Measured {
  depth = 0;
  aliases = 0;
  cost = 0;
  private readonly open = new Set<FragmentDefinitionNode>();

  constructor(private readonly around: Surroundings) {}

  add(selections: SelectionSetNode, place: Place): void {
    if (place.depth > LIMITS.depth * 2 || this.cost > LIMITS.cost * 100) return;
    this.depth = Math.max(this.depth, place.depth);
    for (const selection of selections.selections) {
      if (selection.kind === Kind.FIELD) this.field(selection, place);
      else if (selection.kind === Kind.FRAGMENT_SPREAD) this.spread(selection.name.value, place);
      else this.add(selection.selectionSet, this.narrowed(place, selection.typeCondition));
    }
  }

  private field(node: FieldNode, { type, depth, times }: Place): void {
    if (node.name.value.startsWith('__')) return;
    this.cost += times * (1 + this.listed(node));
    if (node.alias) this.aliases += 1;
    if (!node.selectionSet) return;
    const field = isObjectType(type) || isInterfaceType(type) ? type.getFields()[node.name.value] : undefined;
    const below = { type: field && getNamedType(field.type), depth: depth + 1 };
    const each = below.type && VALUES.has(below.type.name) ? 0 : times * entriesOf(node, field);
    this.add(node.selectionSet, { ...below, times: each });
  }

  /** Entries of the lists that a field is given. */
  private listed({ arguments: given = [] }: FieldNode): number {
    return given.reduce((sum, { value }) => sum + entriesWritten(value, this.around.held), 0);
  }

  private spread(name: string, place: Place): void {
    const fragment = this.around.fragment(name);
    if (!fragment || this.open.has(fragment)) return;
    this.open.add(fragment);
    this.add(fragment.selectionSet, this.narrowed(place, fragment.typeCondition));
    this.open.delete(fragment);
  }

  private narrowed(place: Place, condition: NamedTypeNode | undefined): Place {
    return condition ? { ...place, type: this.around.schema.getType(condition.name.value) } : place;
  }
}

/** Entries of a page, 1 for what is no page. What a variable will hold is not known here: the most it may. */
function entriesOf(
  { arguments: given = [] }: FieldNode,
  field: GraphQLField<unknown, unknown> | undefined,
): number {
  const first = given.find(({ name }) => name.value === 'first')?.value;
  if (first === undefined) return pageByDefault(field);
  return first.kind === Kind.INT ? Math.max(1, Number(first.value)) : LIMITS.pageSize;
}

/** A list that is not told how much to give gives its default page, and costs as much. */
function pageByDefault(field: GraphQLField<unknown, unknown> | undefined): number {
  const size: unknown = field?.args.find(({ name }) => name === 'first')?.defaultValue;
  return typeof size === 'number' ? size : 1;
}
