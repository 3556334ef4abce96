import {
  getNamedType,
  getNullableType,
  isCompositeType,
  isInputObjectType,
  isListType,
  isObjectType,
  isRequiredArgument,
  isUnionType,
  type GraphQLInputType,
  type GraphQLObjectType,
  type GraphQLSchema,
} from 'graphql';

/** A value of an input or an answer. `names` are those of the fields above it, its own last. */
export interface Leaf {
  readonly names: readonly string[];
  readonly value: unknown;
  /** `Type.field` that it is a value of. */
  readonly field: string;
}

/** The type of what a mutation takes as its input. */
export function inputOf(schema: GraphQLSchema, mutation: string): GraphQLInputType {
  const field = schema.getMutationType()?.getFields()[mutation];
  const input = field?.args.find(({ name }) => name === 'input');
  if (!input) throw new TypeError(`${mutation} takes no input`);
  return input.type;
}

/** Every value that an input gives, with the field that takes it. */
export function inputLeaves(
  type: GraphQLInputType,
  value: unknown,
  names: readonly string[] = [],
): readonly Leaf[] {
  const of = getNullableType(type);
  if (isListType(of))
    return Array.isArray(value) ? value.flatMap((entry) => inputLeaves(of.ofType, entry, names)) : [];
  if (!isInputObjectType(of) || !isRecord(value)) return [];
  const fields = of.getFields();
  return Object.entries(value).flatMap(([name, entry]): readonly Leaf[] => {
    const field = fields[name];
    if (!field) throw new TypeError(`${of.name} has no field ${name}`);
    const path = [...names, name];
    if (isInputObjectType(getNamedType(field.type))) return inputLeaves(field.type, entry, path);
    const values: readonly unknown[] = Array.isArray(entry) ? entry : [entry];
    return values.map((one) => ({ field: `${of.name}.${name}`, names: path, value: one }));
  });
}

/** `Type.field` of every value that the input can hold, in what it holds too. */
export function inputFields(type: GraphQLInputType, above: readonly string[] = []): readonly string[] {
  const of = getNamedType(type);
  if (!isInputObjectType(of) || above.includes(of.name)) return [];
  return Object.entries(of.getFields()).flatMap(([name, field]) =>
    isInputObjectType(getNamedType(field.type))
      ? inputFields(field.type, [...above, of.name])
      : [`${of.name}.${name}`],
  );
}

/** Every value of an answer. */
export function answerLeaves(value: unknown, aliases: readonly string[] = []): readonly Leaf[] {
  if (Array.isArray(value)) return value.flatMap((entry) => answerLeaves(entry, aliases));
  if (isRecord(value))
    return Object.entries(value).flatMap(([alias, entry]) => answerLeaves(entry, [...aliases, alias]));
  if (value === null || value === undefined) return [];
  return [{ names: aliases.map(nameOf), value, field: (aliases.at(-1) ?? '').replace('__', '.') }];
}

/** A selection of all that a type holds by itself: links to other things are followed to what they are called, no further. */
export function selectionOf(schema: GraphQLSchema, typeName: string, above: readonly string[] = []): string {
  const type = schema.getType(typeName);
  if (isUnionType(type)) {
    const members = type.getTypes().map(({ name }) => `... on ${name} ${selectionOf(schema, name, above)}`);
    return `{ __typename ${members.join(' ')} }`;
  }
  if (!isObjectType(type)) return '{ __typename }';
  const fields = Object.values(type.getFields()).flatMap(({ name, args, type: of }) => {
    const named = getNamedType(of);
    // Members of a union may call different types the same: each has an alias of its own.
    const called = `${type.name}__${name}: ${name}`;
    if (args.some(isRequiredArgument)) return [];
    if (!isCompositeType(named)) return [called];
    // Of a list the things themselves; what they lead to is only named.
    const isListed = above.at(-1)?.endsWith('Connection') ?? true;
    if (above.includes(named.name) || name === 'edges' || (isLink(type) && !isListed)) return [];
    return [`${called} ${selectionOf(schema, named.name, [...above, typeName])}`];
  });
  return `{ __typename ${fields.join(' ')} }`;
}

const isLink = (type: GraphQLObjectType) =>
  type.getInterfaces().some(({ name }) => name === 'Node') || type.name === 'Code';

function nameOf(alias: string): string {
  return alias.split('__').at(-1) ?? alias;
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
