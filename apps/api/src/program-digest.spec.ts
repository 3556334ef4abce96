import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { programDigest } from './program-digest';

describe('programDigest', () => {
  let folder: string;
  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'program-'));
    await writeFile(join(folder, 'main.ts'), '1');
  });
  afterEach(() => rm(folder, { recursive: true }));

  it('is none where nothing is built', () => {
    expect(programDigest(folder)).toBeUndefined();
    expect(programDigest()).toBeUndefined();
  });

  it('is another once any part of the built program is another, and only then', async () => {
    for (const name of ['main.js', 'part.js']) await writeFile(join(folder, name), '1');
    const before = programDigest(folder);
    await writeFile(join(folder, 'main.js.map'), '2');
    expect(programDigest(folder)).toBe(before);
    await writeFile(join(folder, 'part.js'), '2');
    expect(programDigest(folder)).not.toBe(before);
  });
});
