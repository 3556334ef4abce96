import { once } from 'node:events';
import { createServer, type Server } from 'node:http';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { buildSchema } from 'graphql';
import { WebSocket } from 'ws';
import { serveSubscriptions, type SubscriptionServer } from './subscription-server';

let server: Server;
let subscriptions: SubscriptionServer;
let url: string;
beforeEach(async () => {
  server = createServer();
  subscriptions = serveSubscriptions(server, {
    schema: buildSchema('type Query { a: Int } type Subscription { a: Int }'),
    guard: () => undefined,
    admit: () => ({ asker: { by: 'trial' }, isOver: () => false }),
    addressOf: ({ headers }) => String(headers['x-address'] ?? '127.0.0.1'),
    limits: { connections: 3, connectionsEachAddress: 1, pingMs: 50 },
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  url = `ws://127.0.0.1:${typeof address === 'object' && address ? address.port : 0}/graphql`;
});
afterEach(async () => {
  await subscriptions.close();
  server.close();
});

const connect = (to = url) => new WebSocket(to, 'graphql-transport-ws');
const connectFrom = (address: string) =>
  new WebSocket(url, 'graphql-transport-ws', { headers: { 'x-address': address } });

describe('the subscription server', () => {
  it('takes no more connections than it may', async () => {
    await threeConnected();
    expect(await failureOf(connect())).toContain('503');
    expect(subscriptions.connections).toBe(3);
  });

  it('takes only so many from one address, whatever comes from others, and more when one has ended', async () => {
    const first = connectFrom('192.0.2.1');
    await once(first, 'open');
    expect(await failureOf(connectFrom('192.0.2.1'))).toContain('503');
    await once(connectFrom('192.0.2.2'), 'open');
    first.terminate();
    while (subscriptions.connections > 1) await new Promise((resolve) => setTimeout(resolve, 10));
    await once(connectFrom('192.0.2.1'), 'open');
  });

  it('says when to come again', async () => {
    await threeConnected();
    const retryAfter = await new Promise((told) => {
      const client = connect().on('error', () => undefined);
      client.on('unexpected-response', (request, { headers }) => {
        request.destroy();
        told(headers['retry-after']);
      });
    });
    expect(retryAfter).toBe('5');
  });

  it('serves no other path', async () => {
    expect(await failureOf(connect(url.replace('/graphql', '/other')))).toContain('404');
  });

  it('cuts off a client that no longer reads', async () => {
    const client = connect();
    await once(client, 'open');
    client.pause();
    while (subscriptions.connections > 0) await new Promise((resolve) => setTimeout(resolve, 10));
    expect(subscriptions.connections).toBe(0);
    client.terminate();
  });
});

function threeConnected() {
  return Promise.all([connect(), connect(), connect()].map((client) => once(client, 'open')));
}

async function failureOf(client: WebSocket): Promise<string> {
  const failure: readonly unknown[] = await once(client, 'error');
  return String(failure[0]);
}
