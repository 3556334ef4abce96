import { placeName, type Workbook } from '../reading/workbook';
import { readRows, type CellNote, type SheetRow } from '../tables/read-rows';
import { wrongSubtotals } from '../tables/subtotals';
import { budgetOf } from './budgets';
import type { GroupedRows } from './documents';
import { inOrder } from './order';
import { Journal } from './journal';
import { chooseMapping } from './choose-mapping';
import { withMapping, type SheetMapping } from './mapping';
import { Payments } from './payments';
import { rowsByUnit } from './rows-by-unit';
import { planOf } from './plans';
import {
  entryNote,
  warningsOf,
  type RowReport,
  type RowResult,
  type SheetEntry,
  type SheetOptions,
} from './sheet-entry';

/** What the lists of a file become. */
export interface SheetImport {
  readonly tables: readonly TableReport[];
  /** In the order of their dates: a list is not always in order. */
  readonly entries: readonly SheetEntry[];
  readonly rows: readonly RowReport[];
  /** Subtotals that are not the sum of their rows. */
  readonly subtotals: readonly CellNote[];
}

/** What was found on one sheet. */
interface TableReport {
  readonly sheet: string;
  /** Absent where there is no list that is known here. */
  readonly mapping?: SheetMapping;
  /** Of the kept mapping that fitted. */
  readonly name?: string;
  /** The range of the heading: 'A3:H4'. */
  readonly heading?: string;
  /** The list says itself what its amounts are in; else 元 is taken. */
  readonly saysUnit: boolean;
  /** Cells whose value is the stored result of a formula. */
  readonly formulas: number;
}

/** Every list of a workbook, with the mapping that is given or else with the one that its headings propose. */
export function readSheetEntries(workbook: Workbook, options: SheetOptions): SheetImport {
  const tables: TableReport[] = [];
  const read: TableRead[] = [];
  for (const sheet of workbook.sheets) {
    const chosen = chooseMapping(sheet, options);
    const formulas = sheet.formulas.size;
    if (!chosen) {
      tables.push({ sheet: sheet.name, saysUnit: false, formulas });
      continue;
    }
    const { table: found, mapping, name } = chosen;
    const { first, last } = found.heading;
    const heading = `${placeName(first, 0)}:${placeName(last, found.names.length - 1)}`;
    const saysUnit = found.unit !== undefined;
    tables.push({
      sheet: sheet.name,
      mapping,
      heading,
      saysUnit,
      formulas,
      ...(name !== undefined && { name }),
    });
    const rows = readRows(withMapping(found, mapping), { unit: mapping.amountUnit });
    read.push({ ...becomingByUnit(rows, mapping, options), subtotals: wrongSubtotals(rows) });
  }
  const entries = read.flatMap((one) => one.entries).toSorted(inOrder);
  return {
    tables,
    entries,
    rows: read.flatMap((one) => one.rows),
    subtotals: read.flatMap((one) => one.subtotals),
  };
}

interface TableRead {
  readonly entries: readonly SheetEntry[];
  readonly rows: readonly RowReport[];
  readonly subtotals: readonly CellNote[];
}

/** As one list, or where rows name their units as a list of each. */
function becomingByUnit(rows: readonly SheetRow[], mapping: SheetMapping, options: SheetOptions) {
  const { units } = options;
  if (!units) return becoming(rows, mapping, options);
  const { known, unknown } = rowsByUnit(rows, units);
  const read = [...known].map(([unitCode, own]) => {
    const of = becoming(own, mapping, { ...options, lines: units.get(unitCode) ?? [] });
    return {
      entries: of.entries.map((entry) => ({ ...entry, unitCode })),
      rows: of.rows.map((row) => ({ ...row, unitCode })),
    };
  });
  return {
    entries: read.flatMap(({ entries }) => entries),
    rows: [...read.flatMap((one) => one.rows), ...unknown.map(reportOfUnknown)].toSorted(
      (a, b) => a.row - b.row,
    ),
  };
}

function reportOfUnknown(row: SheetRow): RowReport {
  if (row.kind === 'subtotal') return reportOf(row, 'subtotal');
  const fault = entryNote('NO_UNIT', row.placeOf('unit'), { unit: row.texts.unit ?? '' });
  return { ...reportOf(row, 'fault'), faults: [fault] };
}

function becoming(rows: readonly SheetRow[], mapping: SheetMapping, options: SheetOptions) {
  switch (mapping.kind) {
    case 'payments':
      return oneByOne(rows, new Payments(options), options);
    case 'journal':
      return oneByOne(rows, new Journal(options, mapping.accounts ?? {}), options);
    case 'plan':
      return together(rows, planOf, options);
    case 'budget':
      return together(rows, budgetOf, options);
  }
}

function oneByOne(
  rows: readonly SheetRow[],
  reader: { read(row: SheetRow): RowResult },
  options: SheetOptions,
) {
  const entries: SheetEntry[] = [];
  const hasPurpose = rows.some(({ texts }) => texts.summary !== undefined);
  const reports = rows.map((row): RowReport => {
    if (row.kind === 'subtotal') return reportOf(row, 'subtotal');
    const result = reader.read(row);
    if (result.kind === 'fault') return { ...reportOf(row, 'fault'), faults: result.faults };
    if (result.kind === 'left-out') return reportOf(row, 'left-out');
    entries.push(entryOf(row, result, options));
    const warnings = warningsOf(row, options, hasPurpose);
    return { ...reportOf(row, 'entry'), entryId: result.entryId, warnings };
  });
  return { entries, rows: reports };
}

function together(
  rows: readonly SheetRow[],
  group: (rows: readonly SheetRow[], options: SheetOptions) => GroupedRows,
  options: SheetOptions,
) {
  const { entries, faults } = group(
    rows.filter(({ kind }) => kind === 'row'),
    options,
  );
  const reports = rows.map((row): RowReport => {
    if (row.kind === 'subtotal') return reportOf(row, 'subtotal');
    const wrong = faults.get(row);
    return wrong ? { ...reportOf(row, 'fault'), faults: wrong } : reportOf(row, 'entry');
  });
  return { entries: entries.map(({ row, ...entry }) => entryOf(row, entry, options)), rows: reports };
}

function entryOf(
  { sheet, row }: SheetRow,
  { entryId, intent, actor: own }: Pick<SheetEntry, 'entryId' | 'intent'> & { readonly actor?: string },
  { actor, file }: SheetOptions,
): SheetEntry {
  return {
    target: 'budget',
    intent,
    entryId,
    actor: own ?? actor,
    source: `${file} ${sheet}!${row}`,
    sheet,
    row,
  };
}

function reportOf({ sheet, row }: SheetRow, becomes: RowReport['becomes']): RowReport {
  return { sheet, row, becomes, faults: [], warnings: [] };
}
