import {
  getNamedType,
  isInterfaceType,
  isObjectType,
  Kind,
  type FieldNode,
  type FragmentDefinitionNode,
  type GraphQLField,
  type GraphQLNamedType,
  type GraphQLSchema,
  type NamedTypeNode,
  type SelectionNode,
  type SelectionSetNode,
} from 'graphql';
import { entriesWritten, type HeldEntries } from './list-entries';

/** Types whose fields come with the value, so selecting them costs nothing. */
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

/** Where the schema describes itself, at the root of queries, and the type that begins there. */
const INTROSPECTION: Readonly<Record<string, string>> = { __schema: '__Schema', __type: '__Type' };

/** About how many entries the lists of that description have; `types` has all types. */
const INTROSPECTED: Readonly<Record<string, number>> = { fields: 8, args: 2, enumValues: 4, inputFields: 4 };

export interface Surroundings {
  readonly schema: GraphQLSchema;
  readonly fragment: (name: string) => FragmentDefinitionNode | null | undefined;
  readonly held: HeldEntries;
}

/** What a selection asks for, answered once, with its fragments written out. */
export interface Measure {
  /** How many selections stand in each other, itself the first. */
  readonly depth: number;
  readonly aliases: number;
  /** Fields, and entries of the lists that they are given, times the entries of the page that they are on. */
  readonly cost: number;
  /** The same of the schema's description of itself. */
  readonly introspection: number;
}

const NOTHING: Measure = { depth: 0, aliases: 0, cost: 0, introspection: 0 };

/** The type and depth of a selection. */
interface Place {
  /** Absent if the document names no type of the schema; other rules refuse that. */
  readonly type: GraphQLNamedType | null | undefined;
  readonly depth: number;
}

interface Bounds {
  /** The size of a page given by a variable. */
  readonly pageSize: number;
  /** What is deeper is not looked at. */
  readonly depth: number;
}

/** Measures a selection in a time that grows with the document alone: each fragment once, however often it is spread. */
export class Measuring {
  private readonly fragments = new Map<FragmentDefinitionNode, Measure>();

  constructor(
    private readonly around: Surroundings,
    private readonly bounds: Bounds,
  ) {}

  selection({ selections }: SelectionSetNode, place: Place): Measure {
    const itself = { ...NOTHING, depth: 1 };
    if (place.depth > this.bounds.depth) return itself;
    return selections.map((selection) => this.part(selection, place)).reduce(together, itself);
  }

  private part(selection: SelectionNode, place: Place): Measure {
    if (selection.kind === Kind.FIELD) return this.field(selection, place);
    if (selection.kind === Kind.FRAGMENT_SPREAD) return this.spread(selection.name.value, place);
    return this.selection(selection.selectionSet, this.narrowed(place, selection.typeCondition));
  }

  private field(node: FieldNode, place: Place): Measure {
    const name = node.name.value;
    if (name === '__typename') return { ...NOTHING, aliases: node.alias ? 1 : 0 };
    const describes = INTROSPECTION[name];
    if (describes !== undefined) return this.introspection(node, { ...place, type: this.named(describes) });
    const field =
      isObjectType(place.type) || isInterfaceType(place.type) ? place.type.getFields()[name] : undefined;
    const type = field && getNamedType(field.type);
    const below = this.below(node, { ...place, type });
    const each = type && VALUES.has(type.name) ? 0 : this.entriesOf(node, { field, on: place.type });
    return {
      depth: below.depth === 0 ? 0 : below.depth + 1,
      aliases: below.aliases + (node.alias ? 1 : 0),
      cost: capped(1 + this.listed(node) + each * below.cost),
      introspection: below.introspection,
    };
  }

  /** It is deep by itself, and no page of anything. */
  private introspection(node: FieldNode, place: Place): Measure {
    const { aliases, cost } = this.below(node, place);
    return { depth: 0, aliases: aliases + (node.alias ? 1 : 0), cost: 0, introspection: 1 + cost };
  }

  private below({ selectionSet }: FieldNode, { type, depth }: Place): Measure {
    return selectionSet ? this.selection(selectionSet, { type, depth: depth + 1 }) : NOTHING;
  }

  /** Entries of the lists that a field is given. */
  private listed({ arguments: given = [] }: FieldNode): number {
    return given.reduce((sum, { value }) => sum + entriesWritten(value, this.around.held), 0);
  }

  private spread(name: string, place: Place): Measure {
    const fragment = this.around.fragment(name);
    if (!fragment) return NOTHING;
    const known = this.fragments.get(fragment);
    if (known) return known;
    // Within itself it is refused by another rule.
    this.fragments.set(fragment, NOTHING);
    const measured = this.selection(fragment.selectionSet, this.narrowed(place, fragment.typeCondition));
    this.fragments.set(fragment, measured);
    return measured;
  }

  private narrowed(place: Place, condition: NamedTypeNode | undefined): Place {
    return condition ? { ...place, type: this.named(condition.name.value) } : place;
  }

  private named(name: string): GraphQLNamedType | undefined {
    return this.around.schema.getType(name);
  }

  /** Entries of a page; 1 if it is not a page. The value of a variable is not known here, so the maximum is taken. */
  private entriesOf(
    { name, arguments: given = [] }: FieldNode,
    { field, on }: { readonly field: Field | undefined; readonly on: Place['type'] },
  ): number {
    if (on?.name.startsWith('__'))
      return name.value === 'types'
        ? Object.keys(this.around.schema.getTypeMap()).length
        : (INTROSPECTED[name.value] ?? 1);
    const first = given.find((argument) => argument.name.value === 'first')?.value;
    if (first === undefined) return pageByDefault(field);
    return first.kind === Kind.INT ? Math.max(1, Number(first.value)) : this.bounds.pageSize;
  }
}

type Field = GraphQLField<unknown, unknown>;

function together(one: Measure, other: Measure): Measure {
  return {
    depth: Math.max(one.depth, other.depth),
    aliases: capped(one.aliases + other.aliases),
    cost: capped(one.cost + other.cost),
    introspection: capped(one.introspection + other.introspection),
  };
}

/** Nested fragments can multiply to more than a number can hold. */
function capped(value: number): number {
  return Math.min(value, Number.MAX_SAFE_INTEGER);
}

/** A list that is not told how much to give gives its default page, and costs as much. */
function pageByDefault(field: Field | undefined): number {
  const size: unknown = field?.args.find(({ name }) => name === 'first')?.defaultValue;
  return typeof size === 'number' ? size : 1;
}
