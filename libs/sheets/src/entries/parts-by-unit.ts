import type { SheetRow } from '../tables/read-rows';
import { budgetOf } from './budgets';
import type { Grouped, GroupedRows } from './documents';
import type { Meanings } from './journal';
import type { ListRows } from './list-rows';
import type { SheetMapping } from './mapping';
import { planOf } from './plans';
import type { RowUnits } from './rows-by-unit';
import { entryNote } from './entry-note';
import { reportOf, type RowReport, type SheetEntry, type SheetOptions } from './sheet-entry';
import { sourceOf } from './source';
import type { VoucherLists } from './voucher-lists';

/** The rows of one unit on one sheet: finished entries, or rows of vouchers that may continue on other sheets. */
export type Part =
  | { readonly entries: readonly SheetEntry[]; readonly rows: readonly RowReport[] }
  | { readonly taken: ListRows };

interface Becoming {
  readonly mapping: SheetMapping;
  readonly options: SheetOptions;
  readonly vouchers: VoucherLists;
  /** Absent if the whole list is of one unit. */
  readonly unitsOf: RowUnits | undefined;
  /** The proposed meanings of accounts that the mapping does not name. */
  readonly proposed: Meanings['proposed'];
}

/** Makes one list, or one list for each unit if the rows name their units. */
export function partsByUnit(rows: Iterable<SheetRow>, becoming: Becoming): readonly Part[] {
  const { kind } = becoming.mapping;
  return kind === 'payments' || kind === 'journal'
    ? voucherParts(rows, becoming)
    : documentParts([...rows], becoming);
}

/** Reads one row after another. Of hundreds of thousands of rows, only what `ListRows` keeps stays in memory. */
function voucherParts(
  rows: Iterable<SheetRow>,
  { mapping, options, vouchers, proposed, unitsOf }: Becoming,
): readonly Part[] {
  const lists = new Map<string | undefined, ListRows>();
  const unknown: RowReport[] = [];
  const begin = (unitCode: string | undefined) => {
    // What is proposed for accounts are lines of the importer's unit.
    if (unitCode === undefined) return vouchers.begin(mapping, { unitCode, options, proposed });
    return vouchers.begin(mapping, { unitCode, options: ofUnit(options, unitCode), proposed: {} });
  };
  for (const row of rows) {
    const unit = unitsOf?.of(row) ?? 'own';
    if (unit === 'unknown') {
      unknown.push(reportOfUnknown(row));
      continue;
    }
    const unitCode = unit === 'own' ? undefined : unit.unitCode;
    const list = lists.get(unitCode) ?? begin(unitCode);
    lists.set(unitCode, list);
    list.take(row);
  }
  const parts = [...lists.values()].map((taken) => ({ taken }));
  return unknown.length > 0 ? [...parts, { entries: [], rows: unknown }] : parts;
}

function documentParts(rows: readonly SheetRow[], { options, mapping, unitsOf }: Becoming): readonly Part[] {
  const known = new Map<string | undefined, SheetRow[]>();
  const unknown: SheetRow[] = [];
  for (const row of rows) {
    const unit = unitsOf?.of(row) ?? 'own';
    if (unit === 'unknown') unknown.push(row);
    else {
      const unitCode = unit === 'own' ? undefined : unit.unitCode;
      const own = known.get(unitCode);
      if (own) own.push(row);
      else known.set(unitCode, [row]);
    }
  }
  const parts = [...known].map(([unitCode, own]) =>
    documentPart(own, { mapping, options: ofUnit(options, unitCode) }, unitCode),
  );
  return unknown.length > 0 ? [...parts, { entries: [], rows: unknown.map(reportOfUnknown) }] : parts;
}

/** The year of a unit that rows name, in place of that of the importer's unit. */
function ofUnit(options: SheetOptions, unitCode: string | undefined): SheetOptions {
  if (unitCode === undefined) return options;
  const { voucherNumbering: _, ...others } = options;
  return { ...others, ...options.units?.get(unitCode) };
}

function reportOfUnknown(row: SheetRow): RowReport {
  if (row.kind === 'subtotal') return reportOf(row, 'subtotal');
  const fault = entryNote('NO_UNIT', row.placeOf('unit'), { unit: row.texts.unit ?? '' });
  return { ...reportOf(row, 'fault'), faults: [fault] };
}

function documentPart(
  rows: readonly SheetRow[],
  { mapping, options }: Pick<Becoming, 'mapping' | 'options'>,
  unitCode: string | undefined,
): Part {
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
