import { readFile } from 'node:fs/promises';
import { describe, expect, it } from '@jest/globals';
import {
  buildSchema,
  getNamedType,
  isCompositeType,
  isListType,
  isNonNullType,
  isObjectType,
  isUnionType,
  type GraphQLField,
  type GraphQLObjectType,
  type GraphQLOutputType,
  type GraphQLSchema,
} from 'graphql';
import { BOUNDED_LISTS } from '../../../test/support/bounded-lists';

const BOUNDED = new Set(Object.values(BOUNDED_LISTS).flat());

async function committed(): Promise<GraphQLSchema> {
  return buildSchema(await readFile('apps/api/schema.graphql', 'utf8'));
}

/** `Type.field` of every list of things that is given without pages. What an event carries is as long as its command was. */
function wholeLists(schema: GraphQLSchema): readonly string[] {
  const payload = schema.getType('EventPayload');
  const carried = new Set(isUnionType(payload) ? payload.getTypes().map(({ name }) => name) : []);
  return objects(schema)
    .filter(({ name }) => !carried.has(name) && !/^__|Connection$/.test(name))
    .flatMap((type) =>
      Object.values(type.getFields())
        .filter((field) => isListOfThings(field) && !field.deprecationReason)
        .map(({ name }) => `${type.name}.${name}`),
    );
}

function objects(schema: GraphQLSchema): readonly GraphQLObjectType[] {
  return Object.values(schema.getTypeMap()).filter(isObjectType);
}

function isListOfThings({ type }: GraphQLField<unknown, unknown>): boolean {
  return isList(type) && isCompositeType(getNamedType(type));
}

function isList(type: GraphQLOutputType): boolean {
  return isNonNullType(type) ? isList(type.ofType) : isListType(type);
}

describe('a list of the schema', () => {
  it('is given page by page, or stands here with what bounds it', async () => {
    expect(wholeLists(await committed()).filter((list) => !BOUNDED.has(list))).toEqual([]);
  });

  it('stands here only while it is one, once', async () => {
    const lists = new Set(wholeLists(await committed()));
    const all = Object.values(BOUNDED_LISTS).flat();
    expect(all.filter((list, at) => !lists.has(list) || all.indexOf(list) !== at)).toEqual([]);
  });
});

/** Fields and arguments of the schema, with the type of each and where it stands. */
function named(schema: GraphQLSchema): readonly { at: string; name: string; type: string }[] {
  return objects(schema)
    .filter(({ name }) => !name.startsWith('__'))
    .flatMap((type) =>
      current(Object.values(type.getFields())).flatMap(({ name, type: of, args }) => [
        { at: `${type.name}.${name}`, name, type: String(getNamedType(of)) },
        ...current(args).map((arg) => ({
          at: `${type.name}.${name}(${arg.name})`,
          name: arg.name,
          type: String(getNamedType(arg.type)),
        })),
      ]),
    );
}

function current<Part extends { readonly deprecationReason?: unknown }>(
  parts: readonly Part[],
): readonly Part[] {
  return parts.filter(({ deprecationReason }) => !deprecationReason);
}

/** Called otherwise since they were released. */
const BEFORE = [
  'ByDateTarget.deadline',
  'ImportedEntry.date',
  'Indicator.targetSince',
  'IndicatorStanding.targetSince',
  'LostReads.at',
  'MonthExecution.upTo',
  'NotedRead.at',
  'UnfinishedImport.since',
];

describe('a name of the schema', () => {
  it('says of a day and of an instant which of them it is', async () => {
    const wrong = named(await committed()).filter(({ name, type }) => {
      if (type === 'Date') return !/On$|^(on|from|until|asOf)$/.test(name);
      if (type === 'DateTime') return !/At$|^(from|until|knownAt)$/.test(name);
      return false;
    });
    expect(wrong.map(({ at }) => at).filter((at) => !BEFORE.includes(at))).toEqual([]);
  });

  it('is unitCode and fiscalYear for a unit and a year, and unit and year for what they lead to', async () => {
    const wrong = named(await committed()).filter(
      ({ name, type }) => /^(units?|years?|unitId|yearId)$/.test(name) && /^(ID|String|Int)$/.test(type),
    );
    expect(wrong.map(({ at }) => at)).toEqual([]);
  });

  it('of a span is from and until', async () => {
    const arguments_ = named(await committed()).filter(({ at }) => at.endsWith(')'));
    expect(
      arguments_.filter(({ name }) => /^(to|since|before|till)$/.test(name)).map(({ at }) => at),
    ).toEqual(['Subscription.budgetYearChanged(since)']);
  });
});
