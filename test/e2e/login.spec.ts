import { once } from 'node:events';
import { mkdtemp, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { budgetAgainWith, printed, startBudgetWith, textOf } from '../support/cli';
import { CookieJar, locationOf } from '../support/cookie-jar';
import { AUDIENCE, testProvider, type TestProvider } from '../support/provider';
import { guardedServers, publicUrls, type GuardedServers } from '../support/signing-in';

let folder: string;
let provider: TestProvider;
let servers: GuardedServers;
let url: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'login-'));
  await writeFile(join(folder, 'who.graphql'), '{ viewer { subject } }');
  const urls = await publicUrls(1);
  [url = ''] = urls;
  provider = await testProvider(urls);
  await provider.start();
  servers = await guardedServers(urls, provider.issuer);
});
afterAll(async () => {
  await servers.close();
  await provider.stop();
  await rm(folder, { recursive: true });
});

const environment = () => ({ XDG_CONFIG_HOME: folder });
const run = (...args: readonly string[]) => budgetAgainWith(environment(), ...args);
const whoAsks = async () =>
  (await run('graphql', join(folder, 'who.graphql'), '--url', `${url}/graphql`)).stdout;
const kept = () => join(folder, 'budget-ledger', 'sign-ins.json');

/** Signs in by the link that `budget login` prints; what it says then. */
async function login(answer: 'confirm' | 'abort', ...options: readonly string[]) {
  const child = startBudgetWith(environment(), 'login', '--url', url, ...options);
  const ended = once(child, 'close');
  const out = textOf(child.stdout);
  const said = await printed(child, 'waiting', 'stderr');
  const [, link = ''] = /^ {2}(http\S+)$/m.exec(said) ?? [];
  const [, code = ''] = /^ {2}([A-Z]{4}-[A-Z]{4})$/m.exec(said) ?? [];
  expect(code).not.toBe('');
  await throughDevicePages(new CookieJar(), link, answer);
  await ended;
  return { code: child.exitCode, out: out() };
}

/** Sends every form on the way, as a browser and a person would. */
async function throughDevicePages(jar: CookieJar, link: string, answer: 'confirm' | 'abort'): Promise<void> {
  let [at, page] = [link, await jar.get(link)];
  for (;;) {
    while (page.headers.has('location')) {
      at = locationOf(page, at);
      page = await jar.get(at);
    }
    const html = await page.text();
    const [, action] = /<form[^>]* action="([^"]+)"/.exec(html) ?? [];
    if (action === undefined) return;
    const form = new URLSearchParams();
    for (const [, name = '', value = ''] of html.matchAll(/type="hidden" name="(\w+)" value="([^"]*)"/g))
      form.set(name, value);
    if (form.has('prompt')) {
      form.set('login', 'li');
      form.set('password', 'any');
    }
    at = new URL(action, at).href;
    if (form.has('confirm') && answer === 'abort') {
      form.delete('confirm');
      form.set('abort', 'yes');
      await jar.post(at, form);
      return;
    }
    page = await jar.post(at, form);
  }
}

describe('budget login', () => {
  it('prints a link and a code, and keeps the token for that server in a file of its user alone', async () => {
    const { code, out } = await login('confirm', '--issuer', provider.issuer, '--audience', AUDIENCE);
    expect([code, out]).toEqual([0, expect.stringContaining(`已登录 signed in: li @ ${url}`)]);
    expect((await stat(kept())).mode & 0o777).toBe(0o600);
    expect(JSON.parse(await whoAsks())).toEqual({ data: { viewer: { subject: 'li' } } });
  });

  it('is forgotten by logout, and needs the address alone the next time', async () => {
    expect((await run('logout')).stdout).toContain(url);
    expect(await readFile(kept(), 'utf8')).not.toContain('"token"');
    expect(await whoAsks()).toContain('NOT_SIGNED_IN');
    expect(await login('confirm')).toMatchObject({ code: 0 });
    expect(await whoAsks()).toContain('"li"');
  });

  it('ends all sessions and tokens of before by logout --everywhere', async () => {
    const token = /"token": "([^"]+)"/.exec(await readFile(kept(), 'utf8'))?.[1] ?? '';
    expect(await run('logout', '--everywhere')).toMatchObject({ code: 0 });
    const answer = await fetch(`${url}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', authorization: `Bearer ${token}` },
      body: '{"query": "{ viewer { name } }"}',
    });
    expect(answer.status).toBe(401);
  });

  it('ends with 2 and keeps nothing where whoever opened the link refuses', async () => {
    expect(await login('abort')).toMatchObject({ code: 2 });
    expect(await readFile(kept(), 'utf8')).not.toContain('"token"');
  });

  it('is refused in words without a server, without a provider, and with one that is not there', async () => {
    const plain = await run('login', '--url', 'http://ledger.example.cn');
    expect([plain.code, plain.stderr]).toEqual([2, expect.stringContaining('--url')]);
    const nowhere = await run('login', '--url', 'https://other.example.cn');
    expect([nowhere.code, nowhere.stderr]).toEqual([2, expect.stringContaining('--issuer')]);
    const away = await run('login', '--url', 'https://other.example.cn', '--issuer', 'http://127.0.0.1:9');
    expect([away.code, away.stderr]).toEqual([2, expect.stringContaining('http://127.0.0.1:9')]);
    const client = await run('login', '--url', url, '--client', 'unknown');
    expect([client.code, client.stderr]).toEqual([2, expect.stringContaining('--client')]);
  });
});
