import type { BudgetIntent, CalendarDate, LineKey, VoucherNumbering } from '@ledger/domain';
import { NO_NOTES, type CellNote } from '../tables/cell-note';
import type { SheetRow } from '../tables/read-rows';
import type { NamedMapping } from './choose-mapping';
import { entryNote } from './entry-note';
import type { SheetMapping } from './mapping';

/** An entry of an import that was made from a list, with the place from which it was read. */
export interface SheetEntry {
  readonly target: 'budget';
  readonly intent: BudgetIntent;
  readonly entryId: string;
  readonly actor: string;
  /** The file, the sheet and the row, or all rows of a voucher: 'sha256:… list.xlsx Sheet1!7', '…!7-9'. */
  readonly source: string;
  readonly sheet: string;
  readonly row: number;
  /** The unit of the row, if the list is of several units. */
  readonly unitCode?: string;
  /** The entries that earlier versions made of the same rows. If all of them are stored, this entry is stored, too. */
  readonly formerly?: readonly FormerEntry[];
}

/** An entry as earlier versions made it: each row was a voucher of its own. Equal ids on one sheet were numbered. */
export interface FormerEntry {
  readonly entryId: string;
  readonly intent: BudgetIntent;
}

/** The result for one row. */
export interface RowReport {
  readonly sheet: string;
  readonly row: number;
  readonly becomes: 'entry' | 'subtotal' | 'left-out' | 'repeated' | 'fault';
  readonly entryId?: string;
  readonly unitCode?: string;
  /** Why the row cannot be imported. */
  readonly faults: readonly CellNote[];
  /** Warnings for people to check. */
  readonly warnings: readonly CellNote[];
}

/** The data of a year that is needed to read its lists. */
export interface ListYear {
  /** What the unit is called now or was called before. */
  readonly names?: readonly string[];
  /** The lines of the year. */
  readonly lines: readonly LineKey[];
  /** What people call them. A line without a name is called by its key. */
  readonly called?: ReadonlyMap<LineKey, { readonly zh: string; readonly en: string }>;
  /** If absent, voucher numbers are one series for the whole year. */
  readonly voucherNumbering?: VoucherNumbering;
}

export interface SheetOptions extends ListYear {
  readonly fiscalYear: number;
  readonly actor: string;
  /** 'sha256:…', the digest of the file. */
  readonly file: string;
  /** The unit of rows that name none. Absent if every row must name its own. */
  readonly ownUnit?: string;
  /** The units that rows may name, with their years. If absent, the whole list is of one unit. */
  readonly units?: ReadonlyMap<string, ListYear>;
  /** Rows with a later date get a warning. */
  readonly today: CalendarDate;
  /** The date of a plan, or of a budget whose list has no date. */
  readonly on?: CalendarDate;
  /** The document of a plan, or of a budget whose list names none. */
  readonly document?: string;
  /** Who approved the adjustments of the list. If absent, they are only proposed. */
  readonly approvedBy?: string;
  readonly mapping?: SheetMapping;
  /** The mappings that are stored for the unit. */
  readonly kept?: readonly NamedMapping[];
}

/** An id has no spaces and no control characters, and at most 80 characters. */
export function idOf(...parts: readonly (string | number)[]): string {
  return parts
    .join('-')
    .normalize('NFKC')
    .replaceAll(/[\s\p{C}]/gu, '')
    .slice(0, 80);
}

/**
 * Warnings about a single row. A missing purpose is not among them, because it matters only if other rows state one.
 */
export function warningsOf(row: SheetRow, { today }: SheetOptions): readonly CellNote[] {
  const { texts, day, onlyMonth, placeOf } = row;
  const warnings: CellNote[] = [];
  if (texts.payee !== undefined && /^[\d\s-]+$/.test(texts.payee))
    warnings.push(entryNote('PAYEE_IS_NUMBER', placeOf('payee')));
  if (day !== undefined && day > today) warnings.push(entryNote('IN_FUTURE', placeOf('date')));
  if (onlyMonth) warnings.push(entryNote('ONLY_MONTH', placeOf('period')));
  return warnings.length === 0 ? NO_NOTES : warnings;
}

export function reportOf(
  { sheet, row }: Pick<SheetRow, 'sheet' | 'row'>,
  becomes: RowReport['becomes'],
): RowReport {
  return { sheet, row, becomes, faults: NO_NOTES, warnings: NO_NOTES };
}
