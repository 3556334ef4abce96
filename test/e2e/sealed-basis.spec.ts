import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { PROJECTION_VERSION } from '@ledger/answers';
import type { Person } from '@ledger/domain';
import { LedgerReader } from '@ledger/reader';
import { askedLedger, personCalled, type AskedLedger } from '../support/asking-as';

const [LEADER, AUDITOR] = [personCalled('leader'), personCalled('auditor')];
const KEY = Buffer.alloc(32, 7).toString('base64url');

let ledger: AskedLedger;
beforeAll(async () => {
  ledger = await askedLedger({ tokenKeys: [KEY] });
  await ledger.send(
    `registerUnit(unitCode: "D", input: { occurredOn: "2020-01-01", name: "某局", level: DEPARTMENT, region: "某市" })`,
  );
  await ledger.send(
    `openYear(unitCode: "D", fiscalYear: 2026, input: { mode: CONTROL, paymentPlanEnforced: false })`,
  );
  for (const code of ['P1', 'P2'])
    await ledger.send(
      `declareCodes(unitCode: "D", fiscalYear: 2026, input: { codes: [{ table: PROJECT, code: "${code}", name: "项目", source: "预算" }] })`,
    );
  await ledger.grant(LEADER, 'leader', { unitCode: 'D' });
  await ledger.grant(AUDITOR, 'auditor');
});
afterAll(() => ledger.close());

const yearAt = (at: string) =>
  `{ budgetYear(unitCode: "D", fiscalYear: 2026${at}) { basis { token cut } events { totalCount pageInfo { endCursor } } } }`;
const asked = async (query: string, who: Person | 'unbound') => JSON.stringify(await ledger.ask(query, who));
const tokenIn = (answer: string) => /"token":"([^"]+)"/.exec(answer)?.[1] ?? '';

/** What anybody could write who knows the form: the same point, cut before the last events. */
function forged(): string {
  const { storeId } = ledger.app.get(LedgerReader);
  return Buffer.from(JSON.stringify([PROJECTION_VERSION, storeId, '3', '2026-12-31'])).toString('base64url');
}

describe('where tokens are sealed', () => {
  it('a basis that was given here is repeated for whoever may see the figures', async () => {
    const first = await asked(yearAt(''), LEADER);
    expect(tokenIn(first)).toMatch(/^S\./);
    expect(await asked(yearAt(`, basis: "${tokenIn(first)}"`), LEADER)).toBe(first);
  });

  it('a basis that anybody could have written is taken from whoever may ask what was known in the past, and from nobody else', async () => {
    const at = `, basis: "${forged()}"`;
    expect(await asked(yearAt(at), AUDITOR)).toContain('"cut":"3"');
    expect(await asked(yearAt(at), LEADER)).toContain('no right to what was known in the past here (basis)');
    expect(
      await asked(
        `{ budgetYear(unitCode: "D", fiscalYear: 2026) { events(after: "${forged()}.0") { totalCount } } }`,
        LEADER,
      ),
    ).toContain('no right to what was known in the past here (basis)');
    expect(
      await asked(`{ budgetYears(fiscalYear: 2026, after: "${forged()}.0") { totalCount } }`, LEADER),
    ).toContain('"totalCount":0');
  });

  it('a basis with anything of it changed is refused, also to the auditor', async () => {
    const token = tokenIn(await asked(yearAt(''), LEADER));
    const changed = `${token.slice(0, -2)}${token.endsWith('A') ? 'BB' : 'AA'}`;
    for (const who of [LEADER, AUDITOR])
      expect(await asked(yearAt(`, basis: "${changed}"`), who)).toContain('the basis token cannot be read');
  });

  it('pages of a list go on by their cursor', async () => {
    const [, cursor = ''] = /"endCursor":"([^"]+)"/.exec(await asked(yearAt(''), LEADER)) ?? [];
    const next = `{ budgetYear(unitCode: "D", fiscalYear: 2026) { events(first: 1, after: "${cursor.replace(/\d+$/, '0')}") { totalCount nodes { type } } } }`;
    expect(await asked(next, LEADER)).toContain('"nodes":[{"type":');
  });
});
