import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { readEnvironment } from '@ledger/config';
import { LedgerReader } from '@ledger/reader';
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
  print,
  validate,
  type DocumentNode,
  type ExecutionResult,
  type GraphQLObjectType,
  type GraphQLSchema,
} from 'graphql';
import { Sight, withSight } from '../access/sight';
import { ApiModule } from '../api.module';
import { openStore } from '../main';
import { CompiledQueries, formatted } from './compiled-queries';

const HERE = 'unitCode: "431200.ZRZYGH", fiscalYear: 2023';
/** What the dashboard's operations may be given; each takes what it names. */
const ASKED = {
  table: 'FUNCTIONAL',
  onlyBroken: true,
  unit: '431200.ZRZYGH',
  year: 2023,
  lastYear: 2023,
  minPosition: '5',
  from: { asOf: '2023-03-31' },
  figure: 'SCORE',
  ruleSet: 'mof-2020',
  statementId: 'self-assessment-2023',
};
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
});
afterAll(async () => {
  await app.close();
  await rm(folder, { recursive: true });
});

/** Bound by no role, as whoever asks a server on trial. */
function asTrial<Result>(work: () => Result): Result {
  return withSight(new Sight('unbound', app.get(LedgerReader)), work);
}

/** The same document answered by graphql-js and, being asked for the second time, by compiled code. */
async function bothWays(query: string, variables: Readonly<Record<string, unknown>> = {}) {
  const document = parse(query);
  expect(validate(schema, document)).toEqual([]);
  const queries = new CompiledQueries(schema);
  expect(await asTrial(() => queries.answer(document, CONTEXT, variables))).toBeUndefined();
  const result = await asTrial(() => queries.answer(document, CONTEXT, variables));
  const plain = await asTrial(() =>
    execute({ schema, document, contextValue: CONTEXT, variableValues: variables }),
  );
  return { compiled: result && textOf(result), plain: textOf(plain), errors: plain.errors };
}

function textOf({ data, errors }: ExecutionResult): string {
  return JSON.stringify({ data: data ?? null, errors: errors?.map(formatted) });
}

/** Every field that needs no argument and does not stand on the clock, each type once on a path. */
function everyField(typeName: string, above: readonly string[] = []): readonly string[] {
  const type = schema.getType(typeName);
  if (!isObjectType(type) || above.includes(typeName)) return [];
  return Object.values(type.getFields()).flatMap(({ name, args, type: of }) => {
    if (args.some(isRequiredArgument) || name === 'freshness') return [];
    const named = getNamedType(of);
    if (!isCompositeType(named)) return [name];
    // Links lead from everything to everything: behind one, only what stands there itself is asked.
    if (isLink(type) && above.length > 0) return [];
    const below = everyField(named.name, [...above, typeName]);
    return below.length > 0 ? [`${name} { ${below.join(' ')} }`] : [];
  });
}

/** The same, in parts that are few enough fields for a document to be compiled. */
function everyFieldInParts(typeName: string, above: readonly string[] = []): readonly string[] {
  return everyField(typeName, above).flatMap((selection) => {
    const [name = '', ...below] = selection.match(/\w+/g) ?? [];
    const field = schema.getType(typeName);
    if (below.length < COMPILED_FIELDS || !isObjectType(field)) return [selection];
    const of = getNamedType(field.getFields()[name]?.type);
    return everyFieldInParts(of?.name ?? '', [...above, typeName]).map((part) => `${name} { ${part} }`);
  });
}

/** Of a document that is compiled at all, a little fewer. */
const COMPILED_FIELDS = 900;

function isLink(type: GraphQLObjectType): boolean {
  return type.getInterfaces().some(({ name }) => name === 'Node') || type.name === 'Code';
}

const all = (typeName: string) => `{ ${everyField(typeName).join(' ')} }`;

/** What the dashboard asks: the documents of its queries, as they were generated. */
async function dashboardQueries(): Promise<readonly string[]> {
  const generated = await readFile('apps/dashboard/src/generated/graphql.ts', 'utf8');
  const documents = generated.matchAll(/^export const \w+Document = (\{.*\}) as unknown as/gm);
  return [...documents].map(([, text = '']) => printed(text)).filter((text) => text.startsWith('query'));
}

function printed(text: string): string {
  const document: unknown = JSON.parse(text);
  return isDocument(document) ? print(document) : '';
}

function isDocument(value: unknown): value is DocumentNode {
  return typeof value === 'object' && value !== null && 'kind' in value && value.kind === 'Document';
}

