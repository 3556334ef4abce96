import { placeName, type Sheet, type Workbook } from '../reading/workbook';
import type { CellNote } from '../tables/cell-note';
import { readRows } from '../tables/read-rows';
import { partsOf } from '../tables/sheet-parts';
import { Subtotals } from '../tables/subtotals';
import { inOrder } from './order';
import { chooseMapping, type ChosenMapping } from './choose-mapping';
import type { Meanings } from './journal';
import { likelyHeading } from './likely-heading';
import { withMapping, type SheetMapping } from './mapping';
import { partsByUnit, type Part } from './parts-by-unit';
import { proposedAccounts } from './propose-accounts';
import { RowUnits } from './rows-by-unit';
import type { RowReport, SheetEntry, SheetOptions } from './sheet-entry';
import { VoucherLists } from './voucher-lists';

/** The entries and reports that are made from the lists of a file. */
export interface SheetImport {
  readonly tables: readonly TableReport[];
  /** Sorted by date, because a list need not be. */
  readonly entries: readonly SheetEntry[];
  readonly rows: readonly RowReport[];
  /** Subtotals that differ from the sum of their rows. */
  readonly subtotals: readonly CellNote[];
}

/** The result for one sheet. */
export interface TableReport {
  readonly sheet: string;
  /** Absent if the sheet has no known list. */
  readonly mapping?: SheetMapping;
  /** If the sheet has no known list: what the known names of its columns say. Nothing is read by it. */
  readonly likely?: SheetMapping;
  /** The name of the stored mapping that was chosen. */
  readonly name?: string;
  /** The range of the heading: 'A3:H4'. */
  readonly heading?: string;
  /** The names of all columns, from the first. If no list is known, the row that is most likely its heading. */
  readonly names: readonly string[];
  /** The first row below the heading, counted from 1. */
  readonly firstRow: number;
  /** Whether the list states the unit of its amounts. If not, 元 is assumed. */
  readonly saysUnit: boolean;
  /** Cells whose value is the stored result of a formula. */
  readonly formulas: number;
  /** How many rows of the sheet are hidden; absent if none is. Hidden rows are read like the others. */
  readonly hiddenRows?: number;
  /** Where the cells of the list stand on the sheet, if they were moved: see {@link Sheet.origins}. */
  readonly origins?: ReadonlyMap<string, string>;
  /** A hidden sheet is not read. */
  readonly isHidden?: true;
}

/** Reads every list of a workbook, with the given mapping or else with the mapping that its heading proposes. */
export function readSheetEntries(workbook: Workbook, options: SheetOptions): SheetImport {
  const shown = workbook.sheets.filter(({ isHidden }) => !isHidden);
  const vouchers = new VoucherLists(options, shown.length === 1);
  const sheets = workbook.sheets.map((sheet) =>
    sheet.isHidden ? hiddenSheet(sheet) : readSheet(sheet, options, vouchers),
  );
  return {
    tables: sheets.flatMap(({ tables }) => tables),
    entries: [...vouchers.settle(), ...sheets.flatMap(entriesOf)].toSorted(inOrder),
    rows: sheets.flatMap((read, i) => atOrigins(reportsOf(read, vouchers), workbook.sheets[i])),
    subtotals: sheets.flatMap(({ subtotals }) => subtotals),
  };
}

/** The codes of the units that the lists of a workbook name, of those in the options. */
export function unitsNamed(workbook: Workbook, options: SheetOptions): ReadonlySet<string> {
  const named = new Set<string>();
  for (const sheet of workbook.sheets)
    for (const { sheet: lane, part } of sheet.isHidden ? [] : partsOf(sheet)) {
      const chosen = chooseMapping(lane, options, part);
      if (!chosen) continue;
      const { named: own } = new RowUnits(withMapping(chosen.table, chosen.mapping), options);
      for (const unitCode of own) named.add(unitCode);
    }
  return named;
}

/** Notes stand at the cells that people see. */
function atOrigins(
  rows: readonly RowReport[],
  { origins }: Pick<Sheet, 'origins'> = {},
): readonly RowReport[] {
  if (!origins) return rows;
  const moved = (notes: readonly CellNote[]) =>
    notes.map((one) => ({ ...one, place: origins.get(one.place) ?? one.place }));
  return rows.map((row) => ({ ...row, faults: moved(row.faults), warnings: moved(row.warnings) }));
}

