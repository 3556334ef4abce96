import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { PROJECTION_VERSION } from '@ledger/answers';
import { testProvider, type TestProvider } from '../support/provider';
import { guardedServers, publicUrls, type GuardedServers } from '../support/signing-in';

let provider: TestProvider;
let servers: GuardedServers;
let url: string;
beforeAll(async () => {
  const urls = await publicUrls(1);
  [url = ''] = urls;
  provider = await testProvider(urls);
  await provider.start();
  servers = await guardedServers(urls, provider.issuer, { OIDC_ADMINISTRATOR: 'chief' });
  await grant('cai', 'role: FINANCE');
  await grant('shen', 'role: AUDITOR');
  for (const unit of ['U1', 'U2']) {
    await send(
      'cai',
      `registerUnit(unitCode: "${unit}", input: { occurredOn: "2020-01-01", name: "${unit}局", level: DEPARTMENT, region: "某市" })`,
    );
    await send(
      'cai',
      `openYear(unitCode: "${unit}", fiscalYear: 2026, input: { mode: CONTROL, paymentPlanEnforced: false })`,
    );
  }
  // The attackers: who reads or writes U1 alone while 'cai' writes in U2.
  await grant('li', 'role: FINANCE, unitCode: "U1"');
  await grant('zhao', 'role: LEADER, unitCode: "U1"');
});
afterAll(async () => {
  await servers.close();
  await provider.stop();
});

async function headersOf(subject: string): Promise<Readonly<Record<string, string>>> {
  return {
    'content-type': 'application/json',
    authorization: `Bearer ${await provider.token({ sub: subject })}`,
  };
}

async function ask(subject: string, query: string): Promise<string> {
  const body = JSON.stringify({ query });
  const response = await fetch(`${url}/graphql`, { method: 'POST', headers: await headersOf(subject), body });
  return response.text();
}

async function send(subject: string, mutation: string): Promise<void> {
  const answer = await ask(subject, `mutation { ${mutation} { refusals { code } } }`);
  expect(answer).toContain('"refusals":[]');
}

/** By the administrator; `grantId`: that of the only one of the person where it is left out. */
function grant(subject: string, role: string, grantId = subject): Promise<void> {
  return send(
    'chief',
    `grantRole(input: { grantId: "${grantId}", person: { issuer: "${provider.issuer}", subject: "${subject}", name: "${subject}" },
      ${role}, from: "2020-01-01", occurredOn: "2026-01-01" })`,
  );
}

const YEAR = 'budgetYear(unitCode: "U1", fiscalYear: 2026';
const BASIS = `{ ${YEAR}) { basis { token cut knownAt storeId } } }`;

function fieldIn(answer: string, field: string): string {
  return new RegExp(`"${field}":"([^"]+)"`).exec(answer)?.[1] ?? '';
}

describe('a basis of a server with a provider', () => {
  it('is sealed, and one that anybody could write is taken from nobody without the right to the past', async () => {
    const first = await ask('zhao', BASIS);
    expect(fieldIn(first, 'token')).toMatch(/^S\./);
    const forged = Buffer.from(
      JSON.stringify([PROJECTION_VERSION, fieldIn(first, 'storeId'), '8', '2026-12-31']),
    ).toString('base64url');
    const again = (basis: string) => `{ ${YEAR}, basis: "${basis}") { basis { cut } } }`;
    expect(await ask('zhao', again(forged))).toContain('no right to what was known in the past here (basis)');
    expect(await ask('shen', again(forged))).toContain('"cut":"8"');
    expect(await ask('zhao', again(fieldIn(first, 'token')))).toContain(`"cut":"${fieldIn(first, 'cut')}"`);
  });
});

describe('health', () => {
  it('tells how far the log goes to who administers or audits every unit, and to others only that it works', async () => {
    for (const path of ['healthz', 'readyz']) {
      const toldTo = async (headers: Readonly<Record<string, string>>): Promise<unknown> =>
        (await fetch(`${url}/${path}`, { headers })).json();
      for (const subject of ['zhao', 'li', 'cai', 'stranger'])
        expect([subject, await toldTo(await headersOf(subject))]).toEqual([subject, { store: 'ok' }]);
      expect(await toldTo({})).toEqual({ store: 'ok' });
      for (const subject of ['chief', 'shen'])
        expect(await toldTo(await headersOf(subject))).toMatchObject({ store: 'ok', read: '9', answers: {} });
    }
  });
});
