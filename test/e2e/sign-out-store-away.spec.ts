import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { readEnvironment } from '@ledger/config';
import { storedEvents } from '@ledger/domain';
import { createEventCodec, openEventStore } from '@ledger/event-store';
import { serve, type RunningApi } from '../../apps/api/src/main';
import { sealsOf } from '../../apps/api/src/door/oidc/sessions';
import { InterruptedStore } from '../support/interrupted-store';
import { asks, publicUrls, SESSION_KEY } from '../support/signing-in';

const ISSUER = 'https://id.example';

let folder: string;
let url: string;
let store: InterruptedStore;
let api: RunningApi;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'store-away-'));
  [url = ''] = await publicUrls(1);
  const codec = createEventCodec(storedEvents);
  store = new InterruptedStore(await openEventStore('embedded::memory:', { mode: 'write', codec }));
  const environment = readEnvironment({
    DATA_DIR: folder,
    READS_LOG: join(folder, 'reads'),
    PORT: new URL(url).port,
    LOG_LEVEL: 'error',
    OIDC_ISSUER: ISSUER,
    OIDC_CLIENT_ID: 'ledger',
    PUBLIC_URL: url,
    SESSION_KEYS: SESSION_KEY,
  });
  api = await serve(environment, () => Promise.resolve(store));
});
afterAll(async () => {
  await api.close();
  await rm(folder, { recursive: true });
});

async function session(subject: string): Promise<{ readonly cookie: string }> {
  const [startedAt, endsAt] = [Date.now() - 1_000, Date.now() + 600_000];
  const person = { issuer: ISSUER, subject, name: subject };
  const payload = { person, startedAt, sealedAt: startedAt, sessionId: `of ${subject}`, endsBy: endsAt };
  const sealed = await sealsOf([SESSION_KEY]).seal('session', payload, Math.ceil(endsAt / 1_000));
  return { cookie: `ledger-session-${new URL(url).port}=${sealed}` };
}

it.each(['/sign-out', '/sign-out/everywhere'])(
  'a browser is signed out by %s while the log takes no events, and is told what still works',
  async (path) => {
    const headers = await session(path);
    expect(await asks(url, headers)).toBe(200);
    store.cut();
    const response = await fetch(`${url}${path}`, { method: 'POST', headers });
    store.mend();
    expect(response.status).toBe(503);
    expect(response.headers.getSetCookie().join()).toMatch(/=; .*Max-Age=0/);
    expect(await response.text()).toContain('已在本浏览器退出，但现在不能记入账库');
    expect(await asks(url, headers)).toBe(401);
  },
);
