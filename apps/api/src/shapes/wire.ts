import {
  isObjectType,
  isUnionType,
  type GraphQLField,
  type GraphQLFieldResolver,
  type GraphQLResolveInfo,
  type GraphQLSchema,
} from 'graphql';
import type { FieldShape, Shape, UnionShape } from './shape';

/** Resolves a field. Declared as a method, so that narrower types of parent and arguments are allowed. */
export type Resolve = {
  resolve(parent: unknown, args: unknown, request: Asking): unknown;
}['resolve'];

/** By whom a field is asked, and where it stands. */
interface Asking {
  readonly context: object;
  readonly info: GraphQLResolveInfo;
}

/** By type and field. */
export type Resolvers = Readonly<Record<string, Readonly<Record<string, Resolve>>>>;

export interface Request extends Asking {
  readonly args: unknown;
}

/** Adds resolvers for the generated types: reads their fields from the answers, and finds the type of union members. */
export function wireShapes(
  schema: GraphQLSchema,
  shapes: Readonly<Record<string, Shape>>,
  valueOf: (
    field: FieldShape,
    type: string,
  ) => ((value: unknown, within: object, request: Request) => unknown) | undefined,
): void {
  for (const [name, shape] of Object.entries(shapes)) {
    const type = schema.getType(name);
    if (shape.kind === 'union' && isUnionType(type)) type.resolveType = (value) => memberOf(shape, value);
    if (shape.kind !== 'object' || !isObjectType(type)) continue;
    for (const field of shape.fields) {
      const found = type.getFields()[field.name];
      const value = valueOf(field, name);
      if (found && (value || field.property !== undefined)) found.resolve = reading(field, value);
    }
  }
}

/** Gives the fields of the schema their resolvers. @throws TypeError for one that the schema does not have. */
export function wireResolvers(schema: GraphQLSchema, resolvers: Resolvers): void {
  for (const [name, fields] of Object.entries(resolvers)) {
    const type = schema.getType(name);
    for (const [fieldName, resolve] of Object.entries(fields)) {
      const field: GraphQLField<unknown, object> | undefined = isObjectType(type)
        ? type.getFields()[fieldName]
        : undefined;
      if (!field) throw new TypeError(`the schema has no field ${name}.${fieldName}`);
      field.resolve = (...[parent, args, context, info]) => resolve(parent, args, { context, info });
    }
  }
}

/** How a resolver reads its field: the property, and what makes a value of the schema of it. */
interface Read {
  readonly property: string;
  readonly value: ((value: unknown, within: object, request: Request) => unknown) | undefined;
}

const reads = new WeakMap<object, Read>();

/** Undefined for a resolver that is not made of a shape. */
export function readBy(resolve: object): Read | undefined {
  return reads.get(resolve);
}

function reading({ name, property = name }: FieldShape, value: Read['value']): Resolver {
  const resolve: Resolver = value
    ? (...[parent, args, context, info]) =>
        value(Reflect.get(parent, property), parent, { args, context, info })
    : (parent): unknown => Reflect.get(parent, property);
  reads.set(resolve, { property, value });
  return resolve;
}

type Resolver = GraphQLFieldResolver<object, object>;

function memberOf({ members }: UnionShape, value: unknown): string | undefined {
  if (typeof value !== 'object' || value === null) return undefined;
  return members.find(({ told }) =>
    Object.entries(told).every(([property, word]) => Reflect.get(value, property) === word),
  )?.type;
}
