import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { ROLES, type Person } from '@ledger/domain';
import { askedLedger, personCalled, type AskedLedger } from '../support/asking-as';

const [CHIEF, LOCAL, LI, WANG] = ['chief', 'local', 'li', 'wang'].map(personCalled);
if (!CHIEF || !LOCAL || !LI || !WANG) throw new Error('there are four');
const ON = 'occurredOn: "2026-01-01"';

let ledger: AskedLedger;
beforeAll(async () => {
  ledger = await askedLedger();
  for (const [unit, parent] of [['F'], ['D', 'F'], ['T', 'F']]) {
    const above = parent ? `, parentCode: "${parent}"` : '';
    await ledger.send(
      `registerUnit(unitCode: "${unit}", input: { occurredOn: "2020-01-01", name: "${unit}局", level: ${parent ? 'DEPARTMENT' : 'FINANCE_BUREAU'}, region: "某市"${above} })`,
    );
  }
  await ledger.grant(CHIEF, 'administrator');
  await ledger.grant(LOCAL, 'administrator', { unitCode: 'D' });
});
afterAll(() => ledger.close());

const asInput = ({ issuer, subject, name }: Person) =>
  `{ issuer: "${issuer}", subject: "${subject}", name: "${name}" }`;
const grant = (grantId: string, person: Person, rest = 'unitCode: "D"') =>
  `grantRole(input: { grantId: "${grantId}", person: ${asInput(person)}, role: CLERK, from: "2026-01-01", ${ON}, ${rest} })`;
const revoke = (grantId: string) => `revokeRole(input: { grantId: "${grantId}", reason: "调离", ${ON} })`;
const delegate = (grantId: string, to: Person) =>
  `giveDelegation(input: { delegationId: "D of ${grantId}", grantId: "${grantId}", to: ${asInput(to)}, from: "2026-01-01", until: "2099-01-01", ${ON} })`;

/** Codes of what it was refused for. */
async function refusals(mutation: string, who: Person): Promise<readonly unknown[]> {
  const answer = JSON.stringify(
    await ledger.ask(`mutation { ${mutation} { result { changed } refusals { code message { zh } } } }`, who),
  );
  expect(answer).not.toContain('"errors"');
  return [...answer.matchAll(/"code":"(\w+)"/g)].map(([, code]) => code);
}

async function grants(who: Person, args = ''): Promise<string> {
  const query = `{ grants${args} { totalCount nodes { grantId person { name } roleName { zh } unitCode state grantedBy grantedByPerson { subject } revokedFor delegations { to { name } state } } } }`;
  return JSON.stringify(await ledger.ask(query, who));
}

