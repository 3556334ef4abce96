import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { budgetAgainWith } from '../support/cli';
import { testProvider, type TestProvider } from '../support/provider';
import { guardedServers, publicUrls, type GuardedServers } from '../support/signing-in';

const YEAR = 'unitCode: "U1", fiscalYear: 2026';
const ITEM = '{ line: { key: "general/basic/22001/-/302" }, amount: "10.00" }';
const DOCUMENTS = {
  grant: `mutation($id: ID!, $role: Role!, $person: PersonInput!) {
    grantRole(input: { grantId: $id, person: $person, role: $role, from: "2020-01-01", occurredOn: "2026-01-01" }) { refusals { code } } }`,
  register:
    'mutation { registerUnit(unitCode: "U1", input: { occurredOn: "2020-01-01", name: "某局", level: DEPARTMENT, region: "某市" }) { refusals { code } } }',
  open: `mutation { openYear(${YEAR}, input: { mode: CONTROL, paymentPlanEnforced: false }) { refusals { code } } }`,
  appropriate: `mutation { approveAppropriation(${YEAR}, input: { occurredOn: "2026-01-20", documentNo: "财预〔2026〕1号", items: [${ITEM}] }) { refusals { code } } }`,
  propose: `mutation { proposeAdjustment(${YEAR}, input: { adjustmentId: "TZ-1", kind: SUPPLEMENT, occurredOn: "2026-02-01", items: [${ITEM}], reason: "追加经费", legalBasis: "《预算法》第七十二条", documentNo: "财预〔2026〕9号" }) { refusals { code } } }`,
  approve: `mutation { approveAdjustment(${YEAR}, input: { adjustmentId: "TZ-1", occurredOn: "2026-02-02" }) { refusals { code } } }`,
  waiting: '{ waitingForMe { nodes { adjustment { adjustmentId } } } }',
  history: `{ budgetYear(${YEAR}) { adjustments { nodes { proposedBy history { by } } } } }`,
};

let folder: string;
let provider: TestProvider;
let servers: GuardedServers;
let url: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'two-people-'));
  for (const [name, document] of Object.entries(DOCUMENTS)) await writeFile(fileOf(name), document);
  const urls = await publicUrls(1);
  [url = ''] = urls;
  provider = await testProvider(urls);
  await provider.start();
  servers = await guardedServers(urls, provider.issuer, { OIDC_ADMINISTRATOR: 'chief' });
  const roles = { cai: 'FINANCE', li: 'CLERK', wang: 'APPROVER', zhao: 'LEADER' };
  for (const [subject, role] of Object.entries(roles)) {
    const person = { issuer: provider.issuer, subject, name: subject };
    expect(await as('chief', 'grant', { id: subject, role, person })).toMatchObject({ code: 0 });
  }
  for (const step of ['register', 'open', 'appropriate'] as const)
    expect(await as('cai', step)).toMatchObject({ code: 0 });
});
afterAll(async () => {
  await servers.close();
  await provider.stop();
  await rm(folder, { recursive: true });
});

function fileOf(name: string): string {
  return join(folder, `${name}.graphql`);
}

/** What `budget graphql` says to somebody who has a token. */
async function as(subject: string, name: keyof typeof DOCUMENTS, variables: object = {}) {
  const token = await provider.token({ sub: subject });
  const options = ['--variables', JSON.stringify(variables), '--url', url];
  return budgetAgainWith({ LEDGER_TOKEN: token }, 'graphql', fileOf(name), ...options);
}

describe('two people on the command line, and a third', () => {
  it('one proposes, the other is told and approves, and neither the first nor the third can', async () => {
    expect(await as('zhao', 'propose')).toMatchObject({
      code: 1,
      stdout: expect.stringContaining('NOT_ALLOWED'),
    });
    expect(await as('li', 'propose')).toMatchObject({ code: 0 });
    for (const other of ['li', 'zhao'])
      expect(await as(other, 'approve')).toMatchObject({
        code: 1,
        stdout: expect.stringContaining('NOT_ALLOWED'),
      });
    expect((await as('li', 'waiting')).stdout).not.toContain('TZ-1');
    expect((await as('wang', 'waiting')).stdout).toContain('TZ-1');
    expect(await as('wang', 'approve')).toMatchObject({ code: 0 });
    expect((await as('wang', 'waiting')).stdout).not.toContain('TZ-1');
    const { stdout } = await as('zhao', 'history');
    expect(stdout.match(/"by": "\w+"/g)).toEqual(['"by": "li"', '"by": "wang"']);
  });

  it('is nobody without a token, whatever name is given', async () => {
    const said = await budgetAgainWith({}, '--as', 'wang', 'graphql', fileOf('waiting'), '--url', url);
    expect(said.stdout).toContain('NOT_SIGNED_IN');
    expect(said.code).not.toBe(0);
  });
});
