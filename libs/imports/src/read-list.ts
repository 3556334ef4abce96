import {
  joinedDigits,
  listedReceipts,
  readSheetEntries,
  readWorkbook,
  textOf,
  unitsNamed,
  type ListYear,
  type Sheet,
  type SheetOptions,
  type TableReport,
  type Workbook,
} from '@ledger/sheets';
import type { UnitYear } from '@ledger/write-side';
import { corrected, correctionsNoted } from './corrected';
import {
  joinedCells,
  type ImportFile,
  type ImportSource,
  type ListReading,
  type ListYearOf,
  type ReadFile,
  type UnreadFile,
} from './import-source';
import { digestOf } from './import-file';

const FIRST_ROWS = 8;

/** Reads the lists of a file, for one unit or for the units that its rows name. @throws SheetError */
export async function readList(
  file: ImportFile,
  source: ImportSource,
  yearOf: ListYearOf,
): Promise<ReadFile> {
  const { lists, actor, today } = source;
  const { unitCode, fiscalYear, kept, mapping, on, document, approvedBy } = lists;
  const digest = digestOf(file);
  if (fiscalYear === undefined) return withoutYear(file, digest);
  const corrections = source.corrections.filter((one) => one.file === file.name);
  const workbook = listedReceipts(joinedDigits(corrected(await readWorkbook(file.bytes), corrections)));
  const options: SheetOptions = {
    fiscalYear,
    actor,
    file: `${digest} ${file.name}`,
    ...(unitCode === undefined ? { lines: [] } : await yearOf({ unitCode, fiscalYear })),
    ...(unitCode !== undefined && { ownUnit: unitCode }),
    today,
    kept,
    ...(on !== undefined && { on }),
    ...(document !== undefined && { document }),
    ...(approvedBy !== undefined && { approvedBy }),
    ...(mapping !== undefined && { mapping }),
  };
  const found = readSheetEntries(workbook, await withUnits(workbook, options, { lists, yearOf }));
  const sheets = new Map(workbook.sheets.map((sheet) => [sheet.name, sheet]));
  const addresses = new Addresses(fiscalYear);
  return {
    kind: 'LIST',
    name: file.name,
    digest,
    entries: found.entries.map((entry) => {
      const noted = correctionsNoted(entry, corrections);
      return {
        address: addresses.of(entry.unitCode ?? unitCode ?? ''),
        entry: noted === '' ? entry : { ...entry, source: `${entry.source}${noted}` },
      };
    }),
    found,
    cells: found.rows.map(({ sheet, row }) => joinedCells(textsAt(sheets.get(sheet), row))),
    firstRows: found.tables.map((table) => firstRowsOf(sheets.get(table.sheet), table)),
  };
}

/** One shared address object for all entries of a unit. */
class Addresses {
  private readonly known = new Map<string, UnitYear>();

  constructor(private readonly fiscalYear: number) {}

  of(unitCode: string): UnitYear {
    const address = this.known.get(unitCode) ?? { unitCode, fiscalYear: this.fiscalYear };
    this.known.set(unitCode, address);
    return address;
  }
}

/**
 * What is read of the rows needs the lines of the units that they name, and no others. The lines of the importer's own
 * unit are in the options.
 */
async function withUnits(
  workbook: Workbook,
  options: SheetOptions,
  { lists, yearOf }: { readonly lists: ListReading; readonly yearOf: ListYearOf },
): Promise<SheetOptions> {
  const units = new Map<string, ListYear>(
    lists.units.map(({ unitCode, names }) => [unitCode, { names, lines: [] }]),
  );
  const { fiscalYear, ownUnit } = options;
  const isOfOne = [...units.keys()].every((unitCode) => unitCode === ownUnit);
  for (const unitCode of isOfOne ? [] : unitsNamed(workbook, { ...options, units }))
    units.set(unitCode, { ...units.get(unitCode), ...(await yearOf({ unitCode, fiscalYear })) });
  return { ...options, units };
}

function firstRowsOf(sheet: Sheet | undefined, { firstRow }: TableReport): readonly (readonly string[])[] {
  return Array.from({ length: FIRST_ROWS }, (_, i) => textsAt(sheet, firstRow + i)).filter(
    (texts) => texts.length > 0,
  );
}

/** @param row counted from 1. */
function textsAt(sheet: Sheet | undefined, row: number): readonly string[] {
  return (sheet?.rows[row - 1] ?? []).map(textOf);
}

function withoutYear({ name }: ImportFile, digest: string): UnreadFile {
  const fault = {
    code: 'LIST_NEEDS_YEAR',
    file: name,
    line: 0,
    column: 0,
    zh: '清单里没有预算年度；请写明年度，只属于一个单位的清单再写明单位',
    en: 'a list names no year; say which year it is of, and where it is of one unit, which unit',
  };
  return { kind: 'UNREADABLE', name, digest, entries: [], faults: [fault] };
}
