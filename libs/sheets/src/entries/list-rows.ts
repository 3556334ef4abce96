import { NO_NOTES, type CellNote } from '../tables/cell-note';
import type { SheetRow } from '../tables/read-rows';
import type { RowPlace } from '../tables/row-place';
import { warningsOf, type SheetOptions } from './sheet-entry';
import type { Told } from './told';
import type { Vouchers } from './vouchers';

/** A row that was taken in, without what it says: of hundred thousands of rows that is kept once, in what they tell. */
export interface TakenRow {
  readonly place: RowPlace;
  readonly is: 'subtotal' | 'left-out' | 'fault' | 'told';
  /** Why it is faulty, or what people should look at. */
  readonly notes: readonly CellNote[];
  readonly lacksPurpose: boolean;
}

interface Telling {
  readonly options: SheetOptions;
  readonly vouchers: Vouchers;
  readonly tell: (row: SheetRow) => Told;
}

/** Rows of one list and one unit: what they become is known when all lists have been. */
export class ListRows {
  readonly rows: TakenRow[] = [];
  /** Some row says what it was for. */
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
