import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { budgetAgain } from '../support/cli';

const REGISTER = `mutation Register($code: ID!) {
  registerUnit(unitCode: $code, input: { occurredOn: "2023-01-01", name: "某局", level: DEPARTMENT, region: "某市" }) {
    result { events } refusals { code }
  }
}
mutation Staff { recordStaffing(unitCode: "NONE", input: { occurredOn: "2023-01-01", authorised: 3, filled: 2 }) { refusals { code } } }`;

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'graphql-'));
  await writeFile(join(folder, 'units.graphql'), REGISTER);
  await writeFile(join(folder, 'ask.graphql'), '{ units { totalCount } }');
});
afterAll(() => rm(folder, { recursive: true }));

const run = (file: string, ...options: readonly string[]) =>
  budgetAgain(
    '--store',
    `embedded:${join(folder, 'data')}`,
    '--as',
    '李明',
    'graphql',
    join(folder, file),
    ...options,
  );

describe('budget graphql', () => {
  it('stores what a mutation says, and answers what a query asks', async () => {
    const stored = await run('units.graphql', '--operation', 'Register', '--variables', '{"code": "U1"}');
    expect(JSON.parse(stored.stdout)).toEqual({
      data: { registerUnit: { result: { events: ['UNIT_REGISTERED'] }, refusals: [] } },
    });
    expect(stored.code).toBe(0);
    const asked = await run('ask.graphql');
    expect(JSON.parse(asked.stdout)).toEqual({ data: { units: { totalCount: 1 } } });
  });

  it('ends with 1 where a mutation is refused, and prints why', async () => {
    const refused = await run('units.graphql', '--operation', 'Staff');
    expect(refused.code).toBe(1);
    expect(refused.stdout).toContain('UNIT_NOT_REGISTERED');
  });

  it('ends with 2 where a file is not there or variables are no JSON', async () => {
    const missing = await run('nowhere.graphql');
    expect(missing).toMatchObject({ code: 2 });
    expect(missing.stderr).toContain('nowhere.graphql');
    expect(await run('ask.graphql', '--variables', '{')).toMatchObject({ code: 2 });
  });
});
