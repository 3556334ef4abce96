import { describe, expect, it } from '@jest/globals';
import type { ImportedRow } from '../../commands/use-import-job';
import { importRows } from './import-rows';

const cure = { zh: '请改正。', en: 'Mend it.' };
const REFUSED = { zh: '不符。请改正。', en: 'It does not fit. Mend it.' };
const UNREAD = { zh: '不是年度文件。请改正。', en: 'It is no year file. Mend it.' };
const row = {
  file: 'year.yaml',
  sheet: null,
  unitCode: 'LS001',
  becomes: null,
  cells: [],
  warnings: [],
};
const fault = { code: 'X', cell: null, message: { zh: '不符。', en: 'It does not fit.' }, cure };
const list = (...nodes: readonly ImportedRow[]) => ({ totalCount: nodes.length, nodes: [...nodes] });
const refused = { ...row, row: 9, entryId: 'b', status: 'REFUSED' as const, faults: [fault] };

describe('rows of a year file', () => {
  it('are those with faults first, then the others in the order of the file', () => {
    const accepted = { ...row, row: 3, entryId: 'a', status: 'NEW' as const, faults: [] };
    const known = { ...row, row: 12, entryId: 'c', status: 'NO_CHANGE' as const, faults: [] };
    const shown = importRows({ files: [], faulty: list(refused), rows: list(accepted, refused, known) });
    expect(shown).toEqual([
      { state: 'refused', file: 'year.yaml', line: 9, entryId: 'b', fault: REFUSED },
      { state: 'accepted', file: 'year.yaml', line: 3, entryId: 'a' },
      { state: 'known', file: 'year.yaml', line: 12, entryId: 'c' },
    ]);
  });

  it('are the faults of its files where it cannot be read', () => {
    const faults = [
      { file: 'junk.yaml', line: 1, message: { zh: '不是年度文件。', en: 'It is no year file.' }, cure },
    ];
    const file = { name: 'junk.yaml', digest: '', kind: 'UNREADABLE' as const, faults, tables: [] };
    expect(importRows({ files: [file], faulty: list(), rows: list() })).toEqual([
      { state: 'unread', file: 'junk.yaml', line: 1, entryId: '', fault: UNREAD },
    ]);
  });
});
