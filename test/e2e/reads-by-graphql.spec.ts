import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { z } from 'zod';
import { CookieJar } from '../support/cookie-jar';
import { testProvider, type TestProvider } from '../support/provider';
import { guardedServers, publicUrls, signIn, type GuardedServers } from '../support/signing-in';

let folder: string;
let provider: TestProvider;
let servers: GuardedServers;
let url: string;
const [chief, li, wang] = [new CookieJar(), new CookieJar(), new CookieJar()];
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'reads-'));
  const urls = await publicUrls(1);
  [url = ''] = urls;
  provider = await testProvider(urls);
  await provider.start();
  servers = await guardedServers(urls, provider.issuer, { READS_LOG: folder, OIDC_ADMINISTRATOR: 'chief' });
  await signIn(chief, url, 'chief');
  await signIn(li, url, 'li');
  await signIn(wang, url, 'wang');
  await grant('wang', 'AUDITOR');
  await grant('li', 'LEADER');
});
afterAll(async () => {
  await servers.close();
  await provider.stop();
  await rm(folder, { recursive: true });
});

async function ask(jar: CookieJar, query: string, variables: object = {}): Promise<unknown> {
  const headers = { 'content-type': 'application/json', 'user-agent': 'a test', cookie: jar.header(url) };
  const body = JSON.stringify({ query, variables });
  return (await fetch(`${url}/graphql`, { method: 'POST', headers, body })).json();
}

async function grant(subject: string, role: string): Promise<void> {
  const person = `{ issuer: "${provider.issuer}", subject: "${subject}", name: "${subject}" }`;
  const input = `{ grantId: "${subject}", person: ${person}, role: ${role}, from: "2026-01-01", occurredOn: "2026-01-01" }`;
  const answer = await ask(chief, `mutation { grantRole(input: ${input}) { refusals { code } } }`);
  expect(answer).toEqual({ data: { grantRole: { refusals: [] } } });
}

const UNITS = 'query Units($n: Int!) { units(first: $n) { totalCount } }';
const READS = `query Reads($after: String, $who: String, $refusedOnly: Boolean!) {
  reads(first: 3, after: $after, who: $who, refusedOnly: $refusedOnly) {
    nodes { ... on NotedRead { knownBy actor person { subject } address agent document variables position outcome codes } }
    pageInfo { hasNextPage endCursor }
  }
}`;

const ANSWER = z.object({
  data: z.object({
    reads: z.object({
      nodes: z.array(z.looseObject({ document: z.string().nullable() })),
      pageInfo: z.object({ hasNextPage: z.boolean(), endCursor: z.string().nullable() }),
    }),
  }),
});

/** All that 王 is told, page by page. */
async function told(who: string, refusedOnly = false) {
  const all: z.infer<typeof ANSWER>['data']['reads']['nodes'] = [];
  let after: string | null = null;
  for (;;) {
    const answer: z.infer<typeof ANSWER> = ANSWER.parse(await ask(wang, READS, { after, who, refusedOnly }));
    const { nodes, pageInfo } = answer.data.reads;
    all.push(...nodes);
    if (!pageInfo.hasNextPage) return all;
    after = pageInfo.endCursor;
  }
}

/** Once the document is among them: it is written a moment after it was answered. */
async function toldOf(document: string, who: string, refusedOnly = false) {
  for (;;) {
    const found = (await told(who, refusedOnly)).filter((read) => read.document === document);
    if (found.length > 0) return found;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}

describe('the log of reads by GraphQL', () => {
  it('tells an auditor who asked what, from where, with what, and up to which position', async () => {
    await ask(li, UNITS, { n: 3 });
    expect((await toldOf(UNITS, 'li'))[0]).toEqual({
      knownBy: 'SESSION',
      actor: '李某',
      person: { subject: 'li' },
      address: '127.0.0.1',
      agent: 'a test',
      document: UNITS,
      variables: '{"n":3}',
      position: expect.stringMatching(/^[1-9]\d*$/),
      outcome: 'ANSWERED',
      codes: [],
    });
  });

  it('is refused to others, which it tells', async () => {
    const asked = '{ reads { nodes { __typename } } }';
    for (const jar of [li, chief])
      expect(await ask(jar, asked)).toMatchObject({
        data: { reads: null },
        errors: [{ extensions: { code: 'NOT_ALLOWED' } }],
      });
    for (const who of ['li', 'chief'])
      expect((await toldOf(asked, who, true))[0]).toMatchObject({
        person: { subject: who },
        outcome: 'REFUSED',
        codes: ['NOT_ALLOWED'],
      });
    expect((await told('li', true)).some(({ document }) => document === UNITS)).toBe(false);
  });

  it('tells that it was read itself, and who asked for the audit of four eyes', async () => {
    const EYES = '{ fourEyes { events broken } }';
    expect(await ask(wang, EYES)).toEqual({
      data: { fourEyes: { events: expect.any(Number), broken: 0 } },
    });
    const by = { person: { subject: 'wang' }, outcome: 'ANSWERED' };
    expect((await toldOf(EYES, 'wang'))[0]).toMatchObject(by);
    expect((await toldOf(READS, 'wang'))[0]).toMatchObject(by);
  });

  it('refuses a cursor that it did not give, and a page that is too long', async () => {
    for (const args of ['after: "x"', 'after: "Li4vLi4vZXRjOjE"', 'first: 0', 'first: 1001'])
      expect(await ask(wang, `{ reads(${args}) { nodes { __typename } } }`)).toMatchObject({
        errors: [{ extensions: { code: 'PAGE_INVALID' } }],
      });
  });
});
