import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readEnvironment } from '@ledger/config';
import { type CookieJar, locationOf } from './cookie-jar';
import { freePort } from './free-port';
import { AUDIENCE, CLIENT } from './provider';
import { closeServers, openServers } from './worker-wide/worker-wide.mjs';

export const SESSION_KEY = Buffer.alloc(32, 7).toString('base64url');

/** Addresses for as many servers. */
export async function publicUrls(count: number): Promise<readonly string[]> {
  const ports: number[] = [];
  while (ports.length < count) ports.push(await freePort());
  return ports.map((port) => `http://127.0.0.1:${port}`);
}

export interface GuardedServers {
  readonly urls: readonly string[];
  close(): Promise<void>;
}

/** Servers over one log, each at an address of its own, that let people in with the provider `issuer`. */
export async function guardedServers(
  urls: readonly string[],
  issuer: string,
  settings: Readonly<Record<string, string>> = {},
): Promise<GuardedServers> {
  const folder = await mkdtemp(join(tmpdir(), 'door-'));
  const environments = urls.map((url) =>
    readEnvironment({
      EVENT_STORE: 'embedded::memory:',
      DATA_DIR: folder,
      READS_LOG: join(folder, 'reads'),
      PORT: new URL(url).port,
      LOG_LEVEL: 'error',
      OIDC_ISSUER: issuer,
      OIDC_CLIENT_ID: CLIENT.id,
      OIDC_CLIENT_SECRET: CLIENT.secret,
      OIDC_AUDIENCE: AUDIENCE,
      PUBLIC_URL: url,
      SESSION_KEYS: SESSION_KEY,
      ...settings,
    }),
  );
  const { key } = await openServers(environments);
  const close = async () => {
    await closeServers(key);
    await rm(folder, { recursive: true });
  };
  return { urls, close };
}

/** Goes the way through the provider until it sends the browser back; the address that it leads to. */
export async function throughProvider(jar: CookieJar, start: string, login: string): Promise<string> {
  let url = start;
  for (;;) {
    const page = await jar.get(url);
    if (page.status === 200) url = await submitted(jar, url, login);
    else url = locationOf(page, url);
    if (new URL(url).pathname === '/sign-in/return') return url;
  }
}

/** Sends the provider's form: to sign in, or to consent. */
async function submitted(jar: CookieJar, url: string, login: string): Promise<string> {
  const html = await (await jar.get(url)).text();
  const [, action = url] = /action="([^"]+)"/.exec(html) ?? [];
  const [, prompt = ''] = /name="prompt" value="(\w+)"/.exec(html) ?? [];
  const form = new URLSearchParams({ prompt, login, password: 'any' });
  const target = new URL(action, url).href;
  return locationOf(await jar.post(target, form), target);
}

/** Signs in at a server; the jar holds the session. The last response. */
export async function signIn(jar: CookieJar, server: string, login = 'li'): Promise<Response> {
  const toProvider = locationOf(await jar.get(`${server}/sign-in?to=%2Fscore`), server);
  return jar.get(await throughProvider(jar, toProvider, login));
}

const WHO = JSON.stringify({ query: '{ units(first: 1) { totalCount } }' });

/** Asks as whoever the jar is, or by a token; the status of the answer. */
export async function asks(server: string, headers: Readonly<Record<string, string>>): Promise<number> {
  const all = { 'content-type': 'application/json', ...headers };
  return (await fetch(`${server}/graphql`, { method: 'POST', headers: all, body: WHO })).status;
}