describe('who may do what, by GraphQL', () => {
  it('an administrator grants on their units, sees it listed with who granted it, and withdraws it', async () => {
    expect(await refusals(grant('G1', LI), LOCAL)).toEqual([]);
    expect(await grants(LOCAL)).toContain(
      '{"grantId":"G1","person":{"name":"li"},"roleName":{"zh":"经办"},"unitCode":"D","state":"IN_FORCE","grantedBy":"local","grantedByPerson":{"subject":"local"},"revokedFor":null,"delegations":[]}',
    );
    expect(JSON.stringify(await ledger.ask('{ viewer { roles { role } } }', LI))).toContain('CLERK');
    expect(await refusals(revoke('G1'), LOCAL)).toEqual([]);
    expect(await grants(LOCAL)).toContain('"state":"REVOKED","grantedBy":"local"');
    expect(await grants(LOCAL, '(inForce: true)')).not.toContain('"G1"');
    expect(JSON.stringify(await ledger.ask('{ viewer { roles { role } } }', LI))).not.toContain('CLERK');
  });

  it('nobody grants to themselves, nor twice under one id for two things', async () => {
    expect(await refusals(grant('G2', CHIEF), CHIEF)).toEqual(['OWN_GRANT']);
    expect(await refusals(grant('G3', LI), CHIEF)).toEqual([]);
    expect(await refusals(grant('G3', LI), CHIEF)).toEqual([]);
    expect(await refusals(grant('G3', WANG), CHIEF)).toEqual(['GRANT_ID_USED']);
  });

  it('an existing unit, a missing one, a grant of others and no grant look the same to anyone who is not its administrator', async () => {
    expect(await refusals(grant('G4', WANG, 'unitCode: "T"'), CHIEF)).toEqual([]);
    const message = async (mutation: string, who: Person) =>
      JSON.stringify(
        await ledger.ask(`mutation { ${mutation} { refusals { code field message { zh en } } } }`, who),
      );
    for (const who of [LOCAL, WANG]) {
      const [there, nowhere] = [
        await message(grant('G5', LI, 'unitCode: "T"'), who),
        await message(grant('G5', LI, 'unitCode: "X"'), who),
      ];
      expect(there).toBe(nowhere);
      expect(there).toContain('NOT_ALLOWED');
      expect(await message(revoke('G4'), who)).toBe(await message(revoke('none'), who));
    }
    const [others, none] = [
      await message(delegate('G4', LOCAL), LI),
      await message(delegate('none', LOCAL), LI),
    ];
    expect(others.replaceAll('G4', 'none')).toBe(none);
    expect(await refusals(grant('G6', LI, 'unitCode: "X"'), CHIEF)).toEqual(['GRANT_UNIT_NOT_REGISTERED']);
  });

  it('whoever holds a role lets another act under it, and either of them ends it', async () => {
    expect(await refusals(delegate('G4', LI), WANG)).toEqual([]);
    expect(await grants(CHIEF)).toContain('"delegations":[{"to":{"name":"li"},"state":"IN_FORCE"}]');
    const end = `endDelegation(input: { delegationId: "D of G4", ${ON} })`;
    expect(await refusals(end, LOCAL)).toEqual(['UNKNOWN_DELEGATION']);
    expect(await refusals(end, LI)).toEqual([]);
    expect(await grants(CHIEF)).toContain('"delegations":[{"to":{"name":"li"},"state":"REVOKED"}]');
  });

  it('everybody is shown what they hold and what they acted under, and of that what concerns them', async () => {
    const own = async (who: Person) =>
      ledger.ask('{ viewer { grants { grantId delegations { to { name } state } } } }', who);
    const under = { to: { name: 'li' }, state: 'REVOKED' };
    const answer = (...grants: readonly object[]) => ({ data: { viewer: { grants } } });
    expect(await own(LI)).toEqual(
      answer(
        { grantId: 'G1', delegations: [] },
        { grantId: 'G3', delegations: [] },
        { grantId: 'G4', delegations: [under] },
      ),
    );
    expect(await own(WANG)).toEqual(answer({ grantId: 'G4', delegations: [under] }));
    expect(await own(personCalled('stranger'))).toEqual(answer());
    expect(await grants(LI)).toContain('"totalCount":0');
  });

  it('everybody signs themselves out everywhere, and an administrator of every unit anybody', async () => {
    const out = (person: Person) => `signOutEverywhere(input: { person: ${asInput(person)}, ${ON} })`;
    expect(await refusals(out(LI), LI)).toEqual([]);
    expect(await refusals(out(LI), WANG)).toEqual(['NOT_ALLOWED']);
    expect(await refusals(out(LI), LOCAL)).toEqual(['NOT_ALLOWED']);
    expect(await refusals(out(LI), CHIEF)).toEqual([]);
  });

  it('the list shows what holds on a unit, and nothing of units that the asker has no right to', async () => {
    expect(await grants(CHIEF, '(unitCode: "T", inForce: true)')).toMatch(
      /"totalCount":2,.*"chief administrator".*"G4"/,
    );
    expect(await grants(LOCAL, '(unitCode: "T")')).toBe('{"data":{"grants":{"totalCount":0,"nodes":[]}}}');
    expect(await grants(LOCAL)).not.toContain('"unitCode":"T"');
  });

  it.each(ROLES)('%s on D may see and change of it what the table says', async (role) => {
    const person = personCalled(`a ${role}`);
    await ledger.grant(person, role, { unitCode: 'D' });
    const isAdministrator = role === 'administrator';
    const mayRead = isAdministrator || role === 'auditor';
    const other = personCalled(`by ${role}`);
    for (const unit of ['D', 'T', 'F']) {
      const allowed = isAdministrator && unit === 'D';
      const refused = await refusals(grant(`${role} ${unit}`, other, `unitCode: "${unit}"`), person);
      expect([unit, refused]).toEqual([unit, allowed ? [] : ['NOT_ALLOWED']]);
      const shown = await grants(person, `(unitCode: "${unit}")`);
      expect([unit, shown.includes('"totalCount":0')]).toEqual([unit, !(mayRead && unit === 'D')]);
    }
    expect(await refusals(grant(`${role} all`, other, ''), person)).toEqual(['NOT_ALLOWED']);
  });

  it('what was only tried is not stored', async () => {
    const tried = grant('G9', LI).replace(/\)$/, ', options: { dryRun: true })');
    expect(await refusals(tried, CHIEF)).toEqual([]);
    expect(await grants(CHIEF)).not.toContain('"G9"');
  });
});
