import { mkdtemp, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { readEnvironment } from '@ledger/config';
import { openBrowser } from '../support/browser';
import { describeInBrowser } from '../support/in-browser';
import { serveBuilt, type Served } from '../support/running-api';

const PAGE = { accept: 'text/html', 'sec-fetch-dest': 'document' };
const REGISTER =
  'mutation { registerUnit(unitCode: "U1", input: { occurredOn: "2023-01-01", name: "测试单位", region: "湖南省", level: DEPARTMENT }) { result { streamVersion } refusals { code } } }';

let folder: string;
let api: Served;
const start = () =>
  serveBuilt(
    readEnvironment({ EVENT_STORE: 'embedded::memory:', DATA_DIR: folder, PORT: '0', LOG_LEVEL: 'error' }),
  );
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'trial-'));
  api = await start();
});
afterAll(async () => {
  await api.close();
  await rm(folder, { recursive: true });
});

const get = (path: string, headers: Readonly<Record<string, string>> = {}) =>
  fetch(new URL(path, api.url), { headers, redirect: 'manual' });
const link = () => api.signInLink ?? '';
const sessionFrom = (response: Response) => (response.headers.getSetCookie()[0] ?? '').split(';')[0] ?? '';

async function post(headers: Readonly<Record<string, string>>): Promise<unknown> {
  const all = { 'content-type': 'application/json', ...headers };
  const body = JSON.stringify({ query: REGISTER });
  return (await fetch(`${api.url}/graphql`, { method: 'POST', headers: all, body })).json();
}

describe('a server on trial', () => {
  it('sends a browser that did not open the link to where it is told to', async () => {
    for (const path of ['/', '/score?unit=U1', '/graphql']) {
      const { status, headers } = await get(path, PAGE);
      expect([status, headers.get('location')]).toEqual([303, `/sign-in?to=${encodeURIComponent(path)}`]);
    }
    const told = await get('/sign-in', PAGE);
    expect(told.status).toBe(401);
    expect(await told.text()).toContain('在终端打印的登录链接');
  });

  it('signs in by the link: the token leaves the address, the session is read by no script and sent to no other site', async () => {
    const signedIn = await get(link(), PAGE);
    expect([signedIn.status, signedIn.headers.get('location')]).toEqual([303, '/']);
    const [cookie = ''] = signedIn.headers.getSetCookie();
    expect(cookie).toMatch(/^trial-\d+=\S+; Path=\/; HttpOnly; SameSite=Lax; Max-Age=43200$/);
    const page = await get('/graphql', { ...PAGE, cookie: sessionFrom(signedIn) });
    expect(page.status).toBe(200);
    expect(await page.text()).toContain('不得用于正式账务');
  });

  it.each(['/sign-in?token=', '/sign-in?token=x', '/sign-in?token=a&token=b'])(
    'signs nobody in by %s',
    async (path) => {
      const { status, headers } = await get(path, PAGE);
      expect([status, headers.getSetCookie()]).toEqual([403, []]);
    },
  );

  it('opens no page to a cookie that it did not seal', async () => {
    const [name, value = ''] = sessionFrom(await get(link(), PAGE)).split('=');
    for (const wrong of ['', 'x', 'a.b.c.d.e', `${value}x`, `x${value}`, `${value}; ${name}=${value}`])
      expect((await get('/', { ...PAGE, cookie: `${name}=${wrong}` })).status).toBe(303);
  });

  it('takes a program’s word in X-Actor for who acts, and a session’s user where there is none', async () => {
    expect(await post({})).toMatchObject({ errors: [{ extensions: { code: 'ACTOR_REQUIRED' } }] });
    expect(await post({ 'x-actor': '%E5' })).toMatchObject({
      errors: [{ extensions: { code: 'ACTOR_REQUIRED' } }],
    });
    const cookie = sessionFrom(await get(link(), PAGE));
    expect(await post({ cookie })).toMatchObject({ data: { registerUnit: { refusals: [] } } });
  });

  it('keeps what its link is made of where only its owner reads it, so that a restart ends no session', async () => {
    const { mode } = await stat(join(folder, 'trial.key'));
    expect(mode & 0o777).toBe(0o600);
    const before = new URL(link()).search;
    const other = await start();
    await other.close();
    expect(new URL(other.signInLink ?? '').search).toBe(before);
  });

  it('ends the session of a browser that signs out', async () => {
    const signedOut = await fetch(`${api.url}/sign-out`, { method: 'POST' });
    expect([signedOut.status, signedOut.headers.getSetCookie()[0]]).toEqual([
      200,
      expect.stringMatching(/Max-Age=0$/),
    ]);
  });

  it('lets no page of another site sign anybody out', async () => {
    const headers = { origin: 'https://other.example' };
    expect((await fetch(`${api.url}/sign-out`, { method: 'POST', headers })).status).toBe(403);
  });
});

describeInBrowser('a server on trial, in a browser', () => {
  it('shows the way to the link, and says on every page after it that this is a trial', async () => {
    const browser = await openBrowser();
    const page = await browser.newPage();
    await page.goto(api.url);
    await page.getByText('在终端打印的登录链接').waitFor();
    await page.goto(link());
    for (const path of ['/', '/entry', '/graphql']) {
      await page.goto(new URL(path, api.url).href);
      await page.getByRole('complementary', { name: '试用 trial' }).waitFor();
    }
    expect(page.url()).not.toContain('token');
    await browser.close();
  });
});
