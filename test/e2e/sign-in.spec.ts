import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { openBrowser } from '../support/browser';
import { CookieJar, locationOf } from '../support/cookie-jar';
import { describeInBrowser } from '../support/in-browser';
import { testProvider, type TestProvider } from '../support/provider';
import {
  asks,
  guardedServers,
  publicUrls,
  signIn,
  throughProvider,
  type GuardedServers,
} from '../support/signing-in';
import { until } from '../support/until';

let provider: TestProvider;
let servers: GuardedServers;
let first: string;
let second: string;
beforeAll(async () => {
  const urls = await publicUrls(2);
  provider = await testProvider(urls);
  // The provider is away while they start.
  servers = await guardedServers(urls, provider.issuer, { OIDC_ADMINISTRATOR: 'li' });
  [first = '', second = ''] = urls;
});
afterAll(async () => {
  await servers.close();
  await provider.stop();
});

afterEach(() => provider.alterIdTokens(undefined));

/** A browser that was sent to the provider, with something else written into what it was sent with. */
async function sentWith(parameter: string, value: string) {
  const jar = new CookieJar();
  const url = new URL(locationOf(await jar.get(`${first}/sign-in`), first));
  url.searchParams.set(parameter, value);
  return { jar, back: await throughProvider(jar, url.href, 'li') };
}

const sessionIn = (jar: CookieJar) => ({ cookie: jar.header(first) });

