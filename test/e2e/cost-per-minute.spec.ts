import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { storedEvents } from '@ledger/domain';
import { createEventCodec, openEventStore } from '@ledger/event-store';
import { WriteSide } from '@ledger/write-side';
import { createClient } from 'graphql-ws';
import { WebSocket } from 'ws';
import { runApi } from '../support/running-api';
import { testProvider, type TestProvider } from '../support/provider';
import { openUnitYear, recordVoucher, vouchers, YEAR } from '../support/unit-years';
import { guardedServers, publicUrls, type GuardedServers } from '../support/signing-in';

const PER_MINUTE = 100_000;
/** Costs 41,001 whatever the year: three of them are more than a minute has. */
const DEAR = `query ($year: Int!) { budgetYears(fiscalYear: $year, first: 1000) { nodes { ${'unitCode '.repeat(40)} } } }`;
const COST = 41_001;
const OF_AUDITORS = 300_000;
/** The same with ten fields more: more than half of the highest cost. */
const dearer = (name: string) =>
  DEAR.replace('query ', `query ${name} `).replace('nodes {', `nodes { ${'unitCode '.repeat(10)}`);
const DEARER = 51_001;
/** An answer that is kept costs nothing: whoever spends asks for years that nobody asked for. */
let year = 2030;

let provider: TestProvider;
let servers: GuardedServers;
let url: string;
let folder: string;
beforeAll(async () => {
  const urls = await publicUrls(1);
  [url = ''] = urls;
  provider = await testProvider(urls);
  await provider.start();
  folder = await mkdtemp(join(tmpdir(), 'costs-'));
  const store = `embedded:${join(folder, 'store')}`;
  await fillLargeYear(store);
  await writeFile(join(folder, 'listed.graphql'), dearer('listed'));
  servers = await guardedServers(urls, provider.issuer, {
    EVENT_STORE: store,
    COST_PER_MINUTE: String(PER_MINUTE),
    COST_BY_ROLE: `auditor=${OF_AUDITORS},leader=150000`,
    DOCUMENT_COST_BY_ROLE: 'performance-officer=1000,approver=41001',
    LISTED_DOCUMENTS: folder,
    OIDC_ADMINISTRATOR: 'chief',
  });
});
afterAll(async () => {
  await servers.close();
  await provider.stop();
  await rm(folder, { recursive: true });
});

/** So many events that a walk through them is a long question. */
async function fillLargeYear(store: string): Promise<void> {
  const writing = await openEventStore(store, { mode: 'write', codec: createEventCodec(storedEvents) });
  const writeSide = new WriteSide(writing);
  await openUnitYear(writeSide, 'LARGE');
  await Promise.all(vouchers(2_100).map((voucher) => recordVoucher(writeSide, 'LARGE', voucher)));
  await writing.close();
}

async function tokenOf(subject: string): Promise<string> {
  return `Bearer ${await provider.token({ sub: subject })}`;
}

