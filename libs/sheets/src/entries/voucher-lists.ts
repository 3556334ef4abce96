import type { CellNote } from '../tables/cell-note';
import type { RowPlace } from '../tables/row-place';
import { LineFinder } from './find-line';
import { Journal, type Meanings } from './journal';
import { ListRows, type TakenRow } from './list-rows';
import type { SheetMapping } from './mapping';
import { paymentTold } from './payments';
import { entryNote } from './entry-note';
import { reportOf, type RowReport, type SheetEntry, type SheetOptions } from './sheet-entry';
import { sourceOf } from './source';
import { Vouchers, type VoucherEntry } from './vouchers';

interface OfUnit {
  readonly unitCode: string | undefined;
  readonly options: SheetOptions;
  readonly proposed: Meanings['proposed'];
}

/** The result for the vouchers of one unit, by row. */
interface SettledRows {
  readonly ids: ReadonlyMap<RowPlace, string>;
  readonly faults: ReadonlyMap<RowPlace, CellNote>;
  readonly repeated: ReadonlyMap<RowPlace, CellNote>;
}

/** All lists of payments and journals of a workbook. Rows with one number are one voucher, on any sheet. */
export class VoucherLists {
  private readonly units = new Map<string | undefined, Vouchers>();
  private readonly settled = new Map<string | undefined, SettledRows>();

  constructor(
    private readonly options: SheetOptions,
    private readonly isOnlySheet: boolean,
  ) {}

  /** Begins one list of one unit. Its rows must then be taken in order. `options` are those of the unit. */
  begin(mapping: SheetMapping, { unitCode, options, proposed }: OfUnit): ListRows {
    const isMonthly = options.voucherNumbering === 'month';
    const vouchers = this.units.get(unitCode) ?? new Vouchers(isMonthly, this.isOnlySheet);
    this.units.set(unitCode, vouchers);
    const lines = new LineFinder(options);
    const journal =
      mapping.kind === 'journal'
        ? new Journal(options, { said: mapping.accounts ?? {}, proposed }, lines)
        : undefined;
    return new ListRows(unitCode, {
      options,
      vouchers,
      tell: (row) => journal?.read(row) ?? paymentTold(row, options, lines),
    });
  }

  /** Makes the entries. Call it after all rows were taken. Frees what was kept to group the rows. */
  settle(): readonly SheetEntry[] {
    const entries: SheetEntry[] = [];
    for (const [unitCode, vouchers] of this.units) {
      const ids = new Map<RowPlace, string>();
      for (const entry of vouchers.entries()) {
        for (const row of entry.rows) ids.set(row, entry.entryId);
        entries.push(this.entryOf(entry, unitCode));
      }
      this.settled.set(unitCode, { ids, faults: vouchers.faults, repeated: vouchers.repeated });
      this.units.delete(unitCode);
    }
    return entries;
  }

  /** Call it after `settle`. */
  reports({ unitCode, rows, hasPurpose }: ListRows): readonly RowReport[] {
    const own = unitCode === undefined ? {} : { unitCode };
    return rows.map((row): RowReport => ({ ...this.reportOn(row, unitCode, hasPurpose), ...own }));
  }

  private entryOf(
    { entryId, intent, rows, formerly }: VoucherEntry,
    unitCode: string | undefined,
  ): SheetEntry {
    const { actor, file } = this.options;
    const [first] = rows;
    return {
      target: 'budget',
      intent,
      entryId,
      actor,
      source: sourceOf(file, rows),
      sheet: first?.sheet ?? '',
      row: first?.row ?? 0,
      ...(formerly.length > 0 && { formerly }),
      ...(unitCode !== undefined && { unitCode }),
    };
  }

  private reportOn(
    { place, is, notes, lacksPurpose }: TakenRow,
    unitCode: string | undefined,
    hasPurpose: boolean,
  ): RowReport {
    if (is === 'fault') return { ...reportOf(place, 'fault'), faults: notes };
    if (is !== 'told') return { ...reportOf(place, is), warnings: notes };
    const settled = this.settled.get(unitCode);
    const fault = settled?.faults.get(place);
    if (fault) return { ...reportOf(place, 'fault'), faults: [fault] };
    const again = settled?.repeated.get(place);
    if (again) return { ...reportOf(place, 'repeated'), warnings: [again] };
    const entryId = settled?.ids.get(place);
    const report = { ...reportOf(place, 'entry'), ...(entryId !== undefined && { entryId }) };
    if (!hasPurpose || !lacksPurpose) return { ...report, warnings: notes };
    return { ...report, warnings: [entryNote('NO_PURPOSE', place.placeOf('summary')), ...notes] };
  }
}
