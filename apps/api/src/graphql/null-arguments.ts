import { isObjectType, type GraphQLField, type GraphQLFieldResolver, type GraphQLSchema } from 'graphql';
import { dropNulls } from './drop-nulls';

type Resolve = GraphQLFieldResolver<unknown, unknown, Readonly<Record<string, unknown>>>;

/** Treats an argument that is null as omitted, so that resolvers need not handle null. */
export function nullArguments(schema: GraphQLSchema): GraphQLSchema {
  for (const type of Object.values(schema.getTypeMap())) {
    if (!isObjectType(type)) continue;
    for (const field of Object.values(type.getFields())) {
      if (field.args.length > 0) withoutNulls(field);
    }
  }
  return schema;
}

function withoutNulls(field: GraphQLField<unknown, unknown>): void {
  if (field.resolve) field.resolve = dropping(field.resolve);
  if (field.subscribe) field.subscribe = dropping(field.subscribe);
}

function dropping(resolve: Resolve): Resolve {
  return (...call) => {
    dropNulls(call[1]);
    return resolve(...call);
  };
}
