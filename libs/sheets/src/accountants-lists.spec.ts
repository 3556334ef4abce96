import { describe, expect, it } from '@jest/globals';
import { ACCOUNTANTS_LISTS, type AccountantsList } from '../../../test/support/sheets/accountants-lists';
import { LEDGERS_AND_STATEMENTS } from '../../../test/support/sheets/ledgers-and-statements';
import { fileOf } from '../../../test/support/sheets/write-file';
import { proposeMapping, withMapping } from './entries/mapping';
import { readWorkbook } from './reading/read-workbook';
import { normalized } from './tables/field-named';
import { findTable } from './tables/find-table';
import { readRows, type SheetRow } from './tables/read-rows';

async function read({ rows }: AccountantsList) {
  const { sheets } = await readWorkbook(
    fileOf({ rows: rows.map((row) => row.split('|')), merges: [] }, 'xlsx'),
  );
  const table = sheets[0] && findTable(sheets[0]);
  const mapping = table && proposeMapping(table);
  if (!table || !mapping) throw new Error('no list was found');
  return {
    mapping,
    rows: [...readRows(withMapping(table, mapping), { unit: mapping.amountUnit, year: 2024 })],
  };
}

function columnIn(text: string): readonly [string, string] {
  const [field = '', name = ''] = text.split(' ');
  return [field, normalized(name)];
}

const fenOf = ({ amounts }: SheetRow) => amounts.amount ?? amounts.income ?? amounts.debit ?? amounts.month1;

describe('a list as accountants export it', () => {
  it.each([...ACCOUNTANTS_LISTS, ...LEDGERS_AND_STATEMENTS].map((list) => [list.name, list] as const))(
    '%s',
    async (_, list) => {
      const { mapping, rows } = await read(list);
      expect([mapping.kind, mapping.amountUnit]).toEqual([list.kind, list.unit]);
      const found = Object.entries(mapping.columns).map(([field, name]) => [field, normalized(name)]);
      expect(Object.fromEntries(found)).toMatchObject(Object.fromEntries(list.columns.map(columnIn)));
      expect(rows.map(fenOf)).toEqual(list.fen);
      expect(rows.flatMap(({ faults }) => faults)).toEqual([]);
      expect(rows[0]?.day).toBe(list.day);
    },
  );
});
