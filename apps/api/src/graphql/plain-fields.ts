import { isObjectType, type GraphQLField, type GraphQLSchema } from 'graphql';

/** What Nest calls the resolver of a field that has none: it reads one property of its object. */
const READS_PROPERTY = 'rootFieldResolver';

/**
 * Takes the resolver from fields that only read the property of their own name. That is what a field without a resolver
 * does; compiled queries then read it in place instead of calling a function for every value.
 */
export function plainFields(schema: GraphQLSchema): GraphQLSchema {
  for (const type of Object.values(schema.getTypeMap())) {
    if (!isObjectType(type)) continue;
    for (const field of Object.values(type.getFields())) {
      if (propertyRead(field) === field.name) delete field.resolve;
    }
  }
  return schema;
}

function propertyRead({ resolve }: GraphQLField<unknown, unknown>): string | undefined {
  if (resolve?.name !== READS_PROPERTY) return undefined;
  let property: string | undefined;
  const object = new Proxy({}, { get: (_, name) => void (property = String(name)) });
  Reflect.apply(resolve, undefined, [object]);
  return property;
}
