import { beforeAll, describe, expect, it } from '@jest/globals';
import { parse, validate, type GraphQLSchema } from 'graphql';
import { builtSchema } from '../print-schema';
import { COMMANDS } from './commands';

let schema: GraphQLSchema;
beforeAll(async () => {
  schema = await builtSchema();
});

describe('the mutations of commands', () => {
  it.each(Object.keys(COMMANDS))('%s has an example that the schema takes', (name) => {
    const { description = '' } = schema.getMutationType()?.getFields()[name] ?? {};
    const [, example = ''] = /Example: `(.*)`/.exec(description ?? '') ?? [];
    expect(validate(schema, parse(example))).toEqual([]);
  });

  it('can each be tried in a what-if, but for those of a unit', () => {
    const entry = schema.getType('EntryInput');
    const names = entry && 'getFields' in entry ? Object.keys(entry.getFields()) : [];
    const ofYears = Object.entries(COMMANDS).flatMap(([name, { of }]) => (of === 'unit' ? [] : [name]));
    expect(names.toSorted()).toEqual(ofYears.toSorted());
  });
});
