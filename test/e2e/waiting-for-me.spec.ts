import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { z } from 'zod';
import { askedLedger, personCalled, type AskedLedger } from '../support/asking-as';

const [li, zhao, wang, qian] = ['李', '赵', '王', '钱'].map(personCalled);
const LINE = '{ key: "general/basic/2010101/-/302" }';
const ADDRESS = 'fiscalYear: 2026';

let ledger: AskedLedger;
beforeAll(async () => {
  ledger = await askedLedger();
  for (const unit of ['A', 'B']) {
    await ledger.send(
      `registerUnit(unitCode: "${unit}", input: { occurredOn: "2020-01-01", name: "${unit}局", level: DEPARTMENT, region: "某市" })`,
    );
    await ledger.send(
      `openYear(unitCode: "${unit}", ${ADDRESS}, input: { mode: CONTROL, paymentPlanEnforced: false })`,
    );
    await ledger.send(
      `approveAppropriation(unitCode: "${unit}", ${ADDRESS}, input: { occurredOn: "2026-02-01", documentNo: "财预1号", items: [{ line: ${LINE}, amount: "10" }] })`,
    );
  }
  for (const person of [li, wang]) if (person) await ledger.grant(person, 'approver', { unitCode: 'A' });
  if (qian) await ledger.grant(qian, 'leader', { unitCode: 'A' });
  if (li) await ledger.grant(li, 'clerk', { unitCode: 'A' });
  await propose('A', 'ADJ-1', li);
  await propose('B', 'ADJ-9');
});
afterAll(() => ledger.close());

function propose(unit: string, id: string, who?: typeof li): Promise<void> {
  return ledger.send(
    `proposeAdjustment(unitCode: "${unit}", ${ADDRESS}, input: { adjustmentId: "${id}", kind: SUPPLEMENT, occurredOn: "2026-03-01", items: [{ line: ${LINE}, amount: "1" }], reason: "追加", legalBasis: "《预算法》" })`,
    who,
  );
}

async function waitingFor(who: typeof li): Promise<unknown> {
  const { data } = await asked(
    '{ waitingForMe { totalCount nodes { unit { unitCode } fiscalYear adjustment { adjustmentId } } } }',
    who,
  );
  return data;
}

async function asked(query: string, who: typeof li): Promise<{ readonly data?: unknown }> {
  const answer = await ledger.ask(query, who ?? 'unbound');
  return typeof answer === 'object' && answer !== null ? answer : {};
}

function waiting(...ids: readonly string[]) {
  const nodes = ids.map((adjustmentId) => ({
    unit: { unitCode: adjustmentId === 'ADJ-9' ? 'B' : 'A' },
    fiscalYear: 2026,
    adjustment: { adjustmentId },
  }));
  return { waitingForMe: { totalCount: nodes.length, nodes } };
}

