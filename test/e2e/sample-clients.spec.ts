import { spawn, spawnSync } from 'node:child_process';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { HUAIHUA, importSample } from '../support/import-sample';
import { describeWhere } from '../support/needs';
import { runApi, type RunningTestApi } from '../support/running-api';

const TRAVEL = 'general/basic/2200101/-/30211';
const OFFICE = 'general/basic/2200101/-/30201';
const PYTHON = 'python3';

let api: RunningTestApi;
beforeAll(async () => {
  api = await runApi();
  await importSample(api, 'huaihua-2023');
  const inYear = (mutation: string, input: string) =>
    `${mutation}(unitCode: "U", fiscalYear: 2024, input: {${input}}) { refusals { code message { en } } }`;
  const prepared = await api.ask(`mutation {
    registerUnit(unitCode: "U", input: {occurredOn: "2024-01-01", name: "某局", level: DEPARTMENT, region: "某市"}) { refusals { code } }
    ${inYear('openYear', 'mode: CONTROL, paymentPlanEnforced: false')}
    ${inYear('approveAppropriation', `occurredOn: "2024-01-10", documentNo: "一", items: [{line: {key: "${TRAVEL}"}, amount: "3"}, {line: {key: "${OFFICE}"}, amount: "4"}]`)}
    ${inYear('recordFundsArrival', `occurredOn: "2024-01-11", documentNo: "二", items: [{line: {key: "${TRAVEL}"}, amount: "1"}]`)}
  }`);
  expect(JSON.stringify(prepared)).not.toContain('code');
});
afterAll(() => api.close());

interface Ended {
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

function run(command: string, args: readonly string[], heard: (stdout: string) => void = () => {}) {
  const child = spawn(command, args, { env: { PATH: process.env['PATH'], PYTHONIOENCODING: 'utf-8' } });
  const said = { stdout: '', stderr: '' };
  child.stdout.setEncoding('utf8').on('data', (text: string) => heard((said.stdout += text)));
  child.stderr.setEncoding('utf8').on('data', (text: string) => (said.stderr += text));
  return new Promise<Ended>((resolve, reject) => {
    child.on('error', reject);
    child.on('close', (code) => resolve({ code, ...said }));
  });
}

const inTypeScript = (actor: string, args: readonly string[], heard?: (stdout: string) => void) =>
  run(
    process.execPath,
    ['samples/client/typescript/main.ts', '--url', api.url, '--as', actor, ...args],
    heard,
  );
const inPython = (...args: readonly string[]) =>
  run(PYTHON, ['samples/client/python/ledger.py', '--url', api.url, '--as', '王会计', ...args]);

const spending = (no: string, line = TRAVEL) =>
  ['spend', 'U', '2024', line, '30211', no, '2024-12-20', '10.00', '出差人员'] as const;

describe('the sample client in TypeScript', () => {
  it('compiles', async () => {
    const compiled = await run(process.execPath, [
      'node_modules/typescript/bin/tsc',
      '-p',
      'samples/client/typescript',
    ]);
    expect(compiled).toEqual({ code: 0, stdout: '', stderr: '' });
  });

  it('draws the execution of a year', async () => {
    const { stdout, code } = await inTypeScript('读者', ['year', HUAIHUA, '2023']);
    expect(stdout).toContain('5989.98 / 5989.98 万元: 100.00 %');
    expect(stdout.trim().split('\n')).toHaveLength(13);
    expect(code).toBe(0);
  });

  it('explains each lost point by its rule', async () => {
    const { stdout } = await inTypeScript('读者', ['lost', HUAIHUA, '2023']);
    expect(stdout).toContain('10.00 × (1 − (5989.98 − 4738.83) / 4738.83) = 7.36');
  });

  it('books a voucher, finds it on its line, and says why another is refused', async () => {
    expect(await inTypeScript('王会计', spending('样-001'))).toMatchObject({ code: 0, stderr: '' });
    const listed = await inTypeScript('王会计', ['vouchers', 'U', '2024', TRAVEL]);
    expect(listed.stdout).toContain('样-001\t2024-12-20\t10.00\t出差人员');
    const refused = await inTypeScript('王会计', spending('样-003', 'general/basic/2200101'));
    expect(refused).toMatchObject({ code: 1, stdout: '' });
    expect(refused.stderr).toContain('LINE_FORM_INVALID input.line');
  });

  it('proposes a transfer and tells what becomes of it once another approves it', async () => {
    let approving: Promise<Ended> | undefined;
    const proposal = ['propose', 'U', '2024', '样-调', '2024-12-21', OFFICE, TRAVEL, '0.50'];
    const proposed = await inTypeScript('王会计', proposal, (said) => {
      if (said.includes('PROPOSED'))
        approving ??= inTypeScript('李科长', [
          'approve',
          'U',
          '2024',
          '样-调',
          '2024-12-22',
          '某财〔2024〕9号',
        ]);
    });
    expect(await approving).toMatchObject({ code: 0, stderr: '' });
    expect(proposed.stdout).toContain('样-调 APPROVED 2024-12-22 李科长');
    expect(proposed).toMatchObject({ code: 0, stderr: '' });
  });
});

const lack =
  spawnSync(PYTHON, ['--version']).status === 0 ? undefined : 'needs python3 (apt-get install python3)';

describeWhere(lack)('the sample client in Python', () => {
  it('draws the execution of a year', async () => {
    const { stdout, code } = await inPython('year', HUAIHUA, '2023');
    expect(stdout).toContain('5989.98 / 5989.98 万元: 100.00 %');
    expect(code).toBe(0);
  });

  it('books a voucher, finds it on its line, and says why another is refused', async () => {
    expect(await inPython(...spending('样-002'))).toMatchObject({ code: 0, stderr: '' });
    expect((await inPython('vouchers', 'U', '2024', TRAVEL)).stdout).toContain('样-002\t2024-12-20');
    const refused = await inPython(...spending('样-003', 'general/basic/2200101'));
    expect(refused).toMatchObject({ code: 1, stdout: '' });
    expect(refused.stderr).toContain('LINE_FORM_INVALID input.line');
  });
});
