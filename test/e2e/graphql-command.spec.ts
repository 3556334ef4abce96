import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { budgetAgain } from '../support/cli';
import { freePort } from '../support/free-port';

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

  it('reads its variables from a file, as editors of Windows write it too', async () => {
    await writeFile(join(folder, 'page.json'), '\uFEFF{"first": 1}');
    await writeFile(
      join(folder, 'page.graphql'),
      'query($first: Int!) { units(first: $first) { totalCount } }',
    );
    const asked = await run('page.graphql', '--variables', `@${join(folder, 'page.json')}`);
    expect(asked).toMatchObject({ code: 0, stderr: '' });
    expect(JSON.parse(asked.stdout)).toMatchObject({ data: { units: {} } });
  });

  it('ends with 2 where a file is not there, or variables or the document are none', async () => {
    const missing = await run('nowhere.graphql');
    expect(missing).toMatchObject({ code: 2 });
    expect(missing.stderr).toContain('nowhere.graphql');
    for (const variables of ['{', '[1]', '5', '@nowhere.json'])
      expect(await run('ask.graphql', '--variables', variables)).toMatchObject({ code: 2 });
    await writeFile(join(folder, 'wrong.graphql'), '{ units { totalCoun } }');
    const wrong = await run('wrong.graphql');
    expect(wrong).toMatchObject({ code: 2 });
    expect(wrong.stdout).toContain('GRAPHQL_VALIDATION_FAILED');
  });

  it('ends with 2 where the address is none, and with 4 where nobody answers at it', async () => {
    expect(await run('ask.graphql', '--url', 'nonsense')).toMatchObject({ code: 2 });
    const away = await run('ask.graphql', '--url', `http://127.0.0.1:${await freePort()}`);
    expect(away).toMatchObject({ code: 4 });
    expect(away.stderr).toContain('/graphql');
  });
});
