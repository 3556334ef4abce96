import { once } from 'node:events';
import { connect } from 'node:net';
import { text } from 'node:stream/consumers';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import type { Client } from 'graphql-ws';
import { WebSocket } from 'ws';
import { runApi, type RunningTestApi } from '../support/running-api';
import { subscriberOf } from '../support/subscriber';

const UNIT = '431200.TEST';
const WATCH = `subscription { budgetYearChanged(unitCode: "${UNIT}", fiscalYear: 2024) { position changed { kind eventTypes } budgetYear { fiscalYear } } }`;
const REGISTER = `mutation { registerUnit(unitCode: "${UNIT}", input: {name: "测试", level: DEPARTMENT, occurredOn: "2024-01-01", region: "431200"}) { result { position } refusals { code } } }`;
const OPEN = `mutation { openYear(unitCode: "${UNIT}", fiscalYear: 2024, input: {mode: CONTROL, paymentPlanEnforced: false}) { result { position } refusals { code } } }`;

let api: RunningTestApi;
const clients: Client[] = [];
beforeEach(async () => {
  api = await runApi();
});
afterEach(async () => {
  for (const client of clients.splice(0)) await client.dispose();
  await api.close();
});

describe('subscriptions', () => {
  it('are all that is served over WebSocket', async () => {
    expect(await refusalOf('{ units { totalCount } }')).toBe('SUBSCRIPTIONS_ONLY');
    expect(await refusalOf(OPEN)).toBe('SUBSCRIPTIONS_ONLY');
  });

  it('keep the limits that queries keep', async () => {
    const aliases = Array.from({ length: 31 }, (_, i) => `a${i}: position`).join(' ');
    expect(await refusalOf(`subscription { ledgerChanged { ${aliases} } }`)).toBe(
      'GRAPHQL_VALIDATION_FAILED',
    );
    expect(await refusalOf(`subscription { ledgerChanged { ${'id '.repeat(9_000)} } }`)).toBe(
      'GRAPHQL_PARSE_FAILED',
    );
    const dear = WATCH.replace(
      'budgetYear { fiscalYear',
      'budgetYear { vouchers(first: 500) { edges { node { line { key } voucherNo amount { amount } payee ...V } } } events(first: 500) { edges { node { position } } }',
    ).concat(` fragment V on Voucher { ${'payee '.repeat(200)} }`);
    expect(await refusalOf(dear)).toBe('GRAPHQL_VALIDATION_FAILED');
    expect(await refusalOf('subscription { nothing }')).toBe('GRAPHQL_VALIDATION_FAILED');
    expect(await messageOf(`subscription { ledgerChanged ${nested(15)} }`)).toContain('depth is 15');
    expect(await messageOf(`subscription { ledgerChanged ${nested(14)} }`)).not.toContain('depth');
  });

  it('are bounded on each connection', async () => {
    await api.ask(REGISTER);
    await api.ask(OPEN);
    const client = clientOf(api.url);
    const open = Array.from({ length: 20 }, () => client.iterate({ query: WATCH }));
    for (const messages of open) void messages.next();
    await untilListening();
    expect(await codeOf(client.iterate({ query: WATCH }).next())).toBe('TOO_MANY_SUBSCRIPTIONS');
  });

  it('refuse foreign pages and foreign names', async () => {
    expect(await statusOf({ origin: 'https://evil.example' })).toBe(403);
    expect(await statusOf({ headers: { host: 'evil.example' } })).toBe(403);
    expect(await statusOf({ origin: new URL(api.url).origin })).toBe(101);
    expect(await statusOf({})).toBe(101);
  });

  it('outlive a handshake whose path is none, whoever sends it', async () => {
    for (const path of ['//', 'http://', '/%', '*'])
      for (const host of ['localhost', 'evil.example'])
        expect(await rawStatusOf(path, host)).toBe(host === 'localhost' ? 404 : 403);
    expect(await statusOf({})).toBe(101);
  });
});

/** The status that a handshake written by hand is answered with. */
async function rawStatusOf(path: string, host: string): Promise<number> {
  const socket = connect(Number(new URL(api.url).port), '127.0.0.1');
  socket.write(
    `GET ${path} HTTP/1.1\r\nHost: ${host}\r\nConnection: Upgrade\r\nUpgrade: websocket\r\nSec-WebSocket-Version: 13\r\nSec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\n\r\n`,
  );
  const answer = await text(socket);
  return Number(/^HTTP\/1.1 (\d+)/.exec(answer)?.[1]);
}

/** A selection that makes its document so deep. */
function nested(depth: number): string {
  return depth === 1 ? '' : `{ x ${nested(depth - 1)} }`;
}

function clientOf(url: string): Client {
  const client = subscriberOf(url);
  clients.push(client);
  return client;
}

/** A subscription has no message that says it stands; the round trip of a query on the same machine is longer. */
async function untilListening(): Promise<void> {
  for (let i = 0; i < 20; i += 1) await api.ask('{ units { totalCount } }');
}

async function refusalOf(query: string): Promise<unknown> {
  return codeOf(clientOf(api.url).iterate({ query }).next());
}

async function messageOf(query: string): Promise<string> {
  const outcome = await clientOf(api.url)
    .iterate({ query })
    .next()
    .catch((errors: unknown) => errors);
  return JSON.stringify(outcome);
}

async function codeOf(message: Promise<unknown>): Promise<unknown> {
  const outcome = await message.catch((errors: unknown) => errors);
  return /"code":"([A-Z_]+)"/.exec(JSON.stringify(outcome))?.[1] ?? JSON.stringify(outcome);
}

async function statusOf(options: { origin?: string; headers?: Record<string, string> }): Promise<unknown> {
  const socket = new WebSocket(api.url.replace('http', 'ws'), 'graphql-transport-ws', options);
  const refused = once(socket, 'unexpected-response').then(([, response]: unknown[]) => response);
  const opened = once(socket, 'open').then(() => 101);
  refused.catch(() => undefined);
  opened.catch(() => undefined);
  socket.on('error', () => undefined);
  const outcome: unknown = await Promise.race([refused, opened]);
  socket.terminate();
  return typeof outcome === 'object' && outcome !== null && 'statusCode' in outcome
    ? outcome.statusCode
    : outcome;
}