describe('a server with a provider', () => {
  it('starts while the provider is away, and says so to who wants to sign in', async () => {
    const page = await new CookieJar().get(`${first}/sign-in`);
    expect(page.status).toBe(503);
    expect(await page.text()).toContain('现在无法连接身份提供方');
    await provider.start();
    expect((await new CookieJar().get(`${first}/sign-in`)).status).toBe(303);
  });

  it('lets nobody ask who did not sign in, whatever they say of themselves', async () => {
    expect(await asks(first, {})).toBe(401);
    expect(await asks(first, { 'x-actor': 'li' })).toBe(401);
    expect(await asks(first, { 'x-own-word': 'li' })).toBe(401);
    expect((await fetch(`${first}/schema.graphql`)).status).toBe(401);
    expect((await fetch(`${first}/uploads`, { method: 'POST', body: 'x' })).status).toBe(401);
    expect(await (await fetch(`${first}/healthz`)).json()).toEqual({ store: 'ok' });
    const page = await new CookieJar().get(`${first}/score?unit=U1`);
    expect([page.status, page.headers.get('location')]).toEqual([303, '/sign-in?to=%2Fscore%3Funit%3DU1']);
  });

  it('signs in who comes back from the provider, where they wanted to go, on every replica', async () => {
    const jar = new CookieJar();
    const back = await signIn(jar, first);
    expect([back.status, back.headers.get('location')]).toEqual([303, '/score']);
    const cookies = back.headers.getSetCookie();
    expect(cookies.at(-1)).toMatch(/^ledger-session-\d+=\S+; Path=\/; HttpOnly; SameSite=Lax; Max-Age=1800$/);
    expect(await asks(first, sessionIn(jar))).toBe(200);
    // Ports of one host name their cookies apart; the seal is the same.
    const name = `ledger-session-${new URL(second).port}`;
    const [, value = ''] = /ledger-session-\d+=([^;]+)/.exec(jar.header(first)) ?? [];
    expect(await asks(second, { cookie: `${name}=${value}` })).toBe(200);
  });

  it.each(['state', 'nonce', 'code_challenge'])(
    'signs nobody in who was sent with another %s than its own',
    async (parameter) => {
      const { jar, back } = await sentWith(parameter, 'of-somebody-else-0123456789012345678901234567');
      const page = await jar.get(back);
      expect(page.status).toBe(400);
      expect(await asks(first, sessionIn(jar))).toBe(401);
    },
  );

  it.each([
    ['issuer', { iss: 'https://other.example' }],
    ['audience', { aud: 'https://other.example' }],
    ['audience, which is missing', { aud: undefined }],
    ['subject, which is missing', { sub: undefined }],
    ['nonce', { nonce: 'of-somebody-else' }],
    ['end, which is past', { exp: 1 }],
  ])('signs nobody in by an ID token of the provider with a wrong %s', async (_, claims) => {
    provider.alterIdTokens(claims);
    const jar = new CookieJar();
    expect((await signIn(jar, first)).status).toBe(400);
    expect(await asks(first, sessionIn(jar))).toBe(401);
  });

  it('signs in by an ID token that was made the same way and says what it should', async () => {
    provider.alterIdTokens({});
    const jar = new CookieJar();
    expect((await signIn(jar, first)).status).toBe(303);
    expect(await asks(first, sessionIn(jar))).toBe(200);
  });

  it('signs nobody in by what was used before, or by a browser that was never sent', async () => {
    const jar = new CookieJar();
    const toProvider = locationOf(await jar.get(`${first}/sign-in`), first);
    const sent = jar.header(first);
    const back = await throughProvider(jar, toProvider, 'li');
    expect((await jar.get(back)).status).toBe(303);
    expect((await jar.get(back)).status).toBe(400);
    const replay = new CookieJar();
    replay.set(first, sent);
    expect((await replay.get(back)).status).toBe(400);
    expect((await new CookieJar().get(back)).status).toBe(400);
  });

  it.each(['//evil.example/x', 'https://evil.example/', '/\\evil.example', 'javascript:alert(1)'])(
    'leads nobody to %s after signing in',
    async (wanted) => {
      const jar = new CookieJar();
      const start = await jar.get(`${first}/sign-in?to=${encodeURIComponent(wanted)}`);
      const back = await jar.get(await throughProvider(jar, locationOf(start, first), 'li'));
      expect(back.headers.get('location')).toBe('/');
    },
  );

  it('takes the session of a browser that signs out, and ends all of a person on every replica', async () => {
    const [jar, elsewhere] = [new CookieJar(), new CookieJar()];
    await signIn(jar, first, 'wang');
    await signIn(elsewhere, second, 'wang');
    const held = sessionIn(jar);
    expect((await jar.post(`${first}/sign-out/everywhere`, '')).status).toBe(200);
    expect(jar.header(first)).toBe('');
    expect(await asks(first, held)).toBe(401);
    const other = { cookie: elsewhere.header(second) };
    await until(async () => (await asks(second, other)) === 401);
    await signIn(jar, first, 'wang');
    expect(await asks(first, sessionIn(jar))).toBe(200);
    const [copied, another] = [sessionIn(jar), new CookieJar()];
    await signIn(another, first, 'wang');
    expect((await jar.post(`${first}/sign-out`, '')).status).toBe(200);
    expect(await asks(first, sessionIn(jar))).toBe(401);
    expect(await asks(first, copied)).toBe(401);
    expect(await asks(first, sessionIn(another))).toBe(200);
  });

  it('lets no other site sign anybody out', async () => {
    const jar = new CookieJar();
    await signIn(jar, first);
    const headers = { ...sessionIn(jar), origin: 'https://other.example' };
    for (const path of ['/sign-out', '/sign-out/everywhere'])
      expect((await fetch(`${first}${path}`, { method: 'POST', headers })).status).toBe(403);
    expect(await asks(first, sessionIn(jar))).toBe(200);
  });

  it('keeps those in who are in while the provider is away', async () => {
    const jar = new CookieJar();
    await signIn(jar, first);
    await provider.stop();
    expect(await asks(first, sessionIn(jar))).toBe(200);
    await provider.start();
  });
});

describeInBrowser('signing in, in a browser', () => {
  it('goes to the provider and comes back to the page that was asked for', async () => {
    const browser = await openBrowser();
    const page = await browser.newPage();
    await page.goto(`${first}/papers`);
    await page.locator('[name=login]').fill('li');
    await page.locator('[name=password]').fill('any');
    await page.locator('[type=submit]').click();
    await page.getByRole('button', { name: /continue/i }).click();
    await page.waitForURL(`${first}/papers`);
    await page.locator('main').first().waitFor();
    // Who acts is who signed in: nobody can be named.
    const who = page.locator('header').getByText('李某', { exact: true });
    await who.waitFor();
    expect(await page.getByRole('combobox', { name: '操作人' }).count()).toBe(0);
    expect(await page.getByRole('complementary', { name: '试用 trial' }).count()).toBe(0);
    await who.click();
    await page.getByRole('button', { name: '退出', exact: true }).click();
    await page.getByText('已退出本系统').waitFor();
    // The provider on another port of the same host keeps its own.
    const kept = (await page.context().cookies(first)).map(({ name }) => name);
    expect(kept.filter((name) => name.startsWith('ledger-'))).toEqual([]);
    await browser.close();
  });
});