describe('compiled queries', () => {
  it('answer every field of a year as graphql-js does', async () => {
    const point = 'asOf: "2023-06-30", knownAt: "2999-01-01T00:00:00+08:00"';
    for (const field of everyFieldInParts('BudgetYear')) {
      const { compiled, plain } = await bothWays(`{ budgetYear(${HERE}, ${point}) { ${field} } }`);
      expect(compiled).toBe(plain);
    }
  });

  it('leave documents of very many fields to graphql-js', async () => {
    const query = `{ budgetYear(${HERE}) { ${everyField('BudgetYear').join(' ')} } }`;
    const { compiled, errors } = await bothWays(query);
    expect([compiled, errors]).toEqual([undefined, undefined]);
  });

  it('answer every list as graphql-js does', async () => {
    const lists = `units ${all('UnitConnection')} ruleSets ${all('RuleSetConnection')}
      codes(fiscalYear: 2023, table: FUNCTIONAL, first: 7) ${all('CodeConnection')}
      budgetYears(fiscalYear: 2023) { edges { cursor node { unitCode } } pageInfo ${all('PageInfo')} }`;
    const { compiled, plain } = await bothWays(`{ ${lists} }`);
    expect(compiled).toBe(plain);
  });

  it('answer what the dashboard asks as graphql-js does', async () => {
    const { data } = await asTrial(() =>
      execute({
        schema,
        contextValue: CONTEXT,
        document: parse(
          `{ budgetYear(${HERE}) { basis { token } events(first: 1) { edges { node { eventId } } } } }`,
        ),
      }),
    );
    const [, basis, event] = /"token":"([^"]+)".*"eventId":"([^"]+)"/.exec(JSON.stringify(data)) ?? [];
    const queries = await dashboardQueries();
    expect(queries.length).toBeGreaterThan(5);
    // A paper is checked once, in a thread, in seconds: its query is left to graphql-js, as every one is at first.
    for (const query of queries.filter((text) => !text.includes('checkPaper'))) {
      const at = query.includes('$basis') ? { basis } : { asOf: '2023-06-30' };
      const { compiled, plain, errors } = await bothWays(query, { ...ASKED, ...at, event });
      expect(errors).toBeUndefined();
      expect(compiled).toBe(plain);
    }
  });

  it('take aliases, fragments, arguments and variables as graphql-js does', async () => {
    const query = `query Asked($unit: ID!, $year: Int = 2023, $asOf: Date, $in: MoneyUnit = YUAN, $first: Int!) {
      one: budgetYear(unitCode: $unit, fiscalYear: $year, asOf: $asOf) { ...Sums, ... on BudgetYear { unitCode, ...Sums } }
      two: budgetYear(${HERE}, moneyUnit: $in) { ...Sums vouchers(first: $first) { edges { node { voucherNo amount { amount } } } } }
    }
    fragment Sums on BudgetYear { execution { totals { initial { amount } other: initial { amount } executed { amount } } } }`;
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
    ['a directive', `{ units { totalCount @include(if: true) } }`],
    ['introspection', `{ __schema { queryType { name } } }`],
    ['a name that JavaScript has taken', `{ units { __proto__: totalCount } }`],
    ['a second operation', `query A { units { totalCount } }  query B { units { totalCount } }`],
    [
      'a change',
      `mutation { reopenYear(unitCode: "X", fiscalYear: 2023, input: {reason: "r"}) { position } }`,
    ],
  ])('leave %s to graphql-js', async (_, query) => {
    const queries = new CompiledQueries(schema);
    const document = parse(query);
    for (let time = 0; time < 3; time += 1)
      expect(await asTrial(() => queries.answer(document, CONTEXT, {}))).toBeUndefined();
  });

  it.each([
    `{ budgetYear(${HERE.replace('2023', '2031')}) { unitCode } }`,
    `{ budgetYear(unitCode: "none", fiscalYear: 2023) { unitCode } }`,
    `{ budgetYears(fiscalYear: 2023, first: 0) { totalCount } units { totalCount } }`,
    `{ budgetYears(fiscalYear: 2023, first: 0) { totalCount } codes(fiscalYear: 2023, table: FUNCTIONAL, first: 0) { totalCount } }`,
    `{ a: budgetYear(unitCode: "none", fiscalYear: 2023) { unitCode } b: budgetYear(unitCode: "neither", fiscalYear: 2023) { unitCode } }`,
  ])('refuse %s as graphql-js does', async (query) => {
    const { compiled, plain } = await bothWays(query);
    expect(plain).toContain('"errors":[{');
    expect(compiled ?? plain).toBe(plain);
  });

  it('refuse variables of a wrong type, with the messages of graphql-js', async () => {
    const query =
      'query($unit: ID!, $asOf: Date) { budgetYear(unitCode: $unit, fiscalYear: 2023, asOf: $asOf) { unitCode } }';
    for (const given of [{}, { unit: ['a'] }, { unit: '431200.ZRZYGH', asOf: '2023-02-30' }]) {
      const { compiled, errors } = await bothWays(query, given);
      expect([compiled, errors?.length]).toEqual([undefined, 1]);
    }
  });
});
