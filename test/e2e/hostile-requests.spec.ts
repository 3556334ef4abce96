import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { z } from 'zod';
import { runApi, type RunningTestApi } from '../support/running-api';

let api: RunningTestApi;
beforeAll(async () => {
  api = await runApi();
});
afterEach(async () => {
  expect(await api.ask('{ units { totalCount } }')).toEqual({ data: { units: { totalCount: 0 } } });
});
afterAll(() => api.close());

const DEEP = 100_000;
/** As deep as the longest document that is looked at. */
const DEEP_TEXT = 9_000;
const lists = (depth: number) => '['.repeat(depth) + ']'.repeat(depth);
const objects = (depth: number) => '{"line":'.repeat(depth) + '1' + '}'.repeat(depth);
const literals = (depth: number) => '{line:'.repeat(depth) + '1' + '}'.repeat(depth);
const FILTER =
  'query($f: VoucherFilter) { budgetYear(unitCode: "x", fiscalYear: 2023) { vouchers(filter: $f) { totalCount } } }';
const filtered = (value: string) => FILTER.replace('($f: VoucherFilter)', '').replace('$f', () => value);
const year = (given: string) => `{ budgetYear(unitCode: "x", fiscalYear: 2023, ${given}) { unitCode } }`;
const body = (query: string, rest = '') => `{"query":${JSON.stringify(query)}${rest}}`;

interface Sent {
  readonly body: string;
  readonly headers?: Readonly<Record<string, string>>;
}

async function answerTo({ body, headers }: Sent) {
  const all = { 'content-type': 'application/json', ...headers };
  const response = await fetch(api.url, { method: 'POST', body, headers: all });
  const text = await response.text();
  const { errors } = ANSWER.parse(JSON.parse(text));
  return { status: response.status, text, error: errors[0] };
}

const ANSWER = z.object({
  errors: z.array(z.object({ message: z.string(), extensions: z.record(z.string(), z.unknown()) })),
});

/** What is sent, the status and code that it is answered with, and words of the message. */
type Row = readonly [what: string, sent: Sent, status: number, code: string, said: string];

const BROKEN: readonly Row[] = [
  ['half a JSON', { body: '{"query": ' }, 400, 'BODY_NOT_JSON', 'not a JSON object'],
  ['no JSON', { body: 'query { units }' }, 400, 'BODY_NOT_JSON', 'not a JSON object'],
  ['a JSON that is no object', { body: 'null' }, 400, 'BODY_NOT_JSON', 'not a JSON object'],
  ['nothing', { body: '' }, 400, 'BAD_REQUEST', 'POST body missing'],
  ['an object without a query', { body: '{"a":1}' }, 400, 'BAD_REQUEST', 'non-empty `query`'],
  ['a batch', { body: `[${body('{ units { totalCount } }')}]` }, 400, 'BAD_REQUEST', 'batching'],
  ['variables that are a list', { body: body('{ a }', ',"variables":[1]') }, 400, 'BAD_REQUEST', 'variables'],
  [
    'what is not gzip',
    { body: body('{ a }'), headers: { 'content-encoding': 'gzip' } },
    400,
    'BODY_UNREADABLE',
    'gzip',
  ],
  [
    'an unknown encoding',
    { body: body('{ a }'), headers: { 'content-encoding': 'x' } },
    415,
    'BODY_UNREADABLE',
    'gzip',
  ],
  ['too much', { body: body(`{ a } # ${'x'.repeat(13_000_000)}`) }, 413, 'BODY_TOO_LARGE', '/uploads'],
];

