import { readFileSync } from 'node:fs';
import { afterAll, afterEach, beforeAll, describe, expect, it, jest } from '@jest/globals';
import {
  buildSchema,
  getNamedType,
  isCompositeType,
  isEnumType,
  isObjectType,
  isRequiredArgument,
  type GraphQLArgument,
  type GraphQLField,
  type GraphQLObjectType,
} from 'graphql';
import { HUAIHUA, importSample } from '../support/import-sample';
import { serve } from '../../apps/api/src/main';
import { codeIn, runApi, type RunningTestApi } from '../support/running-api';

/** Values of arguments that must be given. */
const ARGUMENTS: Readonly<Record<string, string>> = {
  unitCode: `"${HUAIHUA}"`,
  fiscalYear: '2023',
  uploadId: '"none"',
  code: '"302"',
  id: '"quantity"',
  line: '{ key: "general/basic/22001/-/302" }',
  no: '"2023-0004"',
  from: '{ asOf: "2023-06-30" }',
};
const LATER = 400 * 86_400_000;
const schema = buildSchema(readFileSync('apps/api/schema.graphql', 'utf8'));

let api: RunningTestApi;
beforeAll(async () => {
  // In this process: the test sets its clock.
  api = await runApi(undefined, serve);
  await importSample(api, 'huaihua-2023');
}, 60_000);
afterAll(() => api.close());
afterEach(() => void jest.restoreAllMocks());

/** One question for every field of every type that a query can reach, by the shortest way to it. */
function questions(): Map<string, string> {
  const asked = new Map<string, string>();
  const query = schema.getQueryType();
  const waiting = query ? [{ type: query, wrap: (inner: string) => `{ ${inner} }` }] : [];
  for (const { type, wrap } of waiting) {
    for (const field of Object.values(type.getFields())) {
      const key = `${type.name}.${field.name}`;
      if (asked.has(key)) continue;
      const below = getNamedType(field.type);
      const call = `${field.name}${argumentsOf(key, field)}`;
      asked.set(key, wrap(isCompositeType(below) ? `${call} { __typename }` : call));
      for (const object of objectsOf(below))
        waiting.push({
          type: object,
          wrap: (inner) => wrap(`${call} { ... on ${object.name} { ${inner} } }`),
        });
    }
  }
  return asked;
}

function objectsOf(type: ReturnType<typeof getNamedType>): readonly GraphQLObjectType[] {
  if (isObjectType(type)) return [type];
  return isCompositeType(type) ? schema.getPossibleTypes(type) : [];
}

function argumentsOf(key: string, { args }: GraphQLField<unknown, unknown>): string {
  const given = args.filter(isRequiredArgument).map((arg) => `${arg.name}: ${valueOf(key, arg)}`);
  return given.length > 0 ? `(${given.join(', ')})` : '';
}

function valueOf(key: string, { name, type }: GraphQLArgument): string {
  const known = ARGUMENTS[name];
  if (known !== undefined) return known;
  const named = getNamedType(type);
  if (isEnumType(named)) return named.getValues()[0]?.name ?? '';
  throw new TypeError(`give the argument ${name} of ${key} a value in ARGUMENTS`);
}

async function ask(query: string): Promise<string> {
  const headers = { 'content-type': 'application/json' };
  const body = JSON.stringify({ query });
  return (await fetch(api.url, { method: 'POST', headers, body })).text();
}

let anew = 0;
/** Not kept: a document that was never sent before. */
const uncached = (query: string) => ask(`${query} # ${(anew += 1)}`);

async function moveOn(): Promise<void> {
  const answer = await api.ask(
    'mutation { registerUnit(unitCode: "431200.OTHER", input: {name: "另一单位", level: DEPARTMENT, region: "431200", occurredOn: "2023-01-01"}) { result { position } refusals { code } } }',
  );
  expect(codeIn(answer)).toBeUndefined();
  const then = Date.now() + LATER;
  jest.spyOn(Date, 'now').mockImplementation(() => then);
}

describe('a kept answer of every field of the schema', () => {
  it('is the one that would be given anew after a fact elsewhere and a year by the clock', async () => {
    const asked = [...questions()];
    expect(asked.length).toBeGreaterThan(300);
    for (const [field, query] of asked) {
      const answer = await ask(query);
      if (answer.includes('"errors"')) throw new Error(`${field}: ${query}: ${answer}`);
      await ask(query);
    }
    await moveOn();
    const stale: string[] = [];
    for (const [field, query] of asked) {
      const [kept, fresh] = [await ask(query), await uncached(query)];
      if (kept !== fresh) stale.push(`${field}: ${kept} instead of ${fresh}`);
    }
    expect(stale).toEqual([]);
  }, 300_000);
});
