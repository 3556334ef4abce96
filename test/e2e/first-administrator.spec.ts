import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { CookieJar } from '../support/cookie-jar';
import { testProvider, type TestProvider } from '../support/provider';
import { guardedServers, publicUrls, signIn } from '../support/signing-in';

let provider: TestProvider;
let folder: string;
let url: string;
beforeAll(async () => {
  const urls = await publicUrls(1);
  [url = ''] = urls;
  provider = await testProvider(urls);
  await provider.start();
  folder = await mkdtemp(join(tmpdir(), 'first-administrator-'));
});
afterAll(async () => {
  await provider.stop();
  await rm(folder, { recursive: true });
});

const started = (settings: Readonly<Record<string, string>> = {}) =>
  guardedServers([url], provider.issuer, { EVENT_STORE: `embedded:${folder}/store`, ...settings });

async function rolesOf(login: string): Promise<string> {
  const jar = new CookieJar();
  await signIn(jar, url, login);
  const headers = { 'content-type': 'application/json', cookie: jar.header(url) };
  const body = JSON.stringify({ query: '{ viewer { roles { role } } }' });
  return (await fetch(`${url}/graphql`, { method: 'POST', headers, body })).text();
}

it('is named at the first start with the setting, whoever signed out before, and never again', async () => {
  const before = await started();
  const jar = new CookieJar();
  await signIn(jar, url, 'wang');
  expect((await jar.post(`${url}/sign-out/everywhere`, '')).status).toBe(200);
  await before.close();

  const first = await started({ OIDC_ADMINISTRATOR: 'li' });
  expect(await rolesOf('li')).toContain('ADMINISTRATOR');
  await first.close();

  const second = await started({ OIDC_ADMINISTRATOR: 'wang' });
  expect(await rolesOf('wang')).not.toContain('ADMINISTRATOR');
  expect(await rolesOf('li')).toContain('ADMINISTRATOR');
  await second.close();
});
