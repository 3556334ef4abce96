import { once } from 'node:events';
import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { WebSocket } from 'ws';
import { runApi, type RunningTestApi } from '../support/running-api';

let api: RunningTestApi;
beforeAll(async () => {
  api = await runApi();
});
afterEach(async () => {
  expect(await api.ask('{ units { totalCount } }')).toEqual({ data: { units: { totalCount: 0 } } });
});
afterAll(() => api.close());

const INIT = '{"type":"connection_init"}';
const lists = (depth: number) => '['.repeat(depth) + ']'.repeat(depth);
const subscribing = (payload: object) => JSON.stringify({ id: '1', type: 'subscribe', payload });
const LEDGER = 'subscription { ledgerChanged { position } }';
const YEAR = 'subscription($u: ID!) { budgetYearChanged(unitCode: $u, fiscalYear: 2023) { position } }';
const spread = (count: number) =>
  Array.from(
    { length: count },
    (_, i) => `fragment F${i} on LedgerChange { ...F${i + 1} ...F${i + 1} }`,
  ).join(' ');

/** What the server says to a message: the errors that it tells, or the code that it closes the connection with. */
async function saidTo(message: string | Buffer): Promise<string> {
  const socket = new WebSocket(api.url.replace('http', 'ws'), 'graphql-transport-ws');
  await once(socket, 'open');
  socket.send(INIT);
  await once(socket, 'message');
  const closed = once(socket, 'close').then(([code]: unknown[]) => `closed ${String(code)}`);
  const told = once(socket, 'message').then(([data]: unknown[]) => String(data));
  socket.send(message);
  const said = await Promise.race([told, closed]);
  socket.terminate();
  return said;
}

type Row = readonly [what: string, message: string | Buffer, said: RegExp];

const ROWS: readonly Row[] = [
  [
    'a unit that is not there',
    subscribing({ query: YEAR, variables: { u: 'nobody' } }),
    /"UNIT_NOT_FOUND".*没有编码为 nobody/,
  ],
  [
    'a code of 50 KB',
    subscribing({ query: YEAR, variables: { u: 'x'.repeat(50_000) } }),
    /^.{0,3000}"UNIT_NOT_FOUND"/,
  ],
  [
    'a variable that fits no type',
    subscribing({ query: YEAR, variables: { u: { a: 1 } } }),
    /"BAD_USER_INPUT"/,
  ],
  ['a variable that is missing', subscribing({ query: YEAR }), /"BAD_USER_INPUT"/],
  [
    'lists nested in a variable',
    `{"id":"1","type":"subscribe","payload":{"query":${JSON.stringify(LEDGER)},"variables":{"a":${lists(20_000)}}}}`,
    /"NESTED_TOO_DEEP"/,
  ],
  [
    'lists nested in a document',
    subscribing({ query: YEAR.replace('unitCode: $u', `unitCode: ${lists(20_000)}`) }),
    /"NESTED_TOO_DEEP"/,
  ],
  [
    'an operation that is not there',
    subscribing({ query: `subscription A { ledgerChanged { position } }`, operationName: 'B' }),
    /"OPERATION_RESOLUTION_FAILURE".*Unknown operation named \\"B\\"/,
  ],
  [
    'two operations and no name',
    subscribing({
      query: `subscription A { ledgerChanged { position } } subscription B { ledgerChanged { position } }`,
    }),
    /"OPERATION_RESOLUTION_FAILURE"/,
  ],
  [
    'no operation',
    subscribing({ query: 'fragment F on Query { __typename }' }),
    /"GRAPHQL_VALIDATION_FAILED"/,
  ],
  ['a query', subscribing({ query: '{ units { totalCount } }' }), /"SUBSCRIPTIONS_ONLY"/],
  ['no GraphQL', subscribing({ query: '}' }), /"GRAPHQL_PARSE_FAILED"/],
  [
    'fragments that double each other',
    subscribing({
      query: `subscription { ledgerChanged { ...F0 } } ${spread(60)} fragment F60 on LedgerChange { position ${'complete '.repeat(9)} }`,
    }),
    /"GRAPHQL_VALIDATION_FAILED"|^closed/,
  ],
  [
    'a document that is too long',
    subscribing({ query: `${LEDGER} # ${'x'.repeat(65_536)}` }),
    /"DOCUMENT_TOO_LONG".*variables/,
  ],
  [
    'a field 1,900 times',
    subscribing({ query: LEDGER.replace('position', 'position '.repeat(1_900)) }),
    /"GRAPHQL_VALIDATION_FAILED".*too often|too often.*"GRAPHQL_VALIDATION_FAILED"/,
  ],
  [
    'more than a message may hold',
    subscribing({ query: LEDGER, variables: { a: 'x'.repeat(100_000) } }),
    /^closed 1009$/,
  ],
  ['no message of the protocol', '{"id":"1","type":"subscribe","payload":{"query":5}}', /^closed 4400$/],
  ['no JSON', '{', /^closed 4400$/],
  ['bytes', Buffer.from([0xff, 0xfe]), /^closed 4400$/],
];

describe('a subscription is refused at once, by a code, and the server goes on, for', () => {
  it.each(ROWS)('%s', async (...[, message, said]: Row) => {
    expect(await saidTo(message)).toMatch(said);
  });
});
