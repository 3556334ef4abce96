import { readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import {
  buildSchema,
  getNamedType,
  isEnumType,
  isInputObjectType,
  isInterfaceType,
  isLeafType,
  isObjectType,
  isScalarType,
  type GraphQLNamedType,
  type GraphQLType,
} from 'graphql';
import { TEXT_OR_CLOSED_SET, TEXT_OR_ID } from '../../../test/support/names-of-two-types';

const schema = buildSchema(readFileSync('apps/api/schema.graphql', 'utf8'));
const types = Object.values(schema.getTypeMap()).filter(({ name }) => !name.startsWith('__'));

interface Named {
  readonly name: string;
  readonly type: GraphQLType;
  readonly deprecationReason?: string | null | undefined;
}

/** Fields and arguments that are not deprecated. */
function namedIn(type: GraphQLNamedType): readonly Named[] {
  if (isInputObjectType(type)) return Object.values(type.getFields()).filter(isNotDeprecated);
  if (!isObjectType(type) && !isInterfaceType(type)) return [];
  const fields = Object.values(type.getFields()).filter(isNotDeprecated);
  return fields.flatMap((field) => [field, ...field.args.filter(isNotDeprecated)]);
}

function isNotDeprecated({ deprecationReason }: Named): boolean {
  return typeof deprecationReason !== 'string';
}

/** By name, the scalars and enums that stand under it anywhere. */
function leavesByName(): ReadonlyMap<string, ReadonlySet<GraphQLNamedType>> {
  const found = new Map<string, Set<GraphQLNamedType>>();
  for (const { name, type } of types.flatMap(namedIn)) {
    const leaf = getNamedType(type);
    if (isLeafType(leaf)) found.set(name, (found.get(name) ?? new Set()).add(leaf));
  }
  return found;
}

function namesOf(isIt: (leaves: readonly GraphQLNamedType[]) => boolean): readonly string[] {
  const all = [...leavesByName()].filter(([, leaves]) => isIt([...leaves]));
  return all.map(([name]) => name).toSorted();
}

const has = (leaves: readonly GraphQLNamedType[], name: string) => leaves.some((leaf) => leaf.name === name);

describe('a name of the schema', () => {
  it('is an ID everywhere or a text everywhere, except the listed ones, each with its reason', () => {
    const both = namesOf((leaves) => has(leaves, 'ID') && has(leaves, 'String'));
    expect(both).toEqual(Object.keys(TEXT_OR_ID).toSorted());
  });

  it('is a closed set everywhere or a text everywhere, except the listed ones, each with its reason', () => {
    const both = namesOf((leaves) => has(leaves, 'String') && leaves.some(isEnumType));
    expect(both).toEqual(Object.keys(TEXT_OR_CLOSED_SET).toSorted());
  });

  it('takes in the input of a thing the same words and numbers as it gives in the thing', () => {
    const pairs = types.flatMap((type) => {
      const input = schema.getType(`${type.name}Input`);
      return isObjectType(type) && isInputObjectType(input) ? [{ type, input }] : [];
    });
    const unlike = pairs.flatMap(({ type, input }) =>
      namedIn(input).flatMap(({ name, type: given }) => {
        const read = Object.values(type.getFields()).find(
          (field) => field.name === name && isNotDeprecated(field),
        );
        const [into, out] = [getNamedType(given), read && getNamedType(read.type)];
        if (!out || !isLeafType(into) || !isLeafType(out) || isSame(into, out)) return [];
        return Object.hasOwn(TEXT_OR_ID, name) ? [] : [`${input.name}.${name}: ${into.name}, ${out.name}`];
      }),
    );
    expect(pairs.length).toBeGreaterThan(30);
    expect(unlike).toEqual([]);
  });
});

/** Whatever can be given can be read: of a closed set more may be read than given. */
function isSame(into: GraphQLNamedType, out: GraphQLNamedType): boolean {
  if (isScalarType(into) || !isEnumType(into) || !isEnumType(out)) return into === out;
  const words = new Set(out.getValues().map(({ name }) => name));
  return into.getValues().every(({ name }) => words.has(name));
}
