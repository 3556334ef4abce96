import { chmodSync, mkdtempSync, readdirSync, rmSync, statSync, symlinkSync, writeFileSync } from 'node:fs';
import { createHash } from 'node:crypto';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { EvidenceFiles } from './index';

const CONTENT = new TextEncoder().encode('重点工作台账，共十一项');
const FILE = {
  bytes: CONTENT.length,
  sha256: createHash('sha256').update(CONTENT).digest('hex'),
};

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'evidence-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));
const pathOf = ({ sha256 }: typeof FILE) => join(folder, sha256.slice(0, 2), sha256);

describe('the files of evidence', () => {
  it('are kept under their digest, and read again with their digest checked, also by another server', async () => {
    expect(await new EvidenceFiles(folder).keep(CONTENT)).toEqual(FILE);
    const other = new EvidenceFiles(folder);
    expect(await other.stateOf(FILE)).toBe('verified');
    expect(Buffer.from((await other.contentOf(FILE)) ?? [])).toEqual(Buffer.from(CONTENT));
  });

  it('are written once, readable by their owner alone, and nothing is left beside them', async () => {
    const files = new EvidenceFiles(folder);
    await files.keep(CONTENT);
    const before = statSync(pathOf(FILE));
    await Promise.all([files.keep(CONTENT), files.keep(CONTENT)]);
    expect(statSync(pathOf(FILE)).ino).toBe(before.ino);
    expect(before.mode & 0o777).toBe(0o400);
    expect(readdirSync(join(folder, FILE.sha256.slice(0, 2)))).toEqual([FILE.sha256]);
  });

  it('come whole from several writers at once', async () => {
    const writers = Array.from({ length: 8 }, () => new EvidenceFiles(folder).keep(CONTENT));
    expect(new Set((await Promise.all(writers)).map(({ sha256 }) => sha256))).toEqual(new Set([FILE.sha256]));
    expect(await new EvidenceFiles(folder).stateOf(FILE)).toBe('verified');
    expect(readdirSync(join(folder, FILE.sha256.slice(0, 2)))).toEqual([FILE.sha256]);
  });

  it.each([
    ['of another length', '短'],
    ['of the same length with one byte changed', `${'x'.repeat(CONTENT.length)}`],
  ])('are damaged if their content is %s, and mended when they are given again', async (_, content) => {
    const files = new EvidenceFiles(folder);
    await files.keep(CONTENT);
    chmodSync(pathOf(FILE), 0o600);
    writeFileSync(pathOf(FILE), content);
    expect(await files.stateOf(FILE)).toBe('damaged');
    expect(await files.contentOf(FILE)).toBeUndefined();
    await files.keep(CONTENT);
    expect(await files.stateOf(FILE)).toBe('verified');
  });

  it('are damaged if the event names another size', async () => {
    const files = new EvidenceFiles(folder);
    await files.keep(CONTENT);
    expect(await files.stateOf({ ...FILE, bytes: FILE.bytes + 1 })).toBe('damaged');
  });

  it('are missing if they should be there, and not stored if they are elsewhere or there is no folder', async () => {
    const files = new EvidenceFiles(folder);
    expect(await files.stateOf(FILE)).toBe('missing');
    expect(await files.stateOf({ ...FILE, liesAt: '档案室' })).toBe('not-stored');
    expect(await new EvidenceFiles(undefined).stateOf(FILE)).toBe('not-stored');
    await expect(new EvidenceFiles(undefined).keep(CONTENT)).rejects.toThrow(TypeError);
    await files.keep(CONTENT);
    expect(await files.stateOf({ ...FILE, liesAt: '档案室' })).toBe('verified');
  });

  it('are found by a digest alone: a path is none, and a link in the folder is followed nowhere', async () => {
    const files = new EvidenceFiles(folder);
    const outside = join(folder, 'outside');
    writeFileSync(outside, CONTENT);
    for (const sha256 of ['../outside', 'outside', `${FILE.sha256}/../../outside`, FILE.sha256.toUpperCase()])
      expect(await files.contentOf({ ...FILE, sha256 })).toBeUndefined();
    await files.keep(CONTENT);
    rmSync(pathOf(FILE));
    symlinkSync(outside, pathOf(FILE));
    expect(await files.stateOf(FILE)).toBe('missing');
    expect(await files.contentOf(FILE)).toBeUndefined();
  });
});
