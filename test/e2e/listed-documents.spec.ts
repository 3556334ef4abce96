import { hash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { createClient } from 'graphql-ws';
import {
  buildSchema,
  getIntrospectionQuery,
  getOperationAST,
  OperationTypeNode,
  parse,
  print,
  separateOperations,
  validate,
} from 'graphql';
import { WebSocket } from 'ws';
import { digestsOfPage, documentsOfPage } from '../../apps/dashboard/documents';
import { together } from '../../apps/api/src/documents/together';
import { ListedDocuments } from '../../apps/api/src/documents/listed-documents';
import { testProvider, type TestProvider } from '../support/provider';
import { guardedServers, publicUrls, type GuardedServers } from '../support/signing-in';

const OF_A_CLIENT = `query Names($first: Int!) { units(first: $first) { nodes { ...Named } } }
fragment Named on Unit { unitCode name }`;
const FREE = '{ units { totalCount } }';

let provider: TestProvider;
let servers: GuardedServers;
let folder: string;
let url: string;
beforeAll(async () => {
  const urls = await publicUrls(1);
  [url = ''] = urls;
  provider = await testProvider(urls);
  await provider.start();
  folder = await mkdtemp(join(tmpdir(), 'documents-'));
  await writeFile(join(folder, 'names.graphql'), OF_A_CLIENT);
  servers = await guardedServers(urls, provider.issuer, {
    OIDC_ADMINISTRATOR: 'chief',
    FREE_DOCUMENTS: 'administrator, auditor',
    LISTED_DOCUMENTS: folder,
  });
});
afterAll(async () => {
  await servers.close();
  await provider.stop();
  await rm(folder, { recursive: true });
});

async function headersOf(subject: string) {
  return {
    'content-type': 'application/json',
    authorization: `Bearer ${await provider.token({ sub: subject })}`,
  };
}

async function asks(subject: string, query: string, variables: object = {}): Promise<string> {
  const body = JSON.stringify({ query, variables });
  const response = await fetch(`${url}/graphql`, { method: 'POST', headers: await headersOf(subject), body });
  return `${response.status} ${await response.text()}`;
}

async function gets(subject: string, path: string, accept = '*/*'): Promise<string> {
  const response = await fetch(`${url}${path}`, { headers: { ...(await headersOf(subject)), accept } });
  return `${response.status} ${await response.text()}`;
}

const grant = (role: string, subject: string) =>
  asks(
    'chief',
    `mutation { grantRole(input: { grantId: "${subject}", person: { issuer: "${provider.issuer}", subject: "${subject}", name: "某" }, role: ${role}, from: "2020-01-01", occurredOn: "2026-01-01" }) { refusals { code } } }`,
  );

const REFUSED = /^403 .*"DOCUMENT_NOT_LISTED".*LISTED_DOCUMENTS/;

describe('who holds none of the roles of FREE_DOCUMENTS', () => {
  it('is answered what the page asks and what the operator listed, however it is laid out', async () => {
    const listed = `# of a client\n${OF_A_CLIENT.replaceAll(' ', '  ').replace('units(', 'units: units(')}`;
    expect(await asks('li', listed, { first: 3 })).toMatch(/^200 .*"nodes":\[\]/);
    for (const [name, document] of Object.entries(separateOperations(parse(documentsOfPage()))).slice(0, 9))
      expect([name, await asks('li', print(document))]).not.toEqual([name, expect.stringMatching(REFUSED)]);
  });

  it.each([
    ['another document', FREE],
    ['a listed one with a field more', OF_A_CLIENT.replace('unitCode name', 'unitCode name region')],
    ['a listed one beside another', `${OF_A_CLIENT} query Other ${FREE}`],
    ['introspection', getIntrospectionQuery()],
    ['a change', 'mutation { signOutEverywhere { refusals { code } } }'],
    ['no GraphQL', '{ units { totalCount'],
  ])('is refused %s, with what to do and nothing of the schema', async (_, query) => {
    expect(await asks('li', query)).toMatch(REFUSED);
    expect(await gets('li', `/graphql?query=${encodeURIComponent(query)}`)).toMatch(REFUSED);
  });

  it('may send the digest of a listed document in its place; one that is not known is refused as the client’s error', async () => {
    const sent = async (body: object) => {
      const response = await fetch(`${url}/graphql`, {
        method: 'POST',
        headers: await headersOf('li'),
        body: JSON.stringify({ variables: { first: 3 }, ...body }),
      });
      return `${response.status} ${await response.text()}`;
    };
    const sha256Hash = hash('sha256', print(parse(OF_A_CLIENT)));
    const whole = await asks('li', OF_A_CLIENT, { first: 3 });
    expect(whole).toMatch(/^200 .*"nodes":\[\]/);
    for (const body of [
      { extensions: { persistedQuery: { version: 1, sha256Hash } } },
      { documentId: sha256Hash },
      { documentId: `sha256:${sha256Hash}` },
    ])
      expect(await sent(body)).toBe(whole);
    const ofPage = Object.values(separateOperations(parse(documentsOfPage()))).map(print);
    const viewer = ofPage.find((text) => text.startsWith('query Viewer')) ?? '';
    const ofViewer = hash('sha256', viewer);
    expect(await sent({ documentId: ofViewer, variables: {} })).toMatch(/^200 .*"viewer"/);
    // Two together, as the page asks them.
    const both = { documentId: `${ofViewer}+${sha256Hash}`, variables: { q1_first: 3 } };
    expect(await sent(both)).toMatch(/^200 .*"q0_viewer".*"q1_units"/);
    expect(await sent({ ...both, documentId: Array(21).fill(ofViewer).join('+') })).toMatch(/^4\d\d /);
    const unknown = hash('sha256', FREE);
    for (const body of [
      { documentId: unknown },
      { extensions: { persistedQuery: { version: 1, sha256Hash: unknown } } },
    ])
      expect(await sent(body)).toMatch(/^4\d\d .*"(PERSISTED_QUERY_NOT_SUPPORTED|DOCUMENT_NOT_LISTED)"/);
    expect(await sent({ documentId: unknown, query: FREE })).toMatch(REFUSED);
  });

  it('is refused the text of the schema and GraphiQL', async () => {
    expect(await gets('li', '/schema.graphql')).toMatch(REFUSED);
    expect(await gets('li', '/graphql', 'text/html')).toMatch(REFUSED);
    expect(await gets('li', '/', 'text/html')).toContain('<meta name="listed-documents-only">');
  });

  it('is refused a subscription that is not listed', async () => {
    const { authorization } = await headersOf('li');
    class Signed extends WebSocket {
      constructor(address: string, protocols: string) {
        super(address, protocols, { headers: { authorization } });
      }
    }
    const client = createClient({ url: `${url.replace('http', 'ws')}/graphql`, webSocketImpl: Signed });
    const refused = new Promise((resolve) => {
      client.subscribe(
        { query: 'subscription { ledgerChanged { position } }' },
        { next: () => resolve('told'), error: resolve, complete: () => resolve('complete') },
      );
    });
    expect(JSON.stringify(await refused)).toContain('DOCUMENT_NOT_LISTED');
    await client.dispose();
  });

  it('is refused also where the same was answered before to who may ask it', async () => {
    await grant('AUDITOR', 'wang');
    await grant('LEADER', 'li');
    for (let times = 0; times < 3; times += 1) {
      expect(await asks('wang', FREE)).toBe('200 {"data":{"units":{"totalCount":0}}}\n');
      expect(await asks('li', FREE)).toMatch(REFUSED);
    }
    expect(await gets('wang', '/schema.graphql')).toMatch(/^200 .*type Query/s);
    expect(await gets('wang', '/', 'text/html')).not.toContain('listed-documents-only');
  });
});

describe('the list of the page', () => {
  const all = separateOperations(parse(documentsOfPage()));
  const listed = new ListedDocuments(Object.values(all));

  it('is what the build wrote beside the page', () => {
    expect(readFileSync('dist/apps/dashboard/documents.graphql', 'utf8')).toBe(documentsOfPage());
  });

  it('is not in the built page, which has digests', () => {
    const folder = 'dist/apps/dashboard/assets';
    const scripts = readdirSync(folder).filter((name) => name.endsWith('.js'));
    const code = scripts.map((name) => readFileSync(join(folder, name), 'utf8')).join('\n');
    const missing = [...digestsOfPage()].filter(([, { documentId }]) => !code.includes(documentId ?? ''));
    expect(missing.map(([name]) => name)).toEqual([]);
    expect(/budgetYear\(\s*unitCode|kind"?:["'`]Field["'`],"?name"?:\{/.exec(code)).toBeNull();
  });

  it('fits the schema', () => {
    const schema = buildSchema(readFileSync('apps/api/schema.graphql', 'utf8'));
    for (const document of Object.values(all)) expect(validate(schema, document)).toEqual([]);
  });

  it('holds whatever queries the page sends together, and nothing that was changed in them', () => {
    const queries = Object.values(all).filter(
      (each) => getOperationAST(each)?.operation === OperationTypeNode.QUERY,
    );
    for (const [index, query] of queries.entries()) {
      const others = [queries[index - 1] ?? query, query, queries[index - 2] ?? query];
      const [one] = [together(others)].map((document) => (document ? print(document) : ''));
      expect(listed.lists(one ?? '')).toBe(true);
      expect(listed.lists(one?.replace(/q1_/g, 'q7_') ?? '')).toBe(false);
      expect(listed.lists(one?.replace('{', '{ more: __typename ') ?? '')).toBe(false);
      expect(listed.lists(one?.replace(/(q1_\w+)(: \w+)/, '$1: __typename q1_more$2') ?? '')).toBe(false);
    }
  });
});