const NESTED: readonly Row[] = [
  [
    'lists in a variable',
    { body: body(FILTER, `,"variables":{"f":${lists(DEEP)}}`) },
    400,
    'NESTED_TOO_DEEP',
    'variables',
  ],
  [
    'objects in a variable',
    { body: body(FILTER, `,"variables":{"f":${objects(DEEP)}}`) },
    400,
    'NESTED_TOO_DEEP',
    'variables',
  ],
  [
    'a variable that nothing uses',
    { body: body('{ units { totalCount } }', `,"variables":{"f":${lists(3_000)}}`) },
    400,
    'NESTED_TOO_DEEP',
    'variables',
  ],
  [
    'an extension',
    { body: body('{ units { totalCount } }', `,"extensions":{"f":${lists(DEEP)}}`) },
    400,
    'NESTED_TOO_DEEP',
    'extensions',
  ],
  ['lists in a document', { body: body(filtered(lists(DEEP_TEXT))) }, 400, 'NESTED_TOO_DEEP', 'query'],
  [
    'lists of fewer tokens than a document may have',
    { body: body(filtered(lists(3_000))) },
    400,
    'NESTED_TOO_DEEP',
    'query',
  ],
  ['objects in a document', { body: body(filtered(literals(DEEP_TEXT))) }, 400, 'NESTED_TOO_DEEP', 'query'],
  [
    'selections',
    { body: body(`${'{a'.repeat(DEEP_TEXT)}${'}'.repeat(DEEP_TEXT)}`) },
    400,
    'NESTED_TOO_DEEP',
    'query',
  ],
  [
    'the type of a variable',
    { body: body(`query($a: ${'['.repeat(DEEP_TEXT)}ID${']'.repeat(DEEP_TEXT)}) { a }`) },
    400,
    'NESTED_TOO_DEEP',
    'query',
  ],
  ['a default', { body: body(`query($a: [ID!] = ${lists(3_000)}) { a }`) }, 400, 'NESTED_TOO_DEEP', 'query'],
  [
    'a directive',
    { body: body(`{ units @include(if: ${lists(3_000)}) { totalCount } }`) },
    400,
    'NESTED_TOO_DEEP',
    'query',
  ],
  [
    'one list more than allowed',
    { body: body(filtered(lists(64 - 3 + 1))) },
    400,
    'NESTED_TOO_DEEP',
    'query',
  ],
  [
    'as many lists as allowed',
    { body: body(filtered(lists(64 - 3))) },
    200,
    'GRAPHQL_VALIDATION_FAILED',
    'vouchers(filter)',
  ],
  [
    'brackets in texts and comments, which do not nest',
    { body: body(`# ${lists(99)}\n${year(`basis: "${'['.repeat(99)}\\""`)} # """ ${'['.repeat(99)}`) },
    200,
    'BASIS_UNREADABLE',
    'basis',
  ],
];

const VALUES: readonly Row[] = [
  [
    'a day that does not exist',
    { body: body(year('asOf: "2023-02-30"')) },
    200,
    'GRAPHQL_VALIDATION_FAILED',
    'budgetYear(asOf): Date must be a day that exists',
  ],
  [
    'a number for a day',
    { body: body(year('asOf: 20230101')) },
    200,
    'GRAPHQL_VALIDATION_FAILED',
    'budgetYear(asOf): Date must be text such as "2023-06-30"',
  ],
  [
    'a day within a filter',
    { body: body(filtered('{occurredOn: {until: "x"}}')) },
    200,
    'GRAPHQL_VALIDATION_FAILED',
    'vouchers(filter.occurredOn.until): Date',
  ],
  [
    'a number in a list of a filter',
    { body: body(filtered('{payee: "y", line: {economic: ["301", 1.5]}}')) },
    200,
    'GRAPHQL_VALIDATION_FAILED',
    'vouchers(filter.line.economic): ID',
  ],
  [
    'a number for an amount',
    { body: body(filtered('{amount: {from: 1.5}}')) },
    200,
    'GRAPHQL_VALIDATION_FAILED',
    'vouchers(filter.amount.from): Decimal must be text such as "4738.83"',
  ],
  [
    'a default of a variable',
    { body: body(`query($asOf: Date = "x") ${year('asOf: $asOf')}`) },
    200,
    'GRAPHQL_VALIDATION_FAILED',
    'query($asOf): Date',
  ],
  [
    'a day in a variable',
    { body: body(FILTER, ',"variables":{"f":{"occurredOn":{"until":"x"}}}') },
    200,
    'BAD_USER_INPUT',
    'at "f.occurredOn.until"; Date must be a day that exists',
  ],
  [
    'a unit of money that is none',
    { body: body(year('moneyUnit: EURO')) },
    200,
    'GRAPHQL_VALIDATION_FAILED',
    'budgetYear(moneyUnit): Value "EURO"',
  ],
  [
    'no position',
    { body: body(year('minPosition: "x"')) },
    200,
    'GRAPHQL_VALIDATION_FAILED',
    'budgetYear(minPosition): Position must be',
  ],
  [
    'an object for an id',
    { body: body('query($u: ID!) { unit(unitCode: $u) { name } }', ',"variables":{"u":{}}') },
    200,
    'BAD_USER_INPUT',
    'Variable "$u"',
  ],
  ['no instant', { body: body(year('knownAt: "x"')) }, 200, 'BAD_POINT', 'knownAt'],
  [
    'a subscription over HTTP',
    { body: body('subscription { ledgerChanged { position } }') },
    400,
    'WEBSOCKET_NEEDED',
    'WebSocket',
  ],
  [
    'an operation that is not there',
    { body: body('query A { units { totalCount } }', ',"operationName":"B"') },
    400,
    'OPERATION_RESOLUTION_FAILURE',
    'Unknown operation named "B"',
  ],
];

const LARGE: readonly Row[] = [
  [
    'a list of 500,000 codes',
    { body: body(FILTER, `,"variables":{"f":{"line":{"economic":[${'"302",'.repeat(500_000)}"302"]}}}`) },
    200,
    'GRAPHQL_VALIDATION_FAILED',
    "the query's cost is",
  ],
  [
    'a text of 5 MB for a number',
    {
      body: body(
        'query($n: Int!) { units(first: $n) { totalCount } }',
        `,"variables":{"n":"${'x'.repeat(5_000_000)}"}`,
      ),
    },
    200,
    'BAD_USER_INPUT',
    'Variable "$n" got invalid value "xxx',
  ],
  [
    'a code of 5 MB',
    {
      body: body(
        'query($u: ID!) { budgetYear(unitCode: $u, fiscalYear: 2023) { mode } }',
        `,"variables":{"u":"${'x'.repeat(5_000_000)}"}`,
      ),
    },
    200,
    'UNIT_NOT_FOUND',
    'no unit with the code xxx',
  ],
  [
    'a name of 8 MB',
    { body: body(`{ ${'x'.repeat(8_000_000)} }`) },
    400,
    'DOCUMENT_TOO_LONG',
    'query is longer than 64 KiB; put values into variables',
  ],
  [
    'a document of a byte more than allowed',
    { body: body(`{ a } # ${'支'.repeat(21_842)}xxx`) },
    400,
    'DOCUMENT_TOO_LONG',
    'query is longer than 64 KiB',
  ],
  [
    'a document as long as allowed',
    { body: body(`{ a } # ${'支'.repeat(21_842)}xx`) },
    200,
    'GRAPHQL_VALIDATION_FAILED',
    'Cannot query field "a"',
  ],
  [
    'a name as long as allowed',
    { body: body(`{ ${'x'.repeat(65_532)} }`) },
    200,
    'GRAPHQL_VALIDATION_FAILED',
    'Cannot query field "xxx',
  ],
  [
    'a field 1,900 times',
    { body: body(`{ ${'units { totalCount } '.repeat(1_900)} }`) },
    200,
    'GRAPHQL_VALIDATION_FAILED',
    'the same field too often',
  ],
  [
    'fragments that spread each other',
    { body: body(`{ ...A } fragment A on Query { ...B } fragment B on Query { ...A }`) },
    200,
    'GRAPHQL_VALIDATION_FAILED',
    'Cannot spread fragment "A" within itself',
  ],
];

describe.each([
  ['broken requests', BROKEN],
  ['what nests too deeply', NESTED],
  ['values that fit no type', VALUES],
  ['large requests', LARGE],
])('the server refuses %s by a code, in both languages, and goes on', (_, rows) => {
  it.each(rows)('%s', async (...[, sent, status, code, said]: Row) => {
    const answer = await answerTo(sent);
    const { message = '', extensions = {} } = answer.error ?? {};
    expect([answer.status, extensions['code']]).toEqual([status, code]);
    expect(message).toContain(said);
    expect(String(extensions['zh'])).toMatch(/\p{Script=Han}/u);
    expect(extensions['en']).not.toBe('');
    expect(answer.text).not.toMatch(/Maximum call stack|at .*\.js|node_modules/);
  });
});

describe('a refusal', () => {
  it('repeats only the beginning of what was sent, however long it was', async () => {
    for (const [, sent] of LARGE) {
      const { error } = await answerTo(sent);
      expect(String(error?.message).length).toBeLessThan(700);
    }
  });

  it('over GET has the same form', async () => {
    const response = await fetch(`${api.url}?query=${encodeURIComponent(filtered(lists(99)))}`);
    expect(response.status).toBe(400);
    expect(await response.text()).toContain('NESTED_TOO_DEEP');
  });
});
