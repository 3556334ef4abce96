import { getNamedType, isEnumType, isObjectType, type GraphQLSchema } from 'graphql';
import type { Leaf } from './leaves';

/** Texts of an answer that are a word of one of the schema's closed sets, or of the code behind it: `Type.field: word`. */
export function wordsInTexts(schema: GraphQLSchema, leaves: readonly Leaf[]): readonly string[] {
  const words = new Set(
    Object.values(schema.getTypeMap()).flatMap((type) =>
      isEnumType(type) && !type.name.startsWith('__')
        ? type.getValues().flatMap(({ name, value }): readonly unknown[] => [name, value])
        : [],
    ),
  );
  const found = leaves.filter(({ field, value }) => words.has(value) && isText(schema, field));
  return [...new Set(found.map(({ field, value }) => `${field}: ${String(value)}`))];
}

function isText(schema: GraphQLSchema, field: string): boolean {
  const [typeName = '', name = ''] = field.split('.');
  // A word of a language may be spelled like one of a set.
  if (typeName === 'Bilingual' || typeName === 'Name') return false;
  const type = schema.getType(typeName);
  const of = isObjectType(type) ? type.getFields()[name] : undefined;
  return of !== undefined && of.deprecationReason === undefined && getNamedType(of.type).name === 'String';
}
