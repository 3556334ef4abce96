import type { SheetRow } from '../tables/read-rows';
import { LineFinder } from './find-line';
import { Journal } from './journal';
import type { SheetMapping } from './mapping';
import { paymentTold } from './payments';
import { reportOf, warningsOf, type RowReport, type SheetEntry, type SheetOptions } from './sheet-entry';
import { sourceOf } from './source';
import type { Told } from './told';
import { Vouchers, type SettledVouchers } from './vouchers';

/** Rows of one list and one unit that have been taken in: what they become is known when all lists have been. */
export interface TakenRows {
  readonly unitCode: string | undefined;
  readonly rows: readonly { readonly row: SheetRow; readonly told?: Told }[];
  readonly hasPurpose: boolean;
}

/** The lists of payments and journals of a workbook: rows of one number are one voucher, on whatever sheet they stand. */
export class VoucherLists {
  private readonly units = new Map<string | undefined, Vouchers>();
  private readonly settled = new Map<string | undefined, SettledVouchers>();

  constructor(private readonly options: SheetOptions) {}

  /** `options` are those of the unit. */
  take(
    rows: readonly SheetRow[],
    mapping: SheetMapping,
    { unitCode, options }: { readonly unitCode: string | undefined; readonly options: SheetOptions },
  ): TakenRows {
    const vouchers = this.units.get(unitCode) ?? new Vouchers(options.voucherNumbering === 'month');
    this.units.set(unitCode, vouchers);
    const lines = new LineFinder(options.lines);
    const journal =
      mapping.kind === 'journal' ? new Journal(options, mapping.accounts ?? {}, lines) : undefined;
    const taken = rows.map((row) => {
      if (row.kind === 'subtotal') return { row };
      const told = journal ? journal.read(row) : paymentTold(row, options, lines);
      if (told.kind === 'payment' || told.kind === 'reversal') vouchers.take(told);
      return { row, told };
    });
    return { unitCode, rows: taken, hasPurpose: rows.some(({ texts }) => texts.summary !== undefined) };
  }

  entries(): readonly SheetEntry[] {
    const { actor, file } = this.options;
    return [...this.units.keys()].flatMap((unitCode) =>
      this.of(unitCode).entries.map(({ entryId, intent, rows, formerly }): SheetEntry => {
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
      }),
    );
  }

  /** Once every list was taken in. */
  reports({ unitCode, rows, hasPurpose }: TakenRows): readonly RowReport[] {
    const { faults, repeated, ids } = this.byRow(unitCode);
    const own = unitCode === undefined ? {} : { unitCode };
    return rows.map(({ row, told }): RowReport => {
      if (!told) return { ...reportOf(row, 'subtotal'), ...own };
      if (told.kind === 'fault') return { ...reportOf(row, 'fault'), ...own, faults: told.faults };
      if (told.kind === 'left-out')
        return { ...reportOf(row, 'left-out'), ...own, ...(told.warnings && { warnings: told.warnings }) };
      const fault = faults.get(row);
      if (fault) return { ...reportOf(row, 'fault'), ...own, faults: [fault] };
      const again = repeated.get(row);
      if (again) return { ...reportOf(row, 'repeated'), ...own, warnings: [again] };
      const entryId = ids.get(row);
      const warnings = warningsOf(row, this.options, hasPurpose);
      return { ...reportOf(row, 'entry'), ...own, ...(entryId !== undefined && { entryId }), warnings };
    });
  }

  private byRow(unitCode: string | undefined) {
    const { entries, faults, repeated } = this.of(unitCode);
    const ids = new Map(entries.flatMap(({ entryId, rows }) => rows.map((row) => [row, entryId] as const)));
    return { faults, repeated, ids };
  }

  private of(unitCode: string | undefined): SettledVouchers {
    const known = this.settled.get(unitCode);
    if (known) return known;
    const settled = (this.units.get(unitCode) ?? new Vouchers(false)).settled();
    this.settled.set(unitCode, settled);
    return settled;
  }
}