/** People who open the file do not see the sheet, so its content is not entered. */
function hiddenSheet({ name }: Sheet): SheetRead {
  const table = {
    sheet: name,
    names: [],
    firstRow: 1,
    saysUnit: false,
    formulas: 0,
    isHidden: true,
  } as const;
  return { tables: [table], parts: [], assumed: [], subtotals: [] };
}

function readSheet(sheet: Sheet, options: SheetOptions, vouchers: VoucherLists): SheetRead {
  const tables: TableReport[] = [];
  const parts: Part[] = [];
  const assumed: RowUnits['assumed'] = [];
  const subtotals = new Subtotals();
  for (const { sheet: lane, part } of partsOf(sheet)) {
    const chosen = chooseMapping(lane, options, part);
    if (!chosen) {
      tables.push({ sheet: sheet.name, saysUnit: false, formulas: 0, ...likelyHeading(lane, part) });
      continue;
    }
    const { mapping } = chosen;
    const table = withMapping(chosen.table, mapping);
    // Nothing is proposed if a mapping is given: its author has seen the proposal.
    const proposed = options.mapping ? {} : proposedAccounts(table, mapping, options);
    tables.push(reportOn(chosen, proposed));
    const rows = readRows(table, {
      unit: mapping.amountUnit,
      year: options.fiscalYear,
      negated: mapping.negated === true,
      isPlan: mapping.kind === 'plan',
    });
    const said = { ...saidAbove(chosen.table), ...options };
    const unitsOf = options.units && new RowUnits(table, options);
    parts.push(...partsByUnit(subtotals.of(rows), { mapping, options: said, vouchers, proposed, unitsOf }));
    assumed.push(...(unitsOf?.assumed ?? []));
  }
  return { tables: counted(sheet, tables), parts, assumed, subtotals: subtotals.wrong() };
}

/** Counts for a whole sheet are reported with the first of its lists. */
function counted({ formulas, hiddenRows }: Sheet, tables: readonly TableReport[]): readonly TableReport[] {
  const [first, ...others] = tables;
  if (!first) return [];
  return [{ ...first, formulas: formulas.size, ...(hiddenRows > 0 && { hiddenRows }) }, ...others];
}

/** The document number and day printed above the list. What the caller gives overrides them. */
function saidAbove({ document, day }: ChosenMapping['table']): Pick<SheetOptions, 'document' | 'on'> {
  return { ...(document !== undefined && { document }), ...(day !== undefined && { on: day }) };
}

function reportOn({ table, mapping, name }: ChosenMapping, proposed: Meanings['proposed']): TableReport {
  const { sheet, names, unit, heading } = table;
  const { origins } = sheet;
  const { first, last } = heading;
  const isProposed = Object.keys(proposed).length > 0;
  return {
    sheet: sheet.name,
    mapping: isProposed ? { ...mapping, accounts: { ...mapping.accounts, ...proposed } } : mapping,
    heading: `${placeName(first, 0)}:${placeName(last, names.length - 1)}`,
    names,
    firstRow: last + 2,
    saysUnit: unit !== undefined,
    formulas: 0,
    ...(origins && { origins }),
    ...(name !== undefined && { name }),
  };
}

interface SheetRead {
  readonly tables: readonly TableReport[];
  readonly parts: readonly Part[];
  /** What was assumed of rows, and is said once for each list. */
  readonly assumed: RowUnits['assumed'];
  readonly subtotals: readonly CellNote[];
}

function entriesOf({ parts }: SheetRead): readonly SheetEntry[] {
  return parts.flatMap((part) => ('entries' in part ? part.entries : []));
}

function reportsOf({ parts, assumed }: SheetRead, vouchers: VoucherLists): readonly RowReport[] {
  const rows = parts.flatMap((part) => ('taken' in part ? vouchers.reports(part.taken) : part.rows));
  for (const { row, note } of assumed) {
    const at = rows.findIndex((report) => report.row === row);
    const report = rows[at];
    if (report) rows[at] = { ...report, warnings: [note, ...report.warnings] };
  }
  return parts.length > 1 ? rows.toSorted((a, b) => a.row - b.row) : rows;
}