describe('what waits for somebody', () => {
  it('is what was asked for where they may approve, and not by themselves', async () => {
    expect(await waitingFor(wang)).toEqual(waiting('ADJ-1'));
    expect(await waitingFor(li)).toEqual(waiting());
    expect(await waitingFor(qian)).toEqual(waiting());
    expect(await waitingFor(zhao)).toEqual(waiting());
    // On trial everybody may approve what another name asked for.
    expect(await waitingFor(undefined)).toEqual(waiting('ADJ-1'));
  });

  it('is not what the one asked for whose role they act under', async () => {
    await ledger.change(
      {
        type: 'GiveDelegation',
        occurredOn: '2026-01-01',
        delegationId: 'D1',
        grantId: '李 approver',
        to: personCalled('赵'),
        from: '2026-01-01',
        until: '2099-12-31',
      },
      li,
    );
    expect(await waitingFor(zhao)).toEqual(waiting());
    await propose('A', 'ADJ-2');
    expect(await waitingFor(zhao)).toEqual(waiting('ADJ-2'));
    expect(await waitingFor(wang)).toEqual(waiting('ADJ-1', 'ADJ-2'));
  });

  it('is told of as it changes, in years that they see', async () => {
    const { next, end } = await ledger.listen('subscription { waitingForMeChanged { totalCount } }', wang);
    const first = next();
    await propose('B', 'ADJ-10');
    await propose('A', 'ADJ-3');
    expect(await first).toEqual({ data: { waitingForMeChanged: { totalCount: 3 } } });
    const second = next();
    await ledger.send(
      `withdrawAdjustment(unitCode: "A", ${ADDRESS}, input: { adjustmentId: "ADJ-3", occurredOn: "2026-04-01", reason: "误报" })`,
    );
    expect(await second).toEqual({ data: { waitingForMeChanged: { totalCount: 2 } } });
    await end();
  });

  it('is gone once it was decided, which is shown with on whose behalf', async () => {
    await ledger.send(
      `approveAdjustment(unitCode: "A", ${ADDRESS}, input: { adjustmentId: "ADJ-2", occurredOn: "2026-04-01", documentNo: "财预2号" })`,
      zhao ?? 'nobody',
    );
    expect(await waitingFor(wang)).toEqual(waiting('ADJ-1'));
    const events = `{ budgetYear(unitCode: "A", ${ADDRESS}) { events(filter: { type: [ADJUSTMENT_APPROVED] }) { nodes { actor onBehalfOf } } } }`;
    const nodes = [{ actor: '赵', onBehalfOf: '李' }];
    expect((await asked(events, wang)).data).toEqual({ budgetYear: { events: { nodes } } });
  });
});

describe('what somebody may do', () => {
  it('is told with the roles that they hold, by unit', async () => {
    const query =
      '{ viewer { name bound roles { role unitCode onBehalfOf } a: may(unitCode: "A") b: may(unitCode: "B") rights(unitCode: "A") } }';
    expect(await asked(query, zhao)).toMatchObject({
      data: {
        viewer: {
          name: '赵',
          bound: true,
          roles: [{ role: 'APPROVER', unitCode: 'A', onBehalfOf: '李' }],
          a: expect.arrayContaining(['approveAdjustment']),
          b: [],
          rights: ['PUBLIC', 'REGISTER', 'FIGURES', 'PAYEES', 'APPROVE'],
        },
      },
    });
    expect(JSON.stringify(await asked(query, zhao))).not.toContain('recordExpenditure');
    expect(JSON.stringify(await asked(query, undefined))).toContain('recordExpenditure');
  });

  it('is told by every mutation of the schema, and as people call it', async () => {
    const { data } = await asked(
      '{ viewer { mutations { mutation name { zh en } } may } __type(name: "Mutation") { fields(includeDeprecated: true) { name } } }',
      undefined,
    );
    const { viewer, __type: type } = Told.parse(data);
    expect(viewer.may.toSorted()).toEqual(type.fields.map(({ name }) => name).toSorted());
    expect(viewer.mutations.map(({ mutation }) => mutation)).toEqual(viewer.may);
    for (const { name } of viewer.mutations)
      expect(name).toEqual({
        zh: expect.stringMatching(/^[\u4e00-\u9fff]+$/),
        en: expect.stringMatching(/^[A-Z][a-z -]+$/),
      });
    const ofBoth = await asked(
      '{ viewer { a: mutations(unitCode: "A") { mutation } b: mutations(unitCode: "B") { mutation } namedRights(unitCode: "A") { right name { zh } } } }',
      zhao,
    );
    expect(ofBoth).toMatchObject({
      data: {
        viewer: {
          a: expect.arrayContaining([{ mutation: 'approveAdjustment' }, { mutation: 'startImport' }]),
          b: [],
          namedRights: expect.arrayContaining([{ right: 'APPROVE', name: { zh: '审核' } }]),
        },
      },
    });
    expect(JSON.stringify(ofBoth)).not.toContain('grantRole');
  });
});

const Told = z.object({
  viewer: z.object({
    may: z.array(z.string()),
    mutations: z.array(
      z.object({ mutation: z.string(), name: z.object({ zh: z.string(), en: z.string() }) }),
    ),
  }),
  __type: z.object({ fields: z.array(z.object({ name: z.string() })) }),
});
