import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { readSheetEntries, readWorkbook } from '@ledger/sheets';
import { parseCsv, read } from 'hucre';

export type ListName = 'list.csv' | 'list.xlsx';
export const LINE = 'general/basic/2200101/-/302';
/** The last column of the list. */
const AMOUNT = 7;

/** A list from its bytes to the entries that its rows become. */
export function readListTask(name: ListName) {
  return async (folder: string) => {
    const workbook = await readWorkbook(new Uint8Array(await readFile(join(folder, name))));
    const { entries } = readSheetEntries(workbook, {
      fiscalYear: 2024,
      actor: '李明',
      file: 'sha256:0',
      lines: [LINE],
      today: '2024-12-31',
    });
    let fen = 0;
    for (const { intent } of entries) if (intent.type === 'RecordExpenditure') fen += intent.amountFen;
    return { rows: entries.length, fen };
  };
}

/** The peer: the cells of the same list by the library that reads them, and nothing made of them. */
export function cellsOfListTask(name: ListName) {
  return async (folder: string) => {
    const bytes = new Uint8Array(await readFile(join(folder, name)));
    const rows: readonly (readonly unknown[])[] =
      name === 'list.csv'
        ? parseCsv(new TextDecoder().decode(bytes))
        : ((await read(bytes)).sheets[0]?.rows ?? []);
    let fen = 0;
    for (const row of rows.slice(1)) fen += Math.round(Number(row[AMOUNT]) * 100);
    return { rows: rows.length - 1, fen };
  };
}
