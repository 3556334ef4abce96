import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { z } from 'zod';
import { budgetAgain } from '../support/cli';

const LIST = z.object({
  grants: z.array(
    z.object({ grantId: z.string(), role: z.string(), person: z.object({ subject: z.string() }) }),
  ),
  delegations: z.array(z.object({ delegationId: z.string(), to: z.object({ subject: z.string() }) })),
});

let folder: string;
const run = (...args: readonly string[]) =>
  budgetAgain('--store', `embedded:${join(folder, 'data')}`, ...args);
const person = (subject: string, name: string) => [
  '--subject',
  subject,
  '--issuer',
  'https://id.example',
  '--name',
  name,
];
const listed = async () => LIST.parse(JSON.parse((await run('--json', 'access', 'list')).stdout));

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'access-cli-'));
  await run('import', 'samples/huaihua-2023/year.yaml');
});
afterAll(() => rm(folder, { recursive: true }));

describe('budget access', () => {
  it('grants on a unit, and says that the store is opened as the operator', async () => {
    const before = await run('execution');
    expect(before.stderr).not.toContain('operator');
    const chief = await run('access', 'grant', ...person('A1', '王某'), '--role', '管理员');
    expect(chief).toMatchObject({ code: 0 });
    expect(chief.stderr).toContain('以运维人员身份');
    const unit = ['--unit', '431200.ZRZYGH', '--until', '2099-12-31'];
    const clerk = await run('access', 'grant', ...person('1001', '李某'), '--role', 'clerk', ...unit);
    expect(clerk.stdout).toContain('李某（1001 @ https://id.example）');
    expect((await run('execution')).stderr).toContain('opened as the operator');
    expect((await listed()).grants.map(({ role, person: { subject } }) => [subject, role])).toEqual([
      ['A1', 'administrator'],
      ['1001', 'clerk'],
    ]);
  });

  it('refuses an unknown role, an unknown unit and the last administrator, in words', async () => {
    const wrong = await run('access', 'grant', ...person('1002', '赵某'), '--role', '出纳');
    expect(wrong).toMatchObject({ code: 2 });
    expect(wrong.stderr).toContain('经办');
    const nowhere = await run(
      ...['access', 'grant', ...person('1002', '赵某'), '--role', 'leader', '--unit', 'X9'],
    );
    expect(nowhere).toMatchObject({ code: 1 });
    expect(nowhere.stderr).toContain('X9');
    const [first] = (await listed()).grants;
    const last = await run('access', 'revoke', first?.grantId ?? '', '--reason', '调离');
    expect(last).toMatchObject({ code: 1 });
    expect(last.stderr).toContain('LAST_ADMINISTRATOR');
  });

  it('delegates, ends a delegation and revokes, and lists what has ended as ended', async () => {
    const grantId = (await listed()).grants[1]?.grantId ?? '';
    await run('access', 'delegate', grantId, ...person('1003', '钱某'), '--until', '2099-01-31');
    const [delegation] = (await listed()).delegations;
    expect(delegation?.to.subject).toBe('1003');
    await run('access', 'end-delegation', delegation?.delegationId ?? '');
    await run('access', 'revoke', grantId, '--reason', '调离');
    const { stdout } = await run('access', 'list');
    expect(stdout).toContain('已终止');
    expect(stdout).toContain('已撤销 revoked：调离');
  });
});

describe('budget audit four-eyes', () => {
  it('needs only an exported log, names what it cannot prove, and exits with 0 if nothing is broken', async () => {
    const log = join(folder, 'log.jsonl');
    await run('log', 'export', '--out', log);
    const audit = await budgetAgain('--store', 'embedded:/nowhere', 'audit', 'four-eyes', '--log', log);
    expect(audit).toMatchObject({ code: 0 });
    expect(audit.stdout).toContain('违反 broken 0');
    expect((await run('audit', 'four-eyes')).stdout).toBe(audit.stdout);
  });

  it('names every event that breaks it, and ends with 1', async () => {
    const log = join(folder, 'log.jsonl');
    const forged = join(folder, 'forged.jsonl');
    const lines = (await readFile(log, 'utf8')).trimEnd().split('\n');
    const by = { actor: '李某', person: { issuer: 'https://id.example', subject: '1001', name: '李某' } };
    const line = (streamVersion: number, type: string) =>
      JSON.stringify({
        streamId: 'budget-X-2026',
        streamVersion,
        id: `00000000-0000-8000-8000-00000000000${streamVersion}`,
        type,
        version: 1,
        data: JSON.stringify({ adjustmentId: 'TZ-9' }),
        metadata: JSON.stringify(by),
        recordedAt: '2026-06-15T01:00:00.000Z',
      });
    const more = [line(1, 'AdjustmentProposed'), line(2, 'AdjustmentApproved')];
    await writeFile(forged, [...lines, ...more].join('\n'));
    const audit = await budgetAgain('audit', 'four-eyes', '--log', forged);
    expect(audit).toMatchObject({ code: 1 });
    expect(audit.stdout).toContain('OWN_APPROVAL');
    expect(audit.stdout).toContain('00000000-0000-8000-8000-000000000002');
    expect(audit.stdout).toContain('00000000-0000-8000-8000-000000000001');
  });
});
