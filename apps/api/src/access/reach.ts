import { rolesWith, type Right, type Role } from '@ledger/domain';
import {
  getNamedType,
  isInterfaceType,
  isObjectType,
  isUnionType,
  type GraphQLNamedType,
  type GraphQLObjectType,
  type GraphQLSchema,
} from 'graphql';

/** Who may read something. Several together: whoever is one of them. */
export interface Readers {
  /** Holders of one of these roles, on the unit or one above it where granted so. */
  readonly roles: ReadonlySet<Role>;
  /** Where no role by itself allows it. */
  readonly words: ReadonlySet<string>;
  /** Whoever has signed in. */
  readonly anyone: boolean;
}

export const ANYONE: Readers = { roles: new Set(), words: new Set(), anyone: true };

export function withRights(rights: readonly Right[]): Readers {
  return { roles: new Set(rolesWith(rights)), words: new Set(), anyone: false };
}

export function inWords(words: string): Readers {
  return { roles: new Set(), words: new Set([words]), anyone: false };
}

/** Who may read a root field, and what below needs more than the way to it; absent: no more. */
interface Table {
  readonly ofRoot: (field: string) => Readers;
  readonly ofField: (key: string) => Readers | undefined;
  readonly ofType: (name: string) => Readers | undefined;
}

/**
 * Who may read fields of each type: whoever may read one of the fields that lead to it from a root, unless it needs rights of its
 * own. Such an entry is what can be said of a type without the question: a question may come to it by a way that needs more.
 */
export function readersOfTypes(schema: GraphQLSchema, table: Table): ReadonlyMap<string, Readers> {
  const readers = new Map<string, Readers>();
  const reached: { readonly type: GraphQLNamedType; readonly by: Readers }[] = rootsOf(schema).flatMap(
    (root) =>
      Object.values(root.getFields()).map(({ name, type }) => ({
        type: getNamedType(type),
        by: table.ofRoot(name),
      })),
  );
  for (let next = reached.pop(); next; next = reached.pop()) {
    const { type, by } = next;
    const own = table.ofType(type.name) ?? by;
    const known = readers.get(type.name);
    if (known && isWithin(own, known)) continue;
    const all = known ? together(known, own) : own;
    readers.set(type.name, all);
    reached.push(...below(schema, type, { ...table, by: all }));
  }
  return readers;
}

function below(
  schema: GraphQLSchema,
  type: GraphQLNamedType,
  { ofField, by }: Pick<Table, 'ofField'> & { readonly by: Readers },
) {
  if (isInterfaceType(type) || isUnionType(type))
    return schema.getPossibleTypes(type).map((one) => ({ type: one, by }));
  if (!isObjectType(type)) return [];
  return Object.values(type.getFields()).map((field) => ({
    type: getNamedType(field.type),
    by: ofField(`${type.name}.${field.name}`) ?? by,
  }));
}

export function rootsOf(schema: GraphQLSchema): readonly GraphQLObjectType[] {
  return [schema.getQueryType(), schema.getMutationType(), schema.getSubscriptionType()].filter(
    (root) => root !== undefined && root !== null,
  );
}

function together(one: Readers, other: Readers): Readers {
  return {
    roles: new Set([...one.roles, ...other.roles]),
    words: new Set([...one.words, ...other.words]),
    anyone: one.anyone || other.anyone,
  };
}

function isWithin(one: Readers, other: Readers): boolean {
  const all = together(one, other);
  return (
    all.roles.size === other.roles.size && all.words.size === other.words.size && all.anyone === other.anyone
  );
}
