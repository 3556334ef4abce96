import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { authorOf } from '@ledger/domain';
import { EventStore } from '@ledger/event-store';
import { LedgerReader } from '@ledger/reader';
import { ChangeUnit } from '@ledger/write-side';
import { CommandBus } from '@nestjs/cqrs';
import { askedLedger, personCalled, type AskedLedger } from '../../../../test/support/asking-as';
import { FourEyesOfLog } from './four-eyes-of-log';

const [LI, WANG, QIAN] = [personCalled('li'), personCalled('wang'), personCalled('qian')];
const [AUDITOR, OF_A] = [personCalled('auditor'), personCalled('auditor of A')];
const LINE = '{ key: "general/basic/2010101/-/302" }';

let ledger: AskedLedger;
beforeAll(async () => {
  ledger = await askedLedger();
  for (const unit of ['A', 'B']) {
    const year = `unitCode: "${unit}", fiscalYear: 2026`;
    await ledger.send(
      `registerUnit(unitCode: "${unit}", input: { occurredOn: "2020-01-01", name: "${unit}局", level: DEPARTMENT, region: "某市" })`,
    );
    await ledger.send(`openYear(${year}, input: { mode: CONTROL, paymentPlanEnforced: false })`);
    await ledger.send(
      `approveAppropriation(${year}, input: { occurredOn: "2026-02-01", documentNo: "财预1号", items: [{ line: ${LINE}, amount: "10" }] })`,
    );
  }
  await ledger.grant(AUDITOR, 'auditor');
  await ledger.grant(OF_A, 'auditor', { unitCode: 'A' });
  await ledger.grant(LI, 'clerk', { unitCode: 'A' });
  await ledger.grant(QIAN, 'leader', { unitCode: 'A' });
  for (const unitCode of ['A', 'B'])
    await ledger.grant(WANG, 'approver', { unitCode, grantId: `approves ${unitCode}` });
  await decided('A', '财预2号', LI);
  await decided('B', '财预3号');
  await renamedBy(QIAN, 'A新局');
});
afterAll(() => ledger.close());

/** Proposed by `who`, on trial where nobody is named, and approved by 王. */
async function decided(unit: string, documentNo: string, who?: typeof LI): Promise<void> {
  const place = `unitCode: "${unit}", fiscalYear: 2026`;
  await ledger.send(
    `proposeAdjustment(${place}, input: { adjustmentId: "T1", kind: SUPPLEMENT, occurredOn: "2026-03-01", items: [{ line: ${LINE}, amount: "1" }], reason: "追加", legalBasis: "《预算法》" })`,
    who,
  );
  await ledger.send(
    `approveAdjustment(${place}, input: { adjustmentId: "T1", occurredOn: "2026-04-01", documentNo: "${documentNo}" })`,
    WANG,
  );
}

/** Past the table of roles, as a forged log has it. */
async function renamedBy(who: typeof LI, name: string): Promise<void> {
  const intent = { type: 'RenameUnit', occurredOn: '2026-05-01', name, documentNo: '某编1号' } as const;
  const meta = { ...authorOf(who), idempotencyKey: name };
  await ledger.app.get(CommandBus).execute(new ChangeUnit('A', intent, meta));
  await ledger.app.get(LedgerReader).waitForStore();
}

const EVENT = '{ unitCode fiscalYear type title { zh } documentNo actor person { subject } }';
const ASKED = `{ looked proven broken unproven findings { totalCount nodes { rule text { zh } isBroken event ${EVENT} against ${EVENT} } } }`;

const UNPROVEN = {
  rule: 'APPROVAL_UNPROVEN',
  text: { zh: '提出与批准署名不同，但未全部登录，不能证明是两人' },
  isBroken: false,
  event: {
    unitCode: 'B',
    fiscalYear: 2026,
    type: 'AdjustmentApproved',
    title: { zh: '批准预算调整' },
    documentNo: '财预3号',
    actor: 'wang',
    person: { subject: 'wang' },
  },
  against: {
    unitCode: 'B',
    fiscalYear: 2026,
    type: 'AdjustmentProposed',
    title: { zh: '申请预算调整' },
    documentNo: null,
    actor: 'tester',
    person: null,
  },
};
const BROKEN = {
  rule: 'WITHOUT_ROLE',
  text: { zh: '当日没有相应角色' },
  isBroken: true,
  event: {
    unitCode: 'A',
    fiscalYear: null,
    type: 'UnitRenamed',
    title: { zh: '单位更名' },
    documentNo: '某编1号',
    actor: 'qian',
    person: { subject: 'qian' },
  },
  against: null,
};

