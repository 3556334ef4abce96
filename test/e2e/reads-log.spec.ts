import { once } from 'node:events';
import { get } from 'node:http';
import { mkdtemp, readFile, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { readsIn, type NotedRead } from '@ledger/reads-log';
import { WebSocket } from 'ws';
import { budgetAgain } from '../support/cli';
import { CookieJar } from '../support/cookie-jar';
import { testProvider, type TestProvider } from '../support/provider';
import { guardedServers, publicUrls, signIn, type GuardedServers } from '../support/signing-in';

let folder: string;
let provider: TestProvider;
let servers: GuardedServers;
let url: string;
const jar = new CookieJar();
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'reads-'));
  const urls = await publicUrls(1);
  [url = ''] = urls;
  provider = await testProvider(urls);
  await provider.start();
  servers = await guardedServers(urls, provider.issuer, { READS_LOG: folder });
  await signIn(jar, url);
});
afterAll(async () => {
  await servers.close();
  await provider.stop();
  await rm(folder, { recursive: true });
});

const UNITS = 'query Units($n: Int) { units(first: $n) { totalCount } }';

function ask(
  query: string,
  variables: object,
  headers: Readonly<Record<string, string>> = { cookie: jar.header(url) },
) {
  const all = { 'content-type': 'application/json', 'user-agent': 'a test', ...headers };
  return fetch(`${url}/graphql`, {
    method: 'POST',
    headers: all,
    body: JSON.stringify({ query, variables }),
  });
}

/** Once there are so many with a document or a path. */
async function noted(count: number): Promise<readonly NotedRead[]> {
  for (;;) {
    const reads: NotedRead[] = [];
    for await (const line of readsIn(folder, {}))
      if (line.kind === 'read' && line.by !== 'server') reads.push(line);
    if (reads.length >= count) return reads;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}

describe('the log of reads', () => {
  it('tells who asked what, from where, with what, up to which position, and what was refused', async () => {
    await ask(UNITS, { n: 3 });
    await ask(UNITS, { n: 3 });
    await ask(UNITS, { n: 4 });
    await ask('{ nothing }', {});
    await ask(UNITS, { n: 3 }, {});
    const reads = await noted(5);
    const li = { by: 'session', person: { issuer: provider.issuer, subject: 'li', name: '李某' } };
    const client = { address: '127.0.0.1', agent: 'a test', head: '0' };
    expect(reads).toMatchObject([
      { ...li, ...client, text: UNITS, variables: { n: 3 }, outcome: 'answered' },
      { ...li, ...client, text: UNITS, variables: { n: 3 }, outcome: 'kept' },
      { ...li, ...client, text: UNITS, variables: { n: 4 }, outcome: 'answered' },
      { ...li, text: '{ nothing }', outcome: 'refused', codes: ['GRAPHQL_VALIDATION_FAILED'] },
      { by: 'nobody', asked: 'POST /graphql', outcome: 'refused', codes: ['NOT_SIGNED_IN'] },
    ]);
  });

  it('tells that a change was sent, and nothing of what it holds', async () => {
    const CHANGE =
      'mutation Import($content: String!) { importYear(content: $content, dryRun: true) { accepted } }';
    const before = (await noted(5)).length;
    await ask(CHANGE, { content: 'a payee and an account' });
    const reads = await noted(before + 1);
    expect(reads.at(-1)).toMatchObject({ text: CHANGE });
    for (const name of await readdir(folder))
      expect(await readFile(join(folder, name), 'utf8')).not.toContain('a payee and an account');
  });

  it('notes the variables of a question whatever its fields are called', async () => {
    const before = (await noted(6)).length;
    await ask('query ($n: Int) {\n  mutation: units(first: $n) { totalCount }\n}', { n: 5 });
    expect((await noted(before + 1)).at(-1)).toMatchObject({ variables: { n: 5 } });
  });

  it('tells of requests that were refused for their Origin or Host', async () => {
    const before = (await noted(7)).length;
    const { hostname, port } = new URL(url);
    await ask(UNITS, { n: 3 }, { cookie: jar.header(url), origin: 'https://other.example' });
    const headers = { host: 'other.example', cookie: jar.header(url) };
    await new Promise((done) => get({ hostname, port, path: '/units?query=x', headers }, done));
    const by = { by: 'session', person: { subject: 'li' }, outcome: 'refused' };
    expect((await noted(before + 2)).slice(before)).toMatchObject([
      { ...by, asked: 'POST /graphql', codes: ['ORIGIN_NOT_ALLOWED'] },
      { ...by, asked: 'GET /units', codes: ['HOST_NOT_ALLOWED'] },
    ]);
  });

  it('is read by `budget audit reads`, which it notes first', async () => {
    const told = await budgetAgain('audit', 'reads', '--log', folder, '--who', '李某');
    expect(told.code).toBe(0);
    expect(told.stdout).toContain(`李某 (${provider.issuer} li)  127.0.0.1  @0  kept  query Units`);
    expect(told.stdout).not.toContain('NOT_SIGNED_IN');
    const reads = await noted(10);
    expect(reads.some(({ by, asked }) => by === 'operator' && asked === 'budget audit reads')).toBe(true);
  });

  it('tells of WebSockets that were refused, and of subscriptions: those that began and those that did not', async () => {
    const open = (headers: Readonly<Record<string, string>>) =>
      new WebSocket(`${url.replace('http', 'ws')}/graphql`, 'graphql-transport-ws', { headers });
    await once(open({}), 'error');
    await once(open({ cookie: jar.header(url), origin: 'https://other.example' }), 'error');
    const client = open({ cookie: jar.header(url) });
    await once(client, 'open');
    client.send(JSON.stringify({ type: 'connection_init' }));
    await once(client, 'message');
    const DOCUMENTS = ['subscription { ledgerChanged { position } }', 'subscription { nothing }'];
    for (const [id, query] of DOCUMENTS.entries())
      client.send(JSON.stringify({ id: String(id), type: 'subscribe', payload: { query } }));
    const isOne = ({ asked, text = '' }: NotedRead) => asked === 'GET /graphql' || DOCUMENTS.includes(text);
    while ((await noted(4)).filter(isOne).length < 4);
    client.terminate();
    const place = ({ text = '' }: NotedRead) => DOCUMENTS.indexOf(text);
    // Which of the two subscriptions is noted first, nothing says.
    expect((await noted(4)).filter(isOne).toSorted((a, b) => place(a) - place(b))).toMatchObject([
      { by: 'nobody', asked: 'GET /graphql', outcome: 'refused', codes: ['NOT_SIGNED_IN'] },
      { by: 'nobody', asked: 'GET /graphql', outcome: 'refused', codes: ['ORIGIN_NOT_ALLOWED'] },
      { by: 'session', text: DOCUMENTS[0], outcome: 'answered' },
      { by: 'session', text: DOCUMENTS[1], outcome: 'refused', codes: ['GRAPHQL_VALIDATION_FAILED'] },
    ]);
  });
});
