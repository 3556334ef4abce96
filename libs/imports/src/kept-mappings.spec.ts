import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { KeptMappings } from './kept-mappings';

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'mappings-'));
});
afterEach(() => rm(folder, { recursive: true }));

describe('stored mappings', () => {
  it.each(['', '.', '..', '...', '../..', '/etc', 'a/../../b'])(
    'of a unit that calls itself “%s” stand in a folder of their own',
    async (unitCode) => {
      await new KeptMappings(folder, unitCode).keep('支付', {
        kind: 'payments',
        columns: {},
        amountUnit: 'YUAN',
      });
      expect(await readdir(folder)).toEqual(['mappings']);
      const [own = '', ...others] = await readdir(join(folder, 'mappings'));
      expect(others).toEqual([]);
      expect(await readdir(join(folder, 'mappings', own))).toEqual([`${encodeURIComponent('支付')}.json`]);
    },
  );
});
