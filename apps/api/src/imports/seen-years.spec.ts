import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Person } from '@ledger/domain';
import { z } from 'zod';
import { askedLedger, personCalled, type AskedLedger } from '../../../../test/support/asking-as';
import { fileOf } from '../../../../test/support/sheets/write-file';
import { Uploads } from '../uploads/uploads';

/** The unit of the clerk, one that others keep, and one that is nowhere. */
const [OWN, FOREIGN, NOWHERE] = ['OWN', 'FRN', 'NOT'];
const HEAD = ['支付申请号', '支付日期', '收款人', '用途', '功能分类', '部门经济分类', '金额（元）'];
const ROW = ['Z1', '2024-02-05', '某印务公司', '办公用品', '2200101', '30201', 1_000];
const clerk = personCalled('clerk');

let ledger: AskedLedger;
beforeAll(async () => {
  ledger = await askedLedger();
  for (const unit of [OWN, FOREIGN]) {
    const year = `unitCode: "${unit}", fiscalYear: 2024`;
    await ledger.send(
      `registerUnit(unitCode: "${unit}", input: { occurredOn: "2020-01-01", name: "某局", level: DEPARTMENT, region: "某市" })`,
    );
    await ledger.send(`openYear(${year}, input: { mode: CONTROL, paymentPlanEnforced: false })`);
    await ledger.send(
      `approveAppropriation(${year}, moneyUnit: YUAN, input: { occurredOn: "2024-01-02", documentNo: "${unit} 1号", items: [{ line: { key: "general/basic/2200101/-/302" }, amount: "5000" }] })`,
    );
  }
  await ledger.grant(clerk, 'clerk', { unitCode: OWN });
});
afterAll(() => ledger.close());

const STARTED = z.object({
  data: z.object({
    startImport: z.object({ result: z.object({ id: z.string() }), refusals: z.array(z.unknown()) }),
  }),
});
const JOB = z.object({ data: z.object({ importJob: z.looseObject({ status: z.string() }) }) });
const START =
  'mutation($input: StartImportInput!) { startImport(input: $input) { result { id } refusals { code } } }';
const SHOWN = `status refusal { code message { zh } } counts { status count } years { unitCode }
  files { kind faults { code } tables { sheet } }
  rows(first: 100) { nodes { status becomes { mutation line text } cells { cell field text } faults { code cell message { zh } cure { zh } } } }`;

/** What is said of a list of payments that is tried on the unit, or that names it in its rows; without its code. */
async function saidOf(
  unit: string,
  named: 'beside' | 'in rows' | 'in rows of their own list',
  who: Person,
): Promise<string> {
  const isOfOwn = named === 'in rows of their own list';
  const of = (code: string, [no = '', ...others]: readonly (string | number)[]) => [
    code,
    `${code.replace(unit, '')}${no}`,
    ...others,
  ];
  const rows =
    named === 'beside'
      ? [HEAD, ROW]
      : [['单位编码', ...HEAD], ...(isOfOwn ? [of(OWN, ROW)] : []), of(unit, ROW)];
  const bytes = new Uint8Array(fileOf({ rows, merges: [] }, 'xlsx'));
  const owner = JSON.stringify([who.issuer, who.subject]);
  const uploadId = ledger.app.get(Uploads).keep(bytes, owner);
  const input = {
    files: [{ uploadId, name: '支付.xlsx' }],
    fiscalYear: 2024,
    dryRun: true,
    ...(named === 'beside' && { unitCode: unit }),
    ...(isOfOwn && { unitCode: OWN }),
  };
  const { result } = STARTED.parse(await ledger.ask(START, who, { input })).data.startImport;
  for (;;) {
    const answer = await ledger.ask(`{ importJob(id: "${result.id}") { ${SHOWN} } }`, who);
    const { importJob } = JOB.parse(answer).data;
    if (!/WAITING|READING|DECIDING|WRITING/.test(importJob.status))
      return JSON.stringify(importJob).replaceAll(unit, 'UNIT');
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
}

describe('a list that is imported', () => {
  it('is completed by the lines of a unit that the importer may see', async () => {
    expect(await saidOf(OWN, 'beside', clerk)).toContain('"line":"general/basic/2200101/-/302"');
  });

  it.each(['beside', 'in rows', 'in rows of their own list'] as const)(
    'tells nothing of a unit that they may not see, named %s the rows: it is as one that is nowhere',
    async (named) => {
      const foreign = await saidOf(FOREIGN, named, clerk);
      expect(foreign).toBe(await saidOf(NOWHERE, named, clerk));
      const lines = named === 'in rows of their own list' ? 1 : 0;
      expect(foreign.split('general/basic/2200101').length - 1).toBe(lines);
    },
  );

  it('goes row by row to the units that it names, for one who may enter for all of them', async () => {
    const both = personCalled('both');
    await ledger.grant(both, 'clerk', {});
    const said = await saidOf(FOREIGN, 'in rows of their own list', both);
    expect(said).toContain(`"years":[{"unitCode":"${OWN}"},{"unitCode":"UNIT"}]`);
    expect(said).toContain('"counts":[{"status":"NEW","count":2}]');
  });

  it('tells nothing to who holds no role', async () => {
    const stranger = personCalled('stranger');
    expect(await saidOf(FOREIGN, 'beside', stranger)).toBe(await saidOf(NOWHERE, 'beside', stranger));
  });
});
