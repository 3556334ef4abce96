import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { codeIn, runApi, type RunningTestApi } from '../support/running-api';

const LINE = 'general/project/2200106/P1/302';
const P1 = '{table: PROJECT, code: "P1", name: "耕地保护", source: "部门预算"}';

let folder: string;
let api: RunningTestApi;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'carried-'));
  api = await runApi(`embedded:${folder}`);
});
afterAll(async () => {
  await api.close();
  await rm(folder, { recursive: true });
});

async function send(mutation: string): Promise<unknown> {
  return codeIn(await api.ask(`mutation { ${mutation} { result { events } refusals { code } } }`));
}

const inYear = (fiscalYear: number, mutation: string, input: string) =>
  send(`${mutation}(unitCode: "U", fiscalYear: ${fiscalYear}, input: {${input}})`);

async function carriedInto2024(): Promise<string> {
  const fields = 'execution { totals { carriedIn { amount } } } warnings { nodes { code } }';
  return JSON.stringify(await api.ask(`{ budgetYear(unitCode: "U", fiscalYear: 2024) { ${fields} } }`));
}

describe('what is carried of a project', () => {
  it('waits until the next year has declared the project, and stops nothing', async () => {
    const codes = [
      await send(
        'registerUnit(unitCode: "U", input: {occurredOn: "2023-01-01", name: "某局", level: DEPARTMENT, region: "某市"})',
      ),
      await inYear(2023, 'openYear', 'mode: CONTROL, paymentPlanEnforced: false'),
      await inYear(2023, 'declareCodes', `codes: [${P1}]`),
      await inYear(
        2023,
        'approveAppropriation',
        `occurredOn: "2023-01-10", documentNo: "一", items: [{line: {key: "${LINE}"}, amount: "100"}]`,
      ),
      await inYear(2023, 'closeYear', 'evenSo: true'),
      await inYear(
        2023,
        'releaseCarryForward',
        `carryId: "c1", items: [{line: {key: "${LINE}"}, amount: "30"}]`,
      ),
      await inYear(2024, 'openYear', 'mode: CONTROL, paymentPlanEnforced: false'),
    ];
    expect(codes).toEqual(codes.map(() => undefined));
    expect(await carriedInto2024()).toContain('"carriedIn":{"amount":"0.00"}');

    await api.close();
    api = await runApi(`embedded:${folder}`);
    expect(await inYear(2024, 'declareCodes', `codes: [${P1}]`)).toBeUndefined();
    expect(await carriedInto2024()).toContain('"carriedIn":{"amount":"30.00"}');
  });
});
