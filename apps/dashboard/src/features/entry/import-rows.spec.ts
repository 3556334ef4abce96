import { describe, expect, it } from '@jest/globals';
import { underName } from './import-rows';

describe('underName', () => {
  it('gives the year file the name that it was chosen by, and leaves the files beside it theirs', () => {
    const fault = { code: 'X', entryId: null, line: 1, zh: '错', en: 'wrong' };
    const row = { entryId: 'e', line: 1, outcome: 'NEW' as const, fault: null };
    const named = underName('junk.yaml', {
      rows: [
        { ...row, file: 'year.yaml' },
        { ...row, file: 'vouchers.csv' },
      ],
      faults: [{ ...fault, file: 'year.yaml' }],
    });
    expect(named.rows.map(({ file }) => file)).toEqual(['junk.yaml', 'vouchers.csv']);
    expect(named.faults.map(({ file }) => file)).toEqual(['junk.yaml']);
  });
});
