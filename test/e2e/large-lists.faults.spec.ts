import { describe, expect, it } from '@jest/globals';
import { readInThread } from '../../apps/api/src/imports/read-in-thread';
import { largeCsv, largeXlsx } from '../support/sheets/large-list';

const LINE = 'general/basic/2200101/-/302';

/** In the thread of the server, which ends a reading at its memory; its time is left to the machine. */
async function readHere(name: string, bytes: Uint8Array) {
  const [file] = await readInThread(
    {
      files: [{ name, bytes }],
      actor: '李明',
      today: '2024-12-31',
      lists: { unitCode: 'U1', fiscalYear: 2024, units: [], kept: [] },
      corrections: [],
    },
    {
      yearOf: () => Promise.resolve({ lines: [LINE] }),
      signal: new AbortController().signal,
      limitS: 600,
    },
  );
  if (file?.kind !== 'LIST') throw new Error('no list was read');
  const faulty = file.found.rows.filter(({ becomes }) => becomes !== 'entry').length;
  return { entries: file.entries.length, rows: file.found.rows.length, cells: file.cells.length, faulty };
}

describe('a large list is read within the memory of its thread', () => {
  it.each([
    { title: '100,000 rows of xlsx', name: '支付.xlsx', write: largeXlsx, count: 100_000 },
    { title: '100,000 rows of CSV', name: '支付.csv', write: largeCsv, count: 100_000 },
    { title: '200,000 rows of CSV', name: '支付.csv', write: largeCsv, count: 200_000 },
  ])(
    '$title',
    async ({ name, write, count }) => {
      const bytes = write(count);
      expect(bytes.length).toBeLessThan(20 * 2 ** 20);
      expect(await readHere(name, bytes)).toEqual({ entries: count, rows: count, cells: count, faulty: 0 });
    },
    600_000,
  );
});
