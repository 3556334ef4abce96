import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { readFile, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { budgetAgain } from '../support/cli';

const EXPORT = ['export', '431200.ZRZYGH', '2023', '--out'];
const LOG = ['log', 'export', '--out'];
const VERIFY = ['log', 'verify'];

describe('budget log and budget store', () => {
  let folder: string;
  const at = (name: string) => join(folder, name);
  const store = (name: string) => ['--store', `embedded:${at(name)}`] as const;
  const verify = (...args: readonly string[]) =>
    budgetAgain(...args, '--heads', at('heads.jsonl'), '--key', at('keys/seal.pub'));
  const sealing = (key: string) => [...store('data'), 'log', 'seal', '--key', key, '--heads'];
  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'proof-'));
    await budgetAgain(...store('data'), '--as', 'tester', 'import', 'samples/huaihua-2023/year.yaml');
    await budgetAgain('log', 'key', at('keys'));
    await budgetAgain(
      ...[...store('data'), 'log', 'seal', '--key', at('keys/seal.key'), '--heads', at('heads.jsonl')],
    );
    await budgetAgain(...store('data'), 'log', 'export', '--out', at('log.jsonl'));
  });
  afterAll(() => rmSync(folder, { recursive: true }));

  it('finds a store, its export and its restored backup as they were written and sealed', async () => {
    expect(await budgetAgain(...store('data'), 'store', 'backup', at('backup'))).toMatchObject({ code: 0 });
    expect(await budgetAgain(...store('restored'), 'store', 'restore', at('backup'))).toMatchObject({
      code: 0,
    });
    for (const name of ['data', 'backup', 'restored'])
      expect(await verify(...store(name), 'log', 'verify')).toMatchObject({ code: 0 });
    const exported = await verify('log', 'verify', '--log', at('log.jsonl'));
    expect(exported.stdout).toContain('1 / 1');
    expect(exported.code).toBe(0);
  });

  it('tells the state of a store with the head that was sealed of it, of a copy cut off too', async () => {
    const told = await verify(...store('data'), '--json', 'store', 'info');
    expect(told.code).toBe(0);
    const info: unknown = JSON.parse(told.stdout);
    const head: unknown = JSON.parse(await readFile(at('heads.jsonl'), 'utf8'));
    expect(info).toMatchObject({
      kind: 'embedded',
      sealedHead: { ...pick(head, ['size', 'root', 'sealedAt']), signed: true },
      events: pick(head, ['size'])['size'],
      isAsWritten: true,
    });
    const text = await budgetAgain(...store('data'), 'store', 'info', '--heads', at('heads.jsonl'));
    expect(text.stdout).toContain('signature not checked');
    cpSync(at('data'), at('cut'), { recursive: true });
    rmSync(join(at('cut'), 'events.head'));
    const database = new DatabaseSync(join(at('cut'), 'events.db'));
    database.exec('DROP TRIGGER events_are_not_deleted; DELETE FROM events WHERE position > 30');
    database.close();
    const cut = await verify(...store('cut'), 'store', 'info');
    expect([cut.code, cut.stdout]).toEqual([5, expect.stringContaining('the log ends before it')]);
  });

  it('names the event and the head where an export was changed, and ends with 5', async () => {
    const lines = (await readFile(at('log.jsonl'), 'utf8')).split('\n');
    await writeFile(
      at('changed.jsonl'),
      lines.with(9, lines[9]?.replace('actor\\":\\"', 'actor\\":\\"x') ?? '').join('\n'),
    );
    await writeFile(at('cut.jsonl'), lines.slice(0, -3).join('\n'));
    const changed = await verify('log', 'verify', '--log', at('changed.jsonl'));
    expect([changed.code, changed.stdout]).toEqual([5, expect.stringMatching(/ #\d+（[0-9a-f-]{36}）/)]);
    const cut = await verify('log', 'verify', '--log', at('cut.jsonl'));
    expect([cut.code, cut.stdout]).toEqual([5, expect.stringContaining('the log ends before it')]);
  });

  it('says of a backup that its store is not as it was written, when it is made', async () => {
    await budgetAgain(...store('data'), 'store', 'backup', at('damaged'));
    const database = new DatabaseSync(join(at('damaged'), 'events.db'));
    database.exec('DROP TRIGGER events_are_not_updated');
    database.exec(
      `UPDATE events SET metadata = replace(metadata, '"actor":"', '"actor":"x') WHERE position = 9`,
    );
    database.close();
    const made = await budgetAgain(...store('damaged'), 'store', 'backup', at('of-damaged'));
    expect([made.code, made.stderr]).toEqual([5, expect.stringContaining('UNREADABLE_EVENT')]);
  });

  it.each([
    ['an export below /proc', () => [...store('data'), ...EXPORT, '/proc/none/x']],
    ['an export below a file', () => [...store('data'), ...EXPORT, at('log.jsonl/x')]],
    ['an export in place of a file', () => [...store('data'), ...EXPORT, at('log.jsonl')]],
    ['keys below /proc', () => ['log', 'key', '/proc/none']],
    ['keys below a file', () => ['log', 'key', at('log.jsonl/x')]],
    ['a log in a folder that is not there', () => [...store('data'), ...LOG, at('none/x.jsonl')]],
    ['a log below /proc', () => [...store('data'), ...LOG, '/proc/none']],
    ['a log in place of a folder', () => [...store('data'), ...LOG, at('keys')]],
    ['heads below a file', () => [...sealing(at('keys/seal.key')), at('log.jsonl/x')]],
    ['a public key that is to sign', () => [...sealing(at('keys/seal.pub')), at('other.jsonl')]],
    ['no key at all that is to sign', () => [...sealing(at('log.jsonl')), at('other.jsonl')]],
    ['a private key that is to verify', () => [...store('data'), ...VERIFY, '--key', at('keys/seal.key')]],
    ['no key that is to verify', () => [...store('data'), ...VERIFY, '--key', at('log.jsonl')]],
    ['a log that is not there', () => [...VERIFY, '--log', at('none.jsonl')]],
    ['a folder as a log', () => [...VERIFY, '--log', at('keys')]],
  ])('refuses %s as wrong usage, and names it', async (_, args) => {
    const { code, stderr } = await budgetAgain(...args());
    expect([code, stderr]).toEqual([2, expect.stringMatching(/\/(proc\/none|proof-)/)]);
    expect(stderr).not.toContain('程序错误');
  });

  it('makes no key where there is one', async () => {
    const before = await readFile(at('keys/seal.key'), 'utf8');
    expect(await budgetAgain('log', 'key', at('keys'))).toMatchObject({ code: 2 });
    expect(await readFile(at('keys/seal.key'), 'utf8')).toBe(before);
  });
});

function pick(value: unknown, names: readonly string[]): Readonly<Record<string, unknown>> {
  if (typeof value !== 'object' || value === null) throw new TypeError('no object');
  return Object.fromEntries(Object.entries(value).filter(([name]) => names.includes(name)));
}