async function asks(subject: string, query: string, variables: object = {}): Promise<Response> {
  return fetch(`${url}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', authorization: await tokenOf(subject) },
    body: JSON.stringify({ query, variables }),
  });
}

const leftAfter = (response: Response) => response.headers.get('ratelimit-remaining');

describe('what one person may ask for within a minute', () => {
  it('is reported with every answer; once it is spent, requests are refused with a retry time, even for known questions', async () => {
    const first = await asks('li', DEAR, { year: 2021 });
    expect([first.status, first.headers.get('ratelimit-limit'), leftAfter(first)]).toEqual([
      200,
      String(PER_MINUTE),
      String(PER_MINUTE - COST),
    ]);
    const second = await asks('li', DEAR, { year: 2022 });
    expect([second.status, leftAfter(second)]).toEqual([200, String(PER_MINUTE - 2 * COST)]);
    const third = await asks('li', DEAR, { year: 2023 });
    expect([third.status, leftAfter(third)]).toEqual([429, '0']);
    const seconds = Number(third.headers.get('retry-after'));
    expect(seconds).toBeGreaterThan(0);
    expect(seconds).toBeLessThanOrEqual(60);
    const text = await third.text();
    for (const part of ['"COST_SPENT"', `请 ${seconds} 秒后重试`, `try again in ${seconds} s`])
      expect(text).toContain(part);
    expect(text).not.toContain('"nodes"');
  });

  it('is not what another has spent', async () => {
    await spendAll('wang');
    expect((await asks('zhao', '{ units { totalCount } }')).status).toBe(200);
  });

  it('is more or less for a role, of several the most, from the next question on', async () => {
    // New questions: an answer that is kept costs nothing, and names no limit.
    const limit = async () =>
      (await asks('zhou', `{ budgetYears(fiscalYear: ${year++}) { totalCount } }`)).headers.get(
        'ratelimit-limit',
      );
    expect(await limit()).toBe(String(PER_MINUTE));
    await grant('zhou', 'LEADER');
    expect(await limit()).toBe('150000');
    await grant('zhou', 'AUDITOR');
    expect(await limit()).toBe(String(OF_AUDITORS));
  });

  it('is not charged for a document that costs more than the role may ask at once; the refusal gives both costs', async () => {
    await grant('feng', 'PERFORMANCE_OFFICER');
    const refused = await asks('feng', DEAR, { year: ++year });
    expect([refused.status, leftAfter(refused)]).toEqual([400, null]);
    const text = await refused.text();
    for (const part of ['"DOCUMENT_TOO_COSTLY"', `成本为 ${COST}`, '最多 1000', 'may ask 1000 at once'])
      expect(text).toContain(part);
    expect(await subscribed('feng', dearSubscription())).toContain('DOCUMENT_TOO_COSTLY');
    expect((await asks('feng', '{ units { totalCount } }')).status).toBe(200);
    await grant('feng', 'APPROVER');
    expect((await asks('feng', DEAR, { year: ++year })).status).toBe(200);
  });

  it('is half as much for one document where somebody only reads, unless the document is listed', async () => {
    const limits = (response: Response) =>
      ['document-cost', 'document-cost-limit'].map((name) => response.headers.get(name));
    await grant('he', 'AUDITOR');
    const refused = await asks('he', dearer('free'), { year: ++year });
    expect([refused.status, ...limits(refused)]).toEqual([400, String(DEARER), '50000']);
    expect(await refused.text()).toContain('may ask 50000 at once');
    for (const laidOut of [dearer('listed'), dearer('listed').replaceAll(' ', '  ')]) {
      const answered = await asks('he', laidOut, { year: ++year });
      expect([answered.status, ...limits(answered)]).toEqual([200, String(DEARER), '50000']);
    }
    const kept = await asks('he', dearer('listed'), { year });
    expect(kept.status).toBe(200);
    // Whoever may do more than read, too, asks what everybody may; and what was kept of others tells no limit of theirs.
    await grant('he', 'CLERK');
    const more = await asks('he', dearer('free'), { year: ++year });
    expect([more.status, ...limits(more)]).toEqual([200, String(DEARER), '100000']);
  });

  it('is spent by tables that are downloaded, too', async () => {
    await spendAll('qian');
    const headers = { authorization: await tokenOf('qian') };
    const response = await fetch(`${url}/workbooks/U1/2023/execution.xlsx`, { headers });
    expect(response.status).toBe(429);
    expect(response.headers.get('retry-after')).not.toBeNull();
    expect(await response.text()).toContain('COST_SPENT');
  });

  it('is needed by subscriptions, too', async () => {
    await spendAll('sun');
    expect(await subscribed('sun')).toContain('COST_SPENT');
  });

  it('is spent by what a question walks through of a large year, and refuses it once it is spent', async () => {
    const walk = (asOf: string) =>
      `{ budgetYear(unitCode: "LARGE", fiscalYear: ${YEAR}, asOf: "${asOf}") { events(first: 1) { totalCount } } }`;
    const costs = `{ budgetYear(unitCode: "NONE", fiscalYear: ${YEAR}) { unitCode } }`;
    await grant('large', 'CLERK');
    const before = Number(leftAfter(await asks('large', costs)));
    const walked = await asks('large', walk('2023-12-30'));
    expect(await walked.text()).toContain('"totalCount":');
    const after = Number(leftAfter(await asks('large', costs.replace('NONE', 'NONE2'))));
    // Each document costs a few, the walk through more than 2,000 events more than 200.
    expect(before - after).toBeGreaterThan(200);
    await spendAll('large');
    const refused = await asks('large', walk('2023-12-29'));
    expect([refused.status, await refused.text()]).toEqual([429, expect.stringContaining('COST_SPENT')]);
  });

  it('is not counted on trial, where all are one', async () => {
    const trial = await runApi();
    for (const year of [2021, 2022, 2023, 2024]) {
      const response = await fetch(trial.url, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ query: DEAR, variables: { year } }),
      });
      expect([response.status, response.headers.get('ratelimit-limit')]).toEqual([200, null]);
    }
    await trial.close();
  });
});

async function grant(subject: string, role: string): Promise<void> {
  const person = `{ issuer: "${provider.issuer}", subject: "${subject}", name: "${subject}" }`;
  const mutation = `mutation { grantRole(input: { grantId: "${subject} ${role}", person: ${person}, role: ${role}, from: "2020-01-01", occurredOn: "2026-01-01" }) { refusals { code } } }`;
  expect(await (await asks('chief', mutation)).text()).toContain('"refusals":[]');
}

async function spendAll(subject: string): Promise<void> {
  for (const _ of [1, 2, 3]) await asks(subject, DEAR, { year: ++year });
}

/** Costs more than 1,000, less than 100,000. */
function dearSubscription(): string {
  const events = `events(first: 1000) { nodes { ${'position '.repeat(10)} } }`;
  return `subscription { budgetYearChanged(unitCode: "U1", fiscalYear: 2023) { ${events} } }`;
}

/** What a subscription is refused for. */
async function subscribed(
  subject: string,
  query = 'subscription { ledgerChanged { position } }',
): Promise<string> {
  const authorization = await tokenOf(subject);
  class Signed extends WebSocket {
    constructor(address: string, protocols: string | string[]) {
      super(address, protocols, { headers: { authorization } });
    }
  }
  const client = createClient({
    url: `${url.replace('http', 'ws')}/graphql`,
    webSocketImpl: Signed,
    retryAttempts: 0,
  });
  const messages = client.iterate({ query });
  const said = await messages.next().then(
    () => 'nothing',
    (error: unknown) => JSON.stringify(error),
  );
  await client.dispose();
  return said;
}
