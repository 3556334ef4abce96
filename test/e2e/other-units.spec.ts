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
  it('shows the end of the log to those who administer or audit every unit, and to others only that it works', async () => {
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

  it('of the log is told to the same, and refused to others', async () => {
    const asked = '{ logHealth { sound faultCount faults { streamId } } viewer { rightsEverywhere } }';
    for (const subject of ['zhao', 'li', 'cai', 'stranger']) {
      const answer = await ask(subject, asked);
      expect([subject, answer]).toEqual([subject, expect.stringContaining('"code":"NOT_ALLOWED"')]);
      expect(answer).toContain('"logHealth":null');
      expect(answer).not.toMatch(/"(PAST|ADMINISTER)"/);
    }
    for (const subject of ['chief', 'shen']) {
      const answer = await ask(subject, asked);
      expect(answer).toContain('"logHealth":{"sound":true,"faultCount":0,"faults":[]}');
      expect(answer).toMatch(/"(PAST|ADMINISTER)"/);
    }
  });
});

/** All that a reader of U1 can ask that might tell of others, so that kept answers are asked too. */
const QUESTIONS: readonly string[] = [
  BASIS,
  `{ ${YEAR}) { id streams { version } unit { id stream { version } parent { id } } previous { id } next { id } } }`,
  `{ ${YEAR}) { events(first: 1) { totalCount pageInfo { endCursor } nodes { position recordedAt } } } }`,
  `{ ${YEAR}) { execution { lines { totalCount pageInfo { endCursor } } } whatIf { budgetYear { basis { token cut knownAt } } } } }`,
  '{ budgetYears(fiscalYear: 2026, first: 1) { totalCount pageInfo { endCursor } nodes { id basis { token cut knownAt } } } }',
  '{ units { totalCount pageInfo { endCursor } nodes { id } } unitStandings(fiscalYear: 2026) { unitCode } waitingForMe { totalCount } }',
  '{ unit(unitCode: "U1") { id names { name } stream { version } budgetYear(fiscalYear: 2026) { basis { cut } } } }',
];
const CODES =
  'declareCodes(unitCode: "U1", fiscalYear: 2026, input: { codes: [{ table: PROJECT, code: "P1", name: "项目", source: "预算" }] }';
const DRY_RUN = `mutation { ${CODES}, options: { dryRun: true }) { result { position budgetYear { basis { token cut knownAt } events { nodes { position } } } } refusals { code } } }`;

async function cutFor(subject: string, at = ''): Promise<bigint> {
  return BigInt(fieldIn(await ask(subject, `{ ${YEAR}${at}) { basis { cut } } }`), 'cut'));
}

/** Of U2, of a unit that is new, and of roles. */
async function othersWrite(round: number): Promise<void> {
  await send(
    'cai',
    `openYear(unitCode: "U2", fiscalYear: ${2026 + round}, input: { mode: CONTROL, paymentPlanEnforced: false })`,
  );
  await send(
    'cai',
    `registerUnit(unitCode: "V${round}", input: { occurredOn: "2020-01-01", name: "新局", level: DEPARTMENT, region: "某市" })`,
  );
  await grant('new', `role: LEADER, unitCode: "V${round}"`, `new-${round}`);
}

describe('who may read one unit', () => {
  it('is answered the same to the byte whatever others write', async () => {
    const told = async () => {
      const [asked, tried] = [
        await Promise.all(QUESTIONS.map((one) => ask('zhao', one))),
        await ask('li', DRY_RUN),
      ];
      return [...asked, tried];
    };
    const before = await told();
    for (const answer of before) expect(answer).not.toMatch(/"errors"|"code"/);
    const all = await ask('cai', BASIS);
    await othersWrite(1);
    expect(await told()).toEqual(before);
    expect(await ask('cai', BASIS)).not.toBe(all);
    // What was asked before a role was granted anywhere is looked up anew: so is what others write after it.
    await othersWrite(2);
    expect(await told()).toEqual(before);
  });

  it('cannot find out how far the log goes by waiting for a position, nor by writing a basis', async () => {
    const [cut, head] = [await cutFor('zhao'), await cutFor('cai')];
    const waited = async (position: bigint) =>
      (await ask('zhao', `{ ${YEAR}, minPosition: "${position}") { unitCode } }`)).replaceAll(
        String(position),
        'N',
      );
    const [read, unread] = await Promise.all([waited(head), waited(head + 1_000n)]);
    expect(read).toBe(unread);
    expect(read).toContain('"unitCode":"U1"');
    // A position of theirs is an instant: what is recorded after it is waited for, whoever has written meanwhile.
    await othersWrite(7);
    expect(await waited(cut + 1n)).toContain(`(now at ${cut})`);
    expect(await cutFor('cai', `, minPosition: "${head}"`)).toBeGreaterThan(head);
    expect(await cutFor('cai', `, minPosition: "${cut}"`)).toBeGreaterThan(head);
  });

  it('reads what was written there at once, by the position that was told', async () => {
    await othersWrite(3);
    const answer = await ask('li', `mutation { ${CODES}) { result { position } refusals { code } } }`);
    const position = BigInt(fieldIn(answer, 'position'));
    await othersWrite(4);
    expect(await cutFor('zhao', `, minPosition: "${position}"`)).toBe(position);
  });

  it('may wait for a position that it was told also when the role has ended by which it was', async () => {
    const own = await cutFor('zhao');
    await grant('zhao', 'role: LEADER, unitCode: "U2"', 'for-a-while');
    await send('cai', `${CODES.replace('U1', 'U2')})`);
    const ofU2 = await ask('zhao', '{ budgetYear(unitCode: "U2", fiscalYear: 2026) { basis { cut } } }');
    const more = BigInt(fieldIn(ofU2, 'cut'));
    expect(more).toBeGreaterThan(own);
    await send(
      'chief',
      `revokeRole(input: { grantId: "for-a-while", reason: "期满", occurredOn: "2026-02-01" })`,
    );
    expect(await cutFor('zhao', `, minPosition: "${more}"`)).toBe(own);
  });
});
