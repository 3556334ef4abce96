import { placeName, type Workbook } from '../reading/workbook';
import type { CellNote } from '../tables/cell-note';
import { readRows, type SheetRow } from '../tables/read-rows';
import { wrongSubtotals } from '../tables/subtotals';
import { budgetOf } from './budgets';
import type { Grouped, GroupedRows } from './documents';
import { inOrder } from './order';
import { chooseMapping } from './choose-mapping';
import { likelyHeading } from './likely-heading';
import { withMapping, type SheetMapping } from './mapping';
import { rowsByUnit } from './rows-by-unit';
import { planOf } from './plans';
import { entryNote, reportOf, type RowReport, type SheetEntry, type SheetOptions } from './sheet-entry';
import { sourceOf } from './source';
import { VoucherLists, type TakenRows } from './voucher-lists';

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
export interface TableReport {
  readonly sheet: string;
  /** Absent where there is no list that is known here. */
  readonly mapping?: SheetMapping;
  /** Of the kept mapping that fitted. */
  readonly name?: string;
  /** The range of the heading: 'A3:H4'. */
  readonly heading?: string;
  /** What the columns are called, from the first; where no list is known, what its heading seems to be. */
  readonly names: readonly string[];
  /** The first row below the heading, from 1. */
  readonly firstRow: number;
  /** The list says itself what its amounts are in; else 元 is taken. */
  readonly saysUnit: boolean;
  /** Cells whose value is the stored result of a formula. */
  readonly formulas: number;
}

/** Every list of a workbook, with the mapping that is given or else with the one that its headings propose. */
export function readSheetEntries(workbook: Workbook, options: SheetOptions): SheetImport {
  const tables: TableReport[] = [];
  const read: TableRead[] = [];
  const vouchers = new VoucherLists(options);
  for (const sheet of workbook.sheets) {
    const chosen = chooseMapping(sheet, options);
    const formulas = sheet.formulas.size;
    if (!chosen) {
      tables.push({ sheet: sheet.name, saysUnit: false, formulas, ...likelyHeading(sheet) });
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
      names: found.names,
      firstRow: last + 2,
      saysUnit,
      formulas,
      ...(name !== undefined && { name }),
    });
    const rows = readRows(withMapping(found, mapping), {
      unit: mapping.amountUnit,
      year: options.fiscalYear,
      negated: mapping.negated === true,
    });
    read.push({ parts: partsByUnit(rows, { mapping, options, vouchers }), subtotals: wrongSubtotals(rows) });
  }
  return {
    tables,
    entries: [...vouchers.entries(), ...read.flatMap(entriesOf)].toSorted(inOrder),
    rows: read.flatMap(({ parts }) => reportsOf(parts, vouchers)),
    subtotals: read.flatMap(({ subtotals }) => subtotals),
  };
}

interface TableRead {
  readonly parts: readonly Part[];
  readonly subtotals: readonly CellNote[];
}

/** The rows of one unit on one sheet: what they have become, or vouchers that rows on other sheets may belong to. */
type Part =
  | { readonly entries: readonly SheetEntry[]; readonly rows: readonly RowReport[] }
  | { readonly taken: TakenRows };

function entriesOf({ parts }: TableRead): readonly SheetEntry[] {
  return parts.flatMap((part) => ('entries' in part ? part.entries : []));
}

function reportsOf(parts: readonly Part[], vouchers: VoucherLists): readonly RowReport[] {
  const rows = parts.flatMap((part) => ('taken' in part ? vouchers.reports(part.taken) : part.rows));
  return parts.length > 1 ? rows.toSorted((a, b) => a.row - b.row) : rows;
}

interface Becoming {
  readonly mapping: SheetMapping;
  readonly options: SheetOptions;
  readonly vouchers: VoucherLists;
}

/** As one list, or where rows name their units as a list of each. */
function partsByUnit(rows: readonly SheetRow[], { options, ...by }: Becoming): readonly Part[] {
  const { units } = options;
  if (!units) return [partOf(rows, { ...by, options }, undefined)];
  const { known, unknown } = rowsByUnit(rows, units);
  return [
    ...[...known].map(([unitCode, own]) =>
      partOf(own, { ...by, options: { ...options, ...units.get(unitCode) } }, unitCode),
    ),
    { entries: [], rows: unknown.map(reportOfUnknown) },
  ];
}

function reportOfUnknown(row: SheetRow): RowReport {
  if (row.kind === 'subtotal') return reportOf(row, 'subtotal');
  const fault = entryNote('NO_UNIT', row.placeOf('unit'), { unit: row.texts.unit ?? '' });
  return { ...reportOf(row, 'fault'), faults: [fault] };
}

function partOf(
  rows: readonly SheetRow[],
  { mapping, options, vouchers }: Becoming,
  unitCode: string | undefined,
): Part {
  if (mapping.kind === 'payments' || mapping.kind === 'journal')
    return { taken: vouchers.take(rows, mapping, { unitCode, options }) };
  const { entries, reports } = together(rows, mapping.kind === 'plan' ? planOf : budgetOf, options);
  if (unitCode === undefined) return { entries, rows: reports };
  return {
    entries: entries.map((entry) => ({ ...entry, unitCode })),
    rows: reports.map((row) => ({ ...row, unitCode })),
  };
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
  return { entries: entries.map((entry) => entryOf(entry, options)), reports };
}

function entryOf({ row, entryId, intent, actor: own }: Grouped, { actor, file }: SheetOptions): SheetEntry {
  return {
    target: 'budget',
    intent,
    entryId,
    actor: own ?? actor,
    source: sourceOf(file, [row]),
    sheet: row.sheet,
    row: row.row,
  };
}
