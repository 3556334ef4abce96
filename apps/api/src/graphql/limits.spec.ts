import { readFile } from 'node:fs/promises';
import { beforeAll, describe, expect, it } from '@jest/globals';
import {
  buildSchema,
  getIntrospectionQuery,
  getOperationAST,
  parse,
  specifiedRules,
  validate,
  type GraphQLSchema,
} from 'graphql';
import { LIMITS, limitsRule } from './limits';
import { overByVariables } from './variables-limit';

let schema: GraphQLSchema;
beforeAll(async () => {
  schema = buildSchema(await readFile('apps/api/schema.graphql', 'utf8'));
});

/** What is said of a document that is written out, and of one with its variables; nothing where it is within the limits. */
function saidOf(text: string, variables: Readonly<Record<string, unknown>> = {}): readonly string[] {
  const document = parse(text);
  const operation = getOperationAST(document);
  const faults = validate(schema, document, [limitsRule]);
  const over = operation && overByVariables({ schema, document, operation }, variables);
  return [...faults, ...(over ? [over] : [])].map(({ message }) => message);
}

function over(cost: number): readonly string[] {
  return [`the query's cost is ${cost}, at most ${LIMITS.cost} are allowed: ask for less at once`];
}

const many = (count: number, entry: unknown) => Array.from({ length: count }, () => entry);
const written = (count: number, entry: string) => `[${many(count, entry).join(' ')}]`;

/** Of as many years as a page may have. */
const ofYears = (asked: string) => `{ budgetYears(fiscalYear: 2023, first: 1000) { nodes { ${asked} } } }`;
const lines = (codes: string) => `lines(first: 1, filter: { function: ${codes} }) { totalCount }`;
const LEFT_OUT = `query ($ids: [ID!]!) {
  budgetYear(unitCode: "A", fiscalYear: 2023) { whatIf(leaveOut: $ids) { __typename } }
}`;

describe('the cost of a list that a field is given', () => {
  it.each([
    ['ids of a filter', 96, (n: number) => lines(written(n, '"205"'))],
    [
      'names of an enum',
      96,
      (n: number) => `events(first: 1, filter: { type: ${written(n, 'X')} }) { totalCount }`,
    ],
    ['ids of events left out', 97, (n: number) => `whatIf(leaveOut: ${written(n, '"E"')}) { __typename }`],
    [
      'entries tried',
      97,
      (n: number) => `whatIf(commands: ${written(n, '{ closeYear: {} }')}) { __typename }`,
    ],
  ])('is that of its entries, times the page that the field is on: %s', (_, most, asked) => {
    expect(saidOf(ofYears(asked(most)))).toEqual([]);
    expect(saidOf(ofYears(asked(most + 1)))).toEqual(over(100_001));
  });

  it('is the same for one in a variable', () => {
    const most = LIMITS.cost - 2;
    expect(saidOf(LEFT_OUT, { ids: many(most, 'E') })).toEqual([]);
    expect(saidOf(LEFT_OUT, { ids: many(most + 1, 'E') })).toEqual(over(100_001));
    const document = `query ($codes: [ID!]!) ${ofYears(lines('$codes'))}`;
    expect(saidOf(document, { codes: many(96, '205') })).toEqual([]);
    expect(saidOf(document, { codes: many(97, '205') })).toEqual(over(100_001));
  });

  it('counts the lists within it, and every time that a variable is given', () => {
    const stated = `mutation ($input: StateSelfAssessmentInput!) {
      stateSelfAssessment(unitCode: "A", fiscalYear: 2023, input: $input) { __typename }
    }`;
    const input = (parts: number) => ({
      figures: many(60_000, {}),
      relations: [{ sum: { parts: many(parts, {}) } }],
    });
    expect(saidOf(stated, { input: input(39_998) })).toEqual([]);
    expect(saidOf(stated, { input: input(39_999) })).toEqual(over(100_001));
    const twice = `query ($codes: [ID!]!) ${ofYears(lines('$codes') + lines('$codes').replace('lines', 'again: lines'))}`;
    expect(saidOf(twice, { codes: many(47, '205') })).toEqual([]);
    expect(saidOf(twice, { codes: many(48, '205') })).toEqual(over(101_001));
  });

  it('is that of what a variable is by default where it is left out', () => {
    const byDefault = (n: number) =>
      `query ($codes: [ID!] = ${written(n, '"205"')}) ${ofYears(lines('$codes'))}`;
    expect(saidOf(byDefault(96))).toEqual([]);
    expect(saidOf(byDefault(97))).toEqual(over(100_001));
    expect(saidOf(byDefault(1), { codes: many(97, '205') })).toEqual(over(100_001));
  });

  it('is counted however deep lists nest', () => {
    let nested: unknown = 'E';
    for (let depth = 0; depth < LIMITS.cost; depth++) nested = [nested];
    expect(saidOf(LEFT_OUT, { ids: nested })).toEqual(over(LIMITS.cost + 2));
  });
});