const ON_A = {
  looked: 5,
  proven: 1,
  broken: 1,
  unproven: 0,
  findings: { totalCount: 1, nodes: [BROKEN] },
};

describe('an audit of four eyes by GraphQL', () => {
  it('names every event that breaks it or proves nothing: rule, unit, document, who, and against what', async () => {
    expect(await ledger.ask(`{ fourEyes ${ASKED} }`, AUDITOR)).toEqual({
      data: {
        fourEyes: {
          looked: 8,
          proven: 1,
          broken: 1,
          unproven: 1,
          findings: { totalCount: 2, nodes: [UNPROVEN, BROKEN] },
        },
      },
    });
  });

  it('tells who audits one unit of that unit alone', async () => {
    expect(await ledger.ask(`{ fourEyes ${ASKED} }`, OF_A)).toEqual({ data: { fourEyes: ON_A } });
    expect(await ledger.ask(`{ fourEyes(unitCode: "A") ${ASKED} }`, AUDITOR)).toEqual({
      data: { fourEyes: ON_A },
    });
    expect(await ledger.ask('{ fourEyes(unitCode: "B") { events looked } }', OF_A)).toEqual({
      data: { fourEyes: { events: 0, looked: 0 } },
    });
  });

  it('refuses anyone who is not an auditor, in the same words whether the unit exists or not', async () => {
    for (const who of [LI, WANG, QIAN, personCalled('stranger')]) {
      const [there, nowhere] = [
        await ledger.ask('{ fourEyes(unitCode: "A") { events } }', who),
        await ledger.ask('{ fourEyes(unitCode: "X") { events } }', who),
      ];
      expect(there).toEqual(nowhere);
      expect(there).toMatchObject({ data: null, errors: [{ path: ['fourEyes'] }] });
      expect(JSON.stringify(there)).toContain('fourEyes');
    }
  });

  it('names an altered event to those alone who may see it', async () => {
    const stored = await ledger.app.get(EventStore).readTexts(0n, 1_000);
    const altered = stored.map((event) =>
      event.streamId === 'unit-B' ? { ...event, metadata: '{' } : event,
    );
    const audit = () => new FourEyesOfLog({ readTexts: () => Promise.resolve(altered) });
    const head = altered.at(-1)?.position ?? 0n;
    await expect(audit().report(head, () => true)).rejects.toThrow('unit-B');
    const ofA = await audit()
      .report(head, (unit) => unit === 'A')
      .catch((error: unknown) => error);
    expect(ofA).toMatchObject({ code: 'UNREADABLE_EVENT' });
    expect(String(ofA)).toContain('an event outside what you asked for or may see was altered');
    expect(JSON.stringify([String(ofA), ofA])).not.toContain('unit-B');
  });

  it('looks through the whole log, goes on with what came since, and pages through what it found', async () => {
    const events = async () => (await ledger.app.get(EventStore).readTexts(0n, 1_000)).length;
    const page = (args: string) =>
      `{ fourEyes { events broken findings(onlyBroken: true, first: 1${args}) { nodes { event { type } } pageInfo { hasNextPage endCursor } } } }`;
    await renamedBy(QIAN, 'A另一局');
    const first = await ledger.ask(page(''), AUDITOR);
    expect(first).toMatchObject({
      data: {
        fourEyes: { events: await events(), broken: 2, findings: { pageInfo: { hasNextPage: true } } },
      },
    });
    const [, cursor = ''] = /"endCursor":"([^"]+)"/.exec(JSON.stringify(first)) ?? [];
    expect(await ledger.ask(page(`, after: "${cursor}"`), AUDITOR)).toMatchObject({
      data: {
        fourEyes: {
          findings: { nodes: [{ event: { type: 'UnitRenamed' } }], pageInfo: { hasNextPage: false } },
        },
      },
    });
  });
});
