import {
  defaultFieldResolver,
  getNamedType,
  isAbstractType,
  isListType,
  isNonNullType,
  isObjectType,
  type GraphQLField,
  type GraphQLFieldResolver,
  type GraphQLObjectType,
  type GraphQLOutputType,
  type GraphQLSchema,
} from 'graphql';
import { readBy, type Request } from './wire';

type Field = GraphQLField<unknown, object>;
type Into = (value: unknown, request: Request) => unknown;

/**
 * Gives the fields of a type back to the reading of properties where all of them say only what their object holds. The
 * object is then turned once, where it is answered; a compiled query reads its fields in place, which costs a fraction of
 * the call of a resolver for every value. `ofItself`: types whose values need nothing but their object and the request.
 */
export function readInPlace(schema: GraphQLSchema, ofItself: ReadonlySet<string>): GraphQLSchema {
  const types = typesInPlace(schema, ofItself);
  const kinds = new Map([...types].map((type) => [type, kindOf()]));
  for (const [type, kind] of kinds) kind.read(Object.values(type.getFields()), intoOf(kinds));
  for (const type of Object.values(schema.getTypeMap())) {
    if (!isObjectType(type) || types.has(type) || type.name.startsWith('__')) continue;
    for (const field of Object.values(type.getFields())) {
      const into = intoOf(kinds)(field.type);
      if (into) field.resolve = turning(field.resolve ?? defaultFieldResolver, into);
    }
  }
  return schema;
}

/** Without those that stand for others: what stands there is told apart by its own properties. */
function typesInPlace(schema: GraphQLSchema, ofItself: ReadonlySet<string>): Set<GraphQLObjectType> {
  const told = new Set(
    Object.values(schema.getTypeMap()).flatMap((type) =>
      isAbstractType(type) ? schema.getPossibleTypes(type) : [],
    ),
  );
  const isRead = (field: Field) => {
    const by = field.resolve && readBy(field.resolve);
    return by !== undefined && (!by.value || ofItself.has(getNamedType(field.type).name));
  };
  const found = Object.values(schema.getTypeMap()).filter((type): type is GraphQLObjectType => {
    if (!isObjectType(type) || told.has(type)) return false;
    const fields: readonly Field[] = Object.values(type.getFields());
    return (
      fields.some(isRead) &&
      fields.every((field) => field.args.length === 0 && (!field.resolve || isRead(field)))
    );
  });
  return new Set(found);
}

interface Kind {
  readonly of: Into;
  /** Lets objects of the kind read the fields as their resolvers did, and takes these away. */
  readonly read: (fields: readonly Field[], into: (type: GraphQLOutputType) => Into | undefined) => void;
}

function kindOf(): Kind {
  /** An object of the answers, read as the schema calls what it holds: each field once. */
  class InPlace {
    // Private to the language: a field of the schema may have any name.
    readonly #found: unknown[] = [];
    readonly #source: object;
    readonly #request: Request;

    constructor(source: object, request: Request) {
      this.#source = source;
      this.#request = request;
    }

    static reads(name: string, at: number, valueOf: (source: object, request: Request) => unknown): void {
      const get = function (this: InPlace): unknown {
        return (this.#found[at] ??= valueOf(this.#source, this.#request));
      };
      Object.defineProperty(InPlace.prototype, name, { get });
    }
  }
  const read: Kind['read'] = (fields, into) => {
    for (const [at, field] of fields.entries()) {
      InPlace.reads(field.name, at, valueIn(field, into(field.type)));
      delete field.resolve;
    }
  };
  const of: Into = (source, request) =>
    typeof source !== 'object' || source === null || source instanceof Error || source instanceof InPlace
      ? source
      : new InPlace(source, request);
  return { of, read };
}

function valueIn(field: Field, into: Into | undefined): (source: object, request: Request) => unknown {
  const { property = field.name, value } = (field.resolve && readBy(field.resolve)) ?? {};
  const read = (source: object): unknown => Reflect.get(source, property);
  if (value) return (source, request) => value(read(source), source, request);
  return into ? (source, request) => into(read(source), request) : read;
}

/** How values of a type that is read in place are turned into it, one or many. */
function intoOf(kinds: ReadonlyMap<GraphQLObjectType, Kind>): (type: GraphQLOutputType) => Into | undefined {
  return (type) => {
    const named = getNamedType(type);
    const of = isObjectType(named) ? kinds.get(named)?.of : undefined;
    return of && (isList(type) ? each(of) : of);
  };
}

function isList(type: GraphQLOutputType): boolean {
  return isListType(isNonNullType(type) ? type.ofType : type);
}

function each(into: Into): Into {
  return (values, request) =>
    Array.isArray(values) ? values.map((value: unknown) => into(value, request)) : values;
}

function turning(
  resolve: GraphQLFieldResolver<unknown, object>,
  into: Into,
): GraphQLFieldResolver<unknown, object> {
  return (...call) => {
    const [, , context, info] = call;
    const args: unknown = call[1];
    const request = { args, context, info };
    const value: unknown = resolve(...call);
    return value instanceof Promise
      ? value.then((found: unknown) => into(found, request))
      : into(value, request);
  };
}
