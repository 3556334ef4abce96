import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { readEnvironment } from '@ledger/config';
import { LedgerReader } from '@ledger/read-side';
import { importYear, WriteSide } from '@ledger/write-side';
import { readYearFile } from '@ledger/year-file';
import type { INestApplicationContext } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { GraphQLSchemaHost } from '@nestjs/graphql';
import {
  execute,
  getNamedType,
  isCompositeType,
  isObjectType,
  isRequiredArgument,
  parse,
  validate,
  type GraphQLSchema,
} from 'graphql';
import { ApiModule } from '../api.module';
import { openStore } from '../main';
import { CompiledQueries } from './compiled-queries';

const HERE = 'unit: "431200.ZRZYGH", year: 2023';
const CONTEXT = { request: { headers: {} } };

let folder: string;
let app: INestApplicationContext;
let schema: GraphQLSchema;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'compiled-'));
  const environment = readEnvironment({ EVENT_STORE: `embedded:${folder}` });
  app = await NestFactory.create(
    ApiModule.on(() => openStore(environment)),
    { logger: false },
  );
  await app.init();
  ({ schema } = app.get(GraphQLSchemaHost));
  const [content = '', vouchers = ''] = await Promise.all(
    ['year.yaml', 'vouchers.csv'].map((name) => readFile(`samples/huaihua-2023/${name}`, 'utf8')),
  );
  const file = readYearFile(content, { 'vouchers.csv': vouchers });
  if (!file.ok) throw new Error('the sample does not read');
  await importYear(app.get(WriteSide), file.year);
  await app.get(LedgerReader).waitForStore();
}, 60_000);
afterAll(async () => {
  await app.close();
  await rm(folder, { recursive: true });
});

/** The same document answered by graphql-js and, being asked for the second time, by compiled code. */
async function bothWays(query: string, variables: Readonly<Record<string, unknown>> = {}) {
  const document = parse(query);
  expect(validate(schema, document)).toEqual([]);
  const queries = new CompiledQueries(schema);
  expect(await queries.answer(document, CONTEXT, variables)).toBeUndefined();
  const compiled = JSON.stringify(await queries.answer(document, CONTEXT, variables));
  const { data, errors } = await execute({
    schema,
    document,
    contextValue: CONTEXT,
    variableValues: variables,
  });
  return { compiled, plain: JSON.stringify(data), errors };
}

/** Every field that needs no argument and does not stand on the clock, each type once on a path. */
function everyField(typeName: string, above: readonly string[] = []): string {
  const type = schema.getType(typeName);
  if (!isObjectType(type) || above.includes(typeName)) return '';
  const selected = Object.values(type.getFields()).map(({ name, args, type: of }) => {
    if (args.some(isRequiredArgument) || name === 'freshness') return '';
    const named = getNamedType(of);
    if (!isCompositeType(named)) return name;
    const below = everyField(named.name, [...above, typeName]);
    return below && `${name} ${below}`;
  });
  return `{ ${selected.filter(Boolean).join(' ')} }`;
}

/** What the dashboard asks: the texts of its operations, as they were generated. */
async function dashboardQueries(): Promise<readonly string[]> {
  const generated = await readFile('apps/dashboard/src/generated/gql.ts', 'utf8');
  const texts = generated.matchAll(/^ {4}("(?:[^"\\]|\\.)*"): (?:typeof )?types\.\w+Document,$/gm);
  return [...texts].map(([, text = '""']) => String(JSON.parse(text)));
}

describe('compiled queries', () => {
  it.each(['', ', asOf: "2023-06-30"', ', knownAt: "2999-01-01T00:00:00+08:00"'])(
    'answer every field of a year%s as graphql-js does',
    async (at) => {
      const query = `{ budgetYear(${HERE}${at}) ${everyField('BudgetYear')} }`;
      const { compiled, plain } = await bothWays(query);
      expect(compiled).toBe(plain);
    },
  );

  it('answer every list as graphql-js does', async () => {
    const lists = `units ${everyField('UnitConnection')} ruleSets ${everyField('RuleSet')}
      codes(year: 2023, table: functional, first: 7) ${everyField('CodeConnection')}
      budgetYears(year: 2023) { edges { cursor node { unitCode } } pageInfo ${everyField('PageInfo')} }`;
    const { compiled, plain } = await bothWays(`{ ${lists} }`);
    expect(compiled).toBe(plain);
  });

  it('answer what the dashboard asks as graphql-js does', async () => {
    const variables = { unit: '431200.ZRZYGH', year: 2023, asOf: '2023-06-30' };
    const queries = await dashboardQueries();
    expect(queries.length).toBeGreaterThan(0);
    for (const query of queries) {
      const { compiled, plain } = await bothWays(query, variables);
      expect(compiled).toBe(plain);
    }
  });

  it('take aliases, fragments, arguments and variables as graphql-js does', async () => {
    const query = `query Asked($unit: ID!, $year: Int = 2023, $asOf: Date, $in: MoneyUnit = YUAN, $first: Int!) {
      one: budgetYear(unit: $unit, year: $year, asOf: $asOf) { ...Sums, ... on BudgetYear { unitCode, ...Sums } }
      two: budgetYear(${HERE}) { ...Sums expenditures(first: $first) { edges { node { voucherNo amount(unit: FEN) } } } }
    }
    fragment Sums on BudgetYear { execution { totals { initial(unit: $in) other: initial executed(unit: FEN) } } }`;
    for (const given of [
      { unit: '431200.ZRZYGH', first: 3 },
      { unit: '431200.ZRZYGH', first: 1, asOf: '2023-03-31', in: 'FEN' },
      { unit: '431200.ZRZYGH', first: 2, asOf: null, year: 2023 },
    ]) {
      const { compiled, plain } = await bothWays(query, given);
      expect(compiled).toBe(plain);
    }
  });

  it.each([
    ['an error', `{ budgetYear(${HERE.replace('2023', '2031')}) { unitCode } }`],
    [
      'an error beside an answer',
      `{ units { totalCount } codes(year: 2023, table: functional, first: 9999) { totalCount } }`,
    ],
    ['a directive', `{ units { totalCount @include(if: true) } }`],
    ['introspection', `{ __schema { queryType { name } } }`],
    ['a name that JavaScript has taken', `{ units { __proto__: totalCount } }`],
    ['a wait for a position', `{ budgetYear(${HERE}, minPosition: "1") { unitCode } }`],
    ['a second operation', `query A { units { totalCount } }  query B { units { totalCount } }`],
    [
      'a change',
      `mutation { reopenYear(unitCode: "X", fiscalYear: 2023, input: {reason: "r"}) { position } }`,
    ],
  ])('leave %s to graphql-js', async (_, query) => {
    const queries = new CompiledQueries(schema);
    const document = parse(query);
    for (let time = 0; time < 3; time += 1)
      expect(await queries.answer(document, CONTEXT, {})).toBeUndefined();
  });

  it('refuse variables that are none of their type, and leave the words to graphql-js', async () => {
    const query =
      'query($unit: ID!, $asOf: Date) { budgetYear(unit: $unit, year: 2023, asOf: $asOf) { unitCode } }';
    for (const given of [{}, { unit: ['a'] }, { unit: '431200.ZRZYGH', asOf: '2023-02-30' }]) {
      const { compiled, errors } = await bothWays(query, given);
      expect([compiled, errors?.length]).toEqual([undefined, 1]);
    }
  });
});
