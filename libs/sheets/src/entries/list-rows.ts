import { NO_NOTES, type CellNote } from '../tables/cell-note';
import type { SheetRow } from '../tables/read-rows';
import type { RowPlace } from '../tables/row-place';
import { warningsOf, type SheetOptions } from './sheet-entry';
import type { Told } from './told';
import type { Vouchers } from './vouchers';

/** What is kept of a row that was read: not its content, because a file may have hundreds of thousands of rows. */
export interface TakenRow {
  readonly place: RowPlace;
  readonly is: 'subtotal' | 'left-out' | 'fault' | 'told';
  /** Faults, or warnings for people to check. */
  readonly notes: readonly CellNote[];
  readonly lacksPurpose: boolean;
}

interface Telling {
  readonly options: SheetOptions;
  readonly vouchers: Vouchers;
  readonly tell: (row: SheetRow) => Told;
}

/** The rows of one list and one unit. The entries are known only after all lists of the file were read. */
export class ListRows {
  readonly rows: TakenRow[] = [];
  /** At least one row states a purpose. */
  hasPurpose = false;

  constructor(
    readonly unitCode: string | undefined,
    private readonly telling: Telling,
  ) {}

  take(row: SheetRow): void {
    const lacksPurpose = row.texts.summary === undefined;
    this.hasPurpose ||= !lacksPurpose;
    this.rows.push({ place: row.place, lacksPurpose, ...this.taken(row) });
  }

  private taken(row: SheetRow): Pick<TakenRow, 'is' | 'notes'> {
    if (row.kind === 'subtotal') return { is: 'subtotal', notes: NO_NOTES };
    const { options, vouchers, tell } = this.telling;
    const told = tell(row);
    if (told.kind === 'fault') return { is: 'fault', notes: told.faults };
    if (told.kind === 'left-out') return { is: 'left-out', notes: told.warnings ?? NO_NOTES };
    vouchers.take(told);
    const warnings = warningsOf(row, options);
    const assumed = told.kind === 'payment' ? told.warnings : undefined;
    return { is: 'told', notes: assumed ? [...assumed, ...warnings] : warnings };
  }
}
