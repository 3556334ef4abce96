import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { POSTGRES_18 } from '../../../../test/support/stores/postgres-binaries';
import { PostgresServer } from '../../../../test/support/stores/postgres-server';
import { TcpProxy } from '../../../../test/support/tcp-proxy';
import { Collector, event, events, failure, refusal } from '../contract';
import { parseAddress } from './address';
import { openPostgres } from './open-postgres';
import { PostgresEventStore } from './postgres-event-store';

/** Long enough for an answer on a busy machine, short enough to wait for: a fifth of what the store waits. */
const QUERY_TIMEOUT_MS = 3_000;
const CONNECT_TIMEOUT_MS = 1_000;

let server: PostgresServer;
let direct: PostgresEventStore;
let proxy: TcpProxy;
let store: PostgresEventStore;
let schema = 0;

beforeAll(async () => {
  server = await PostgresServer.start({ binaries: POSTGRES_18.folder() });
});
afterAll(() => server.stop());

beforeEach(async () => {
  schema += 1;
  direct = await openPostgres(`${server.url()}?schema=s${schema}`, { mode: 'write' });
  proxy = await TcpProxy.to(server.port);
  const { config } = parseAddress(`postgres://postgres@127.0.0.1:${proxy.port}/postgres`);
  const timeouts = { query_timeout: QUERY_TIMEOUT_MS, connectionTimeoutMillis: CONNECT_TIMEOUT_MS };
  expect(config).toMatchObject({
    query_timeout: 5 * QUERY_TIMEOUT_MS,
    connectionTimeoutMillis: 5 * CONNECT_TIMEOUT_MS,
  });
  store = new PostgresEventStore({
    mode: 'write',
    address: { config: { ...config, ...timeouts }, schema: `s${schema}` },
    storeId: await direct.storeId(),
  });
});
afterEach(async () => {
  proxy.become('fair');
  await Promise.all([store.close(), direct.close()]);
  await proxy.close();
});

describe('an append whose connection is lost', () => {
  it('before the answer came is sent again, stored once and answered as new', async () => {
    await store.append('a', 0, [event(1)]);
    proxy.loseAnswerTo(event(2).metadata.idempotencyKey);
    const results = await Promise.all([
      store.append('a', 1, events(2, 3)),
      store.append('b', 0, [event(4)]),
      refusal(store.append('a', 0, [event(5)])),
    ]);
    expect(proxy.hasLostIt).toBe(true);
    expect(results).toMatchObject([
      { streamVersion: 3, replayed: false },
      { streamVersion: 1, replayed: false },
      'VERSION_CONFLICT',
    ]);
    expect((await direct.readAll({ limit: 10 })).map(({ id }) => id)).toEqual(
      events(1, 4).map(({ id }) => id),
    );
  });

  it('though it looks open is given up after a while, and stored once', async () => {
    await store.append('a', 0, [event(1)]);
    proxy.become('half-open');
    const appended = store.append('a', 1, [event(2)]);
    // Long enough for the first attempt to be given up; whoever comes now finds the way open again.
    setTimeout(() => proxy.become('fair'), QUERY_TIMEOUT_MS * 1.2);
    expect(await appended).toMatchObject({ streamVersion: 2, replayed: false });
    expect(await direct.streamVersion('a')).toBe(2);
  });

  it('because the server is away is refused in the end, and writing goes on by itself', async () => {
    await store.append('a', 0, [event(1)]);
    proxy.become('cut');
    expect(await refusal(store.readAll())).toBe('STORE_UNAVAILABLE');
    const error = await failure(store.append('a', 1, [event(2)]));
    expect(error?.code).toBe('STORE_UNAVAILABLE');
    expect(error?.message).not.toContain('127.0.0.1');
    // Known to be away, it answers at once.
    expect(await refusal(store.append('a', 1, [event(3)]))).toBe('STORE_UNAVAILABLE');
    proxy.become('fair');
    expect(await store.append('a', 1, [event(2)])).toMatchObject({ streamVersion: 2, replayed: false });
  });
});

describe('a follower whose connection is lost', () => {
  it.each(['cut', 'half-open'] as const)(
    'misses and repeats nothing that others store meanwhile (%s)',
    async (weather) => {
      const seen = new Collector();
      const subscription = await store.follow(0n, seen.take);
      await direct.append('a', 0, events(1, 3));
      await seen.until(3);
      proxy.become(weather);
      await direct.append('a', 3, events(4, 1_003));
      await new Promise((resolve) => setTimeout(resolve, QUERY_TIMEOUT_MS));
      await direct.append('b', 0, events(1_004, 1_010));
      proxy.become('fair');
      await seen.until(1_010);
      await subscription.close();
      expect(seen.received).toEqual(await direct.readAll({ limit: 2_000 }));
    },
  );
});

describe('a follower that receives no wake-up', () => {
  it('finds what others store, where the server knows no LISTEN', async () => {
    proxy.misspell('LISTEN', 'LISSEN');
    const seen = new Collector();
    await (
      await store.follow(0n, seen.take)
    ).caughtUp;
    for (let i = 1; i <= 3; i += 1) {
      await direct.append('a', i - 1, [event(i)]);
      await seen.until(i);
    }
    expect(seen.received).toEqual(await direct.readAll());
  });
});

describe('a start on PostgreSQL', () => {
  it.each([
    ['postgres://secret', 'STORE_UNAVAILABLE'],
    ['postgres://secret:secret@127.0.0.1:1/secret', 'STORE_UNAVAILABLE'],
    ['postgres://host:notaport/secret', 'INVALID_ARGUMENT'],
    ['postgres://secret@127.0.0.1:PORT/secret', 'INVALID_ARGUMENT'],
    ['postgres://secret@127.0.0.1:PORT/postgres', 'INVALID_ARGUMENT'],
    ['postgres://postgres@127.0.0.1:PORT/postgres?schema=sec-ret', 'INVALID_ARGUMENT'],
  ])('refuses %s with %s, and does not print it', async (url, code) => {
    const error = await failure(openPostgres(url.replace('PORT', String(server.port)), { mode: 'write' }));
    expect(error?.code).toBe(code);
    expect(error?.message).not.toMatch(/secret|sec-ret/);
  });

  it('for reading, where there is no store, says so', async () => {
    expect(await refusal(openPostgres(`${server.url()}?schema=nothing`, { mode: 'read' }))).toBe(
      'STORE_NOT_FOUND',
    );
  });

  it('by several processes at once makes one store', async () => {
    const url = `${server.url()}?schema=together`;
    const stores = await Promise.all(Array.from({ length: 6 }, () => openPostgres(url, { mode: 'write' })));
    const ids = await Promise.all(stores.map((one) => one.storeId()));
    expect(new Set(ids).size).toBe(1);
    await Promise.all(stores.map((one) => one.close()));
  });
});
