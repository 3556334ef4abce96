import {
  getNamedType,
  isCompositeType,
  isEnumType,
  isObjectType,
  isRequiredArgument,
  type GraphQLArgument,
  type GraphQLField,
  type GraphQLNamedType,
  type GraphQLObjectType,
  type GraphQLSchema,
} from 'graphql';

/** A type where a query first comes to it. */
interface Place {
  readonly type: GraphQLObjectType;
  /** A whole query for some of its fields. */
  readonly wrap: (fields: string) => string;
}

/** A field of it, with its arguments and something below it. */
interface AskedField {
  readonly key: string;
  readonly place: Place;
  readonly asked: string;
}

/**
 * Every field of every type that a query can reach, by the shortest way. `given`: values of arguments that must be given. `leads`:
 * whether what is below a field is reached through it; a field that looks for one thing may find nothing.
 */
export function everyField(
  schema: GraphQLSchema,
  given: Readonly<Record<string, string>>,
  leads: (key: string, field: GraphQLField<unknown, unknown>) => boolean = () => true,
): readonly AskedField[] {
  const query = schema.getQueryType();
  const places: Place[] = query ? [{ type: query, wrap: (inner) => `{ ${inner} }` }] : [];
  const [met, found] = [new Set<string>(['Query']), new Array<AskedField>()];
  for (const place of places) {
    for (const field of Object.values(place.type.getFields())) {
      const key = `${place.type.name}.${field.name}`;
      const below = getNamedType(field.type);
      const call = `${field.name}${argumentsOf(key, field, given)}`;
      found.push({ key, place, asked: isCompositeType(below) ? `${call} { __typename }` : call });
      if (!leads(key, field)) continue;
      for (const type of objectsOf(schema, below).filter(({ name }) => !met.has(name))) {
        met.add(type.name);
        places.push({ type, wrap: (inner) => place.wrap(`${call} { ... on ${type.name} { ${inner} } }`) });
      }
    }
  }
  return found;
}

function objectsOf(schema: GraphQLSchema, type: GraphQLNamedType): readonly GraphQLObjectType[] {
  if (isObjectType(type)) return [type];
  return isCompositeType(type) ? schema.getPossibleTypes(type) : [];
}

function argumentsOf(
  key: string,
  { args }: GraphQLField<unknown, unknown>,
  given: Readonly<Record<string, string>>,
): string {
  const required = args.filter(isRequiredArgument).map((arg) => `${arg.name}: ${valueOf(key, arg, given)}`);
  return required.length > 0 ? `(${required.join(', ')})` : '';
}

function valueOf(
  key: string,
  { name, type }: GraphQLArgument,
  given: Readonly<Record<string, string>>,
): string {
  const known = given[name];
  if (known !== undefined) return known;
  const named = getNamedType(type);
  if (isEnumType(named)) return named.getValues()[0]?.name ?? '';
  throw new TypeError(`give the argument ${name} of ${key} a value`);
}
