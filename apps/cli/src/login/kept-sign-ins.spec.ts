import { chmod, mkdtemp, readdir, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { KeptSignIns, keptToken } from './kept-sign-ins';

const SERVER = 'https://ledger.example.cn';
const SIGN_IN = { issuer: 'https://id.example.cn', client: 'budget', scope: 'openid' };

let folder: string;
let file: string;
beforeAll(async () => {
  folder = join(await mkdtemp(join(tmpdir(), 'kept-')), 'of-a-user');
  file = join(folder, 'sign-ins.json');
});
afterAll(() => rm(join(folder, '..'), { recursive: true }));

describe('the tokens of the command line', () => {
  it('are nowhere before anybody signed in', async () => {
    expect(await keptToken(folder, SERVER)).toBeUndefined();
  });

  it('are kept in a file and a folder that nobody else can read, and nothing is left beside it', async () => {
    await new KeptSignIns(folder).keep(SERVER, { ...SIGN_IN, token: 'a.b.c' });
    expect((await stat(file)).mode & 0o777).toBe(0o600);
    expect((await stat(folder)).mode & 0o777).toBe(0o700);
    expect(await readdir(folder)).toEqual(['sign-ins.json']);
  });

  it('are shown to the server that they are for alone', async () => {
    expect(await keptToken(folder, `${SERVER}/graphql`)).toBe('a.b.c');
    for (const other of ['http://ledger.example.cn', `${SERVER}:8443`, 'https://example.cn', 'nothing'])
      expect(await keptToken(folder, other)).toBeUndefined();
  });

  it('are not sent once they have ended: who asks is told how to sign in again', async () => {
    const ended = { ...SIGN_IN, token: 'a.b.c', endsAt: '2020-01-01T00:00:00.000Z' };
    await new KeptSignIns(folder).keep('https://other.example.cn', ended);
    await expect(keptToken(folder, 'https://other.example.cn/graphql')).rejects.toThrow(
      'budget login --url https://other.example.cn',
    );
    expect(await keptToken(folder, SERVER)).toBe('a.b.c');
  });

  it('are not used while others can read the file', async () => {
    await chmod(file, 0o640);
    await expect(keptToken(folder, SERVER)).rejects.toThrow('chmod 600');
    await chmod(file, 0o600);
    expect(await keptToken(folder, SERVER)).toBe('a.b.c');
  });

  it('are asked for anew where the file cannot be understood', async () => {
    await writeFile(file, '{"https://ledger.example.cn": {"token": 1}}');
    await expect(keptToken(folder, SERVER)).rejects.toThrow('delete it');
  });
});
