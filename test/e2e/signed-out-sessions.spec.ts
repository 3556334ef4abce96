import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { ACCESS_STREAM, storedEvents } from '@ledger/domain';
import { createEventCodec, openEventStore } from '@ledger/event-store';
import { sealsOf } from '../../apps/api/src/door/oidc/sessions';
import { CookieJar } from '../support/cookie-jar';
import { testProvider, type TestProvider } from '../support/provider';
import {
  asks,
  guardedServers,
  publicUrls,
  SESSION_KEY,
  signIn,
  type GuardedServers,
} from '../support/signing-in';
import { until } from '../support/until';

let provider: TestProvider;
let folder: string;
let servers: GuardedServers;
let first: string;
let second: string;
beforeAll(async () => {
  const urls = await publicUrls(2);
  [first = '', second = ''] = urls;
  provider = await testProvider(urls);
  await provider.start();
  folder = await mkdtemp(join(tmpdir(), 'signed-out-'));
  servers = await started();
});
afterAll(async () => {
  await servers.close();
  await provider.stop();
  await rm(folder, { recursive: true });
});

const storeUrl = () => `embedded:${folder}/store`;
const started = () => guardedServers([first, second], provider.issuer, { EVENT_STORE: storeUrl() });

const cookieAt = (server: string, value: string) => ({
  cookie: `ledger-session-${new URL(server).port}=${value}`,
});
const valueIn = (jar: CookieJar) => /ledger-session-\d+=([^;]+)/.exec(jar.header(first))?.[1] ?? '';

/** On both servers: the ports of one host name their cookies apart, the seal is the same. */
const asksBoth = (value: string) =>
  Promise.all([first, second].map((server) => asks(server, cookieAt(server, value))));
const signsOut = (value: string, path = '/sign-out') =>
  fetch(`${first}${path}`, { method: 'POST', headers: cookieAt(first, value) });

async function signedIn(login: string): Promise<string> {
  const jar = new CookieJar();
  await signIn(jar, first, login);
  return valueIn(jar);
}

async function accessEvents(): Promise<readonly string[]> {
  const store = await openEventStore(storeUrl(), { mode: 'read', codec: createEventCodec(storedEvents) });
  const events = await store.readStream(ACCESS_STREAM);
  await store.close();
  return events.map(({ type }) => type);
}

describe('signing out of one session', () => {
  it('ends every copy of its cookie on every replica, also after a restart, and no other session', async () => {
    const [copied, other] = [await signedIn('li'), await signedIn('li')];
    expect([await asksBoth(copied), await asksBoth(other)]).toEqual([
      [200, 200],
      [200, 200],
    ]);
    expect((await signsOut(copied)).status).toBe(200);
    const at = Date.now();
    await until(async () => (await asks(second, cookieAt(second, copied))) === 401);
    expect(Date.now() - at).toBeLessThan(5_000);
    expect([await asksBoth(copied), await asksBoth(other)]).toEqual([
      [401, 401],
      [200, 200],
    ]);
    await servers.close();
    servers = await started();
    expect([await asksBoth(copied), await asksBoth(other)]).toEqual([
      [401, 401],
      [200, 200],
    ]);
  });

  it('is one event, however often it is asked for, and none where the session was over', async () => {
    const before = await accessEvents();
    const [one, another] = [await signedIn('zhao'), await signedIn('zhao')];
    const statuses = await Promise.all([one, one, one].map(async (value) => (await signsOut(value)).status));
    expect(statuses).toEqual([200, 200, 200]);
    expect((await signsOut(one)).status).toBe(200);
    expect((await signsOut(another, '/sign-out/everywhere')).status).toBe(200);
    expect((await signsOut(another)).status).toBe(200);
    expect((await signsOut('no-session')).status).toBe(200);
    expect((await accessEvents()).slice(before.length)).toEqual(['SessionEnded', 'SignedOutEverywhere']);
    await servers.close();
    servers = await started();
    await signsOut(one);
    expect(await accessEvents()).toHaveLength(before.length + 2);
  });

  it('ends a cookie of before, which has no id, on the server alone that was asked', async () => {
    const person = { issuer: provider.issuer, subject: 'qian', name: '钱某' };
    const [startedAt, sealedAt] = [Date.now() - 1_000, Date.now() - 1_000];
    const payload = { person, startedAt, sealedAt, id: 'of this cookie' };
    const value = await sealsOf([SESSION_KEY]).seal('session', payload, Math.ceil(Date.now() / 1_000) + 600);
    const before = await accessEvents();
    expect(await asksBoth(value)).toEqual([200, 200]);
    expect((await signsOut(value)).status).toBe(200);
    expect(await asksBoth(value)).toEqual([401, 200]);
    expect(await accessEvents()).toEqual(before);
  });
});
