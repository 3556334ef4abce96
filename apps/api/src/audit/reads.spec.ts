import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { ROLES } from '@ledger/domain';
import { askedLedger, personCalled, type AskedLedger } from '../../../../test/support/asking-as';

let ledger: AskedLedger;
beforeAll(async () => {
  ledger = await askedLedger();
  await ledger.send(
    'registerUnit(unitCode: "A", input: { occurredOn: "2020-01-01", name: "A局", level: DEPARTMENT, region: "某市" })',
  );
  for (const role of ROLES) {
    await ledger.grant(personCalled(`${role} everywhere`), role);
    await ledger.grant(personCalled(`${role} of A`), role, { unitCode: 'A' });
  }
});
afterAll(() => ledger.close());

const READS = '{ reads { nodes { __typename } } }';

describe('the log of reads by GraphQL', () => {
  it('is for auditors of every unit alone, and null where none is kept', async () => {
    for (const role of ROLES) {
      const everywhere = await ledger.ask(READS, personCalled(`${role} everywhere`));
      if (role === 'auditor') expect(everywhere).toEqual({ data: { reads: null } });
      else expect(everywhere).toMatchObject({ errors: [{ path: ['reads'] }] });
      expect(await ledger.ask(READS, personCalled(`${role} of A`))).toMatchObject({
        data: { reads: null },
        errors: [{ path: ['reads'] }],
      });
    }
    expect(await ledger.ask(READS, personCalled('stranger'))).toMatchObject({
      errors: [{ path: ['reads'] }],
    });
    expect(await ledger.ask(READS, 'nobody')).toMatchObject({ errors: [{ path: ['reads'] }] });
  });
});
