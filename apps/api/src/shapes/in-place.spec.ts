import { describe, expect, it } from '@jest/globals';
import { buildSchema, execute, isObjectType, parse, type GraphQLSchema } from 'graphql';
import { readInPlace } from './in-place';
import type { Shape } from './shape';
import { wireResolvers, wireShapes } from './wire';

const SDL = `
type Query { score: Split, scores: [Split!]!, later: Split, either: Either, bare: Split }
type Split { source: Points!, lost: Points, inner: Inner }
type Inner { text: String }
type Points { value: String }
type Told { points: Points! }
union Either = Told
`;

const SHAPES: Readonly<Record<string, Shape>> = {
  Split: shape(
    ['source', 'Points!', 'sourceHundredths'],
    ['lost', 'Points', 'lostHundredths'],
    ['inner', 'Inner'],
  ),
  Inner: shape(['text', 'String', 'name']),
  Told: shape(['points', 'Points!', 'hundredths']),
};

let asked = 0;

function wired(): GraphQLSchema {
  const schema = buildSchema(SDL);
  wireShapes(schema, SHAPES, ({ type }) =>
    type.startsWith('Points')
      ? (hundredths) => {
          asked += 1;
          return typeof hundredths === 'number' ? { value: String(hundredths) } : undefined;
        }
      : undefined,
  );
  const split = { sourceHundredths: 7, inner: { name: 'deep' } };
  wireResolvers(schema, {
    Query: {
      score: () => split,
      scores: () => [split, { sourceHundredths: 8 }],
      later: () => Promise.resolve({ sourceHundredths: 9 }),
      either: () => ({ __typename: 'Told', hundredths: 5 }),
    },
  });
  return readInPlace(schema, new Set(['Points']));
}

describe('types that are read in place', () => {
  it('return what their resolvers return, single or list, synchronous or not, whatever the field names', async () => {
    const document = parse(`{ score { source { value } lost { value } inner { text } }
      scores { source { value } } later { source { value } } bare { lost { value } } }`);
    expect(await execute({ schema: wired(), document, contextValue: {} })).toEqual({
      data: {
        score: { source: { value: '7' }, lost: null, inner: { text: 'deep' } },
        scores: [{ source: { value: '7' } }, { source: { value: '8' } }],
        later: { source: { value: '9' } },
        bare: null,
      },
    });
  });

  it('have no resolvers left; those that stand for a union keep theirs', () => {
    const schema = wired();
    const resolvers = (name: string) => {
      const type = schema.getType(name);
      return isObjectType(type) ? Object.values(type.getFields()).filter(({ resolve }) => resolve) : [];
    };
    expect(resolvers('Split')).toEqual([]);
    expect(resolvers('Inner')).toEqual([]);
    expect(resolvers('Told')).toHaveLength(1);
  });

  it('work a value out once, however often it is read, and none that nobody asks for', async () => {
    const schema = wired();
    asked = 0;
    await execute({
      schema,
      document: parse('{ score { source { value } again: source { value } } }'),
      contextValue: {},
    });
    expect(asked).toBe(1);
  });
});

function shape(...fields: readonly (readonly [name: string, type: string, property?: string])[]): Shape {
  return {
    kind: 'object',
    about: '',
    fields: fields.map(([name, type, property]) => ({
      name,
      type,
      about: '',
      ...(property !== undefined && { property }),
    })),
  };
}
