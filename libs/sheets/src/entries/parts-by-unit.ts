import type { SheetRow } from '../tables/read-rows';
import { budgetOf } from './budgets';
import type { Grouped, GroupedRows } from './documents';
import type { Meanings } from './journal';
import type { ListRows } from './list-rows';
import type { SheetMapping } from './mapping';
import { planOf } from './plans';
import { rowsByUnit, unitOf } from './rows-by-unit';
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
  { mapping, options, vouchers, proposed }: Becoming,
): readonly Part[] {
  const { units } = options;
  const lists = new Map<string | undefined, ListRows>();
  const unknown: RowReport[] = [];
  const begin = (unitCode: string | undefined) => {
    const ofUnit = { ...options, ...(unitCode !== undefined && units?.get(unitCode)) };
    return vouchers.begin(mapping, { unitCode, options: ofUnit, proposed });
  };
  for (const row of rows) {
    const unitCode = units && unitOf(row, units);
    if (units && unitCode === undefined) {
      unknown.push(reportOfUnknown(row));
      continue;
    }
    const list = lists.get(unitCode) ?? begin(unitCode);
    lists.set(unitCode, list);
    list.take(row);
  }
  const parts = [...lists.values()].map((taken) => ({ taken }));
  return unknown.length > 0 ? [...parts, { entries: [], rows: unknown }] : parts;
}

function documentParts(rows: readonly SheetRow[], { options, mapping }: Becoming): readonly Part[] {
  const { units } = options;
  if (!units) return [documentPart(rows, { mapping, options }, undefined)];
  const { known, unknown } = rowsByUnit(rows, units);
  return [
    ...[...known].map(([unitCode, own]) =>
      documentPart(own, { mapping, options: { ...options, ...units.get(unitCode) } }, unitCode),
    ),
    { entries: [], rows: unknown.map(reportOfUnknown) },
  ];
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
