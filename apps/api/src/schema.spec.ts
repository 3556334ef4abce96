import { readFile } from 'node:fs/promises';
import { describe, expect, it } from '@jest/globals';
import {
  buildSchema,
  isEnumType,
  isInputObjectType,
  isObjectType,
  parse,
  validate,
  type GraphQLNamedType,
} from 'graphql';
import { printedSchema } from './print-schema';

const COMMITTED = 'apps/api/schema.graphql';

describe('the schema', () => {
  it('is the one that is committed: run `npm run schema` after a change of types', async () => {
    expect(await printedSchema()).toBe(await readFile(COMMITTED, 'utf8'));
  });

  it('describes every type, field, argument and input', async () => {
    const types = Object.values(buildSchema(await readFile(COMMITTED, 'utf8')).getTypeMap());
    const ours = types.filter(
      ({ name }) => !name.startsWith('__') && !['String', 'Int', 'Float', 'Boolean', 'ID'].includes(name),
    );
    expect(ours.flatMap(undescribed)).toEqual([]);
  });

  it('has an enum for what its descriptions would list: no text says which words it may be', async () => {
    const schema = buildSchema(await readFile(COMMITTED, 'utf8'));
    const fields = Object.values(schema.getTypeMap()).flatMap((type) =>
      isObjectType(type) || isInputObjectType(type)
        ? Object.values<{ name: string; type: unknown; description?: unknown; deprecationReason?: unknown }>(
            type.getFields(),
          ).map((field) => ({ ...field, at: `${type.name}.${field.name}` }))
        : [],
    );
    const listing = fields.filter(
      ({ type, description, deprecationReason }) =>
        /^\W*(String|ID)\W*$/.test(String(type)) && !deprecationReason && LISTED.test(String(description)),
    );
    expect(listing.map(({ at, description }) => `${at}: ${String(description)}`)).toEqual([]);
  });

  it('shows an example of every root field, which the schema takes', async () => {
    const schema = buildSchema(await readFile(COMMITTED, 'utf8'));
    const roots = [schema.getQueryType(), schema.getMutationType(), schema.getSubscriptionType()];
    const fields = roots.flatMap((root) => Object.values(root?.getFields() ?? {}));
    const faults = fields.flatMap(({ name, description }) => {
      const example = /Example: `([^`]+)`/.exec(description ?? '')?.[1];
      if (example === undefined) return [`${name} has none`];
      return validate(schema, parse(example)).map(({ message }) => `${name}: ${message}`);
    });
    expect(faults).toEqual([]);
  });
});

/** `new, known or refused.`, and words in capitals beside each other. */
const LISTED =
  /^(\w+( \([^)]*\))?, )*\w+( \([^)]*\))?,? or \w+( \([^)]*\))?\.|\b[A-Z]+_[A-Z_]+(,| or) [A-Z_]{3,}\b/;

function undescribed(type: GraphQLNamedType): string[] {
  const own =
    type.description || ['Query', 'Mutation', 'Subscription'].includes(type.name) ? [] : [type.name];
  if (isEnumType(type)) return own;
  if (!isObjectType(type) && !isInputObjectType(type)) return own;
  const fields = Object.values(type.getFields());
  const missing = fields.filter(({ description }) => !description).map(({ name }) => `${type.name}.${name}`);
  const args = isObjectType(type)
    ? Object.values(type.getFields()).flatMap((field) =>
        field.args
          .filter(({ description }) => !description)
          .map(({ name }) => `${type.name}.${field.name}(${name})`),
      )
    : [];
  return [...own, ...missing, ...args];
}
