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
import type { RowReport, SheetEntry, SheetOptions } from './sheet-entry';
import { VoucherLists } from './voucher-lists';

/** What the lists of a file become. */
export interface SheetImport {
  readonly tables: readonly TableReport[];
  /** In the order of their dates: a list is not always in order. */
  readonly entries: readonly SheetEntry[];
  readonly rows: readonly RowReport[];
  /** Subtotals that differ from the sum of their rows. */
  readonly subtotals: readonly CellNote[];
}

/** What was found on one sheet. */
export interface TableReport {
  readonly sheet: string;
  /** Absent if there is no list that is known here. */
  readonly mapping?: SheetMapping;
  /** Of the kept mapping that fitted. */
  readonly name?: string;
  /** The range of the heading: 'A3:H4'. */
  readonly heading?: string;
  /** What the columns are called, from the first; where no list is known, what its heading seems to be. */
  readonly names: readonly string[];
  /** The first row below the heading, from 1. */
  readonly firstRow: number;
  /** Whether the list names the unit of its amounts. If not, 元 is assumed. */
  readonly saysUnit: boolean;
  /** Cells whose value is the stored result of a formula. */
  readonly formulas: number;
  /** Rows of the sheet that are hidden, and read like the others; absent if there are none. */
  readonly hiddenRows?: number;
  /** A sheet that is hidden is not read. */
  readonly isHidden?: true;
}

/** Every list of a workbook, with the mapping that is given or else with the one that its headings propose. */
export function readSheetEntries(workbook: Workbook, options: SheetOptions): SheetImport {
  const shown = workbook.sheets.filter(({ isHidden }) => !isHidden);
  const vouchers = new VoucherLists(options, shown.length === 1);
  const sheets = workbook.sheets.map((sheet) =>
    sheet.isHidden ? hiddenSheet(sheet) : readSheet(sheet, options, vouchers),
  );
  return {
    tables: sheets.flatMap(({ tables }) => tables),
    entries: [...vouchers.settle(), ...sheets.flatMap(entriesOf)].toSorted(inOrder),
    rows: sheets.flatMap(({ parts }) => reportsOf(parts, vouchers)),
    subtotals: sheets.flatMap(({ subtotals }) => subtotals),
  };
}

/** Who opens the file does not see it: what is on it is not entered. */
function hiddenSheet({ name }: Sheet): SheetRead {
  const table = {
    sheet: name,
    names: [],
    firstRow: 1,
    saysUnit: false,
    formulas: 0,
    isHidden: true,
  } as const;
  return { tables: [table], parts: [], subtotals: [] };
}

function readSheet(sheet: Sheet, options: SheetOptions, vouchers: VoucherLists): SheetRead {
  const tables: TableReport[] = [];
  const parts: Part[] = [];
  const subtotals = new Subtotals();
  for (const { sheet: lane, part } of partsOf(sheet)) {
    const chosen = chooseMapping(lane, options, part);
    if (!chosen) {
      tables.push({ sheet: sheet.name, saysUnit: false, formulas: 0, ...likelyHeading(lane, part) });
      continue;
    }
    const { mapping } = chosen;
    const table = withMapping(chosen.table, mapping);
    // Who gives a mapping has seen what was proposed.
    const proposed = options.mapping ? {} : proposedAccounts(table, mapping, options);
    tables.push(reportOn(chosen, proposed));
    const rows = readRows(table, {
      unit: mapping.amountUnit,
      year: options.fiscalYear,
      negated: mapping.negated === true,
    });
    const said = { ...saidAbove(chosen.table), ...options };
    parts.push(...partsByUnit(subtotals.of(rows), { mapping, options: said, vouchers, proposed }));
  }
  return { tables: counted(sheet, tables), parts, subtotals: subtotals.wrong() };
}

/** Messages about a whole sheet are given with the first of its lists. */
function counted({ formulas, hiddenRows }: Sheet, tables: readonly TableReport[]): readonly TableReport[] {
  const [first, ...others] = tables;
  if (!first) return [];
  return [{ ...first, formulas: formulas.size, ...(hiddenRows > 0 && { hiddenRows }) }, ...others];
}

/** The document of a list that names it above; what is said beside the file goes before it. */
function saidAbove({ document, day }: ChosenMapping['table']): Pick<SheetOptions, 'document' | 'on'> {
  return { ...(document !== undefined && { document }), ...(day !== undefined && { on: day }) };
}

function reportOn({ table, mapping, name }: ChosenMapping, proposed: Meanings['proposed']): TableReport {
  const { sheet, names, unit, heading } = table;
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
    ...(name !== undefined && { name }),
  };
}

interface SheetRead {
  readonly tables: readonly TableReport[];
  readonly parts: readonly Part[];
  readonly subtotals: readonly CellNote[];
}

function entriesOf({ parts }: SheetRead): readonly SheetEntry[] {
  return parts.flatMap((part) => ('entries' in part ? part.entries : []));
}

function reportsOf(parts: readonly Part[], vouchers: VoucherLists): readonly RowReport[] {
  const rows = parts.flatMap((part) => ('taken' in part ? vouchers.reports(part.taken) : part.rows));
  return parts.length > 1 ? rows.toSorted((a, b) => a.row - b.row) : rows;
}