describe('fragments within fragments', () => {
  /** Each spreads the next twice: written out, `asked` stands there 2^60 times. */
  const doubled = (type: string, asked: string) =>
    many(60, 0)
      .map((_, index) => `fragment F${index} on ${type} { ...F${index + 1} ...F${index + 1} }`)
      .concat(`fragment F60 on ${type} { ${asked} }`)
      .join(' ');

  it('are measured at once, and cost what they are when they are written out', () => {
    const [said] = saidOf(`{ ...F0 } ${doubled('Query', 'units { totalCount }')}`);
    expect(said).toMatch(/^the query's cost is \d{16,}, at most 100000 are allowed/);
    expect(saidOf(`{ ...F0 } ${doubled('Query', 'a: __typename')}`)).toEqual([
      expect.stringMatching(/^the query's aliases is \d{16,}, at most 30/),
    ]);
  });

  it('may stand on what costs nothing', () => {
    expect(saidOf(`{ ...F0 } ${doubled('Query', '__typename')}`)).toEqual([]);
    const adjusted =
      'budgetYear(unitCode: "A", fiscalYear: 1) { execution { totals { adjusted { ...F0 } } } }';
    expect(saidOf(`{ ${adjusted} } ${doubled('Money', 'amount')}`)).toEqual([]);
  });
});

describe('fields of one name at one place', () => {
  const said = (text: string) => saidOf(text).map((message) => message.slice(0, 50));
  const TOO_OFTEN = ['the query asks for the same field too often at one'];
  const times = (count: number, asked: string) => many(count, asked).join(' ');

  it('may stand there 141 times, and fewer where something is selected of them', () => {
    expect(said(`{ units { ${times(141, 'totalCount')} } }`)).toEqual([]);
    expect(said(`{ units { ${times(142, 'totalCount')} } }`)).toEqual(TOO_OFTEN);
    expect(said(`{ ${times(99, 'units { totalCount }')} }`)).toEqual([]);
    expect(said(`{ ${times(101, 'units { totalCount }')} }`)).toEqual(TOO_OFTEN);
  });

  it('are those of fragments and of selections that are put together, too', () => {
    expect(said(`{ ${times(12, `units { ${times(12, 'totalCount')} }`)} }`)).toEqual(TOO_OFTEN);
    expect(said(`{ units { ${times(12, `... { ${times(12, 'totalCount')} }`)} } }`)).toEqual(TOO_OFTEN);
    const fragments = many(12, 0).map(
      (_, at) => `fragment F${at} on UnitConnection { ${times(12, 'totalCount')} }`,
    );
    const spread = fragments.map((_, at) => `...F${at}`).join(' ');
    expect(said(`{ units { ${spread} } } ${fragments.join(' ')}`)).toEqual(TOO_OFTEN);
    expect(said(`{ a: units { ...F0 } b: units { ...F0 } } ${fragments.join(' ')}`)).toEqual([]);
  });

  it('are refused also where nothing asks for them, and where fragments spread each other without an end', () => {
    expect(said(`{ units { totalCount } } fragment F on Unit { ${times(142, 'name')} }`)).toEqual(TOO_OFTEN);
    const endless = `{ ...A } fragment A on Query { ${times(2, 'units { ...A }')} }`;
    expect(said(endless)).toEqual(TOO_OFTEN);
  });

  it('end the validation: no rule compares them', () => {
    const document = parse(`{ nothing ${times(1_900, 'units { totalCount }')} }`);
    const faults = validate(schema, document, [...specifiedRules, limitsRule]);
    expect(faults.map(({ message }) => message.slice(0, 50))).toEqual(TOO_OFTEN);
  });
});

describe('what a document asks of the schema itself', () => {
  const everyField = (aliases: number) =>
    `{ __schema { types { ${many(aliases, 0)
      .map((_, index) => `a${index}: fields { name description args { name description } }`)
      .join(' ')} } } }`;

  it('is whatever tools ask for, and little more', () => {
    const all = { inputValueDeprecation: true, oneOf: true, schemaDescription: true, specifiedByUrl: true };
    expect(saidOf(getIntrospectionQuery({ ...all, directiveIsRepeatable: true }))).toEqual([]);
    expect(saidOf(everyField(10))).toEqual([]);
    expect(saidOf(everyField(30))).toEqual([
      expect.stringMatching(/^the query's introspection is \d+, at most 900000 are allowed/),
    ]);
  });

  it('counts its aliases', () => {
    const types = many(31, 0).map((_, index) => `t${index}: __type(name: "Query") { name }`);
    expect(saidOf(`{ ${types.join(' ')} }`)).toEqual([expect.stringContaining('aliases is 31')]);
  });
});
