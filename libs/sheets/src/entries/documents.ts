import { yearOf, type BudgetIntent, type CalendarDate } from '@ledger/domain';
import { note, type CellNote } from '../tables/cell-note';
import type { SheetRow } from '../tables/read-rows';
import { entryNote } from './entry-note';
import type { SheetOptions } from './sheet-entry';

/** Rows that form one document. */
export interface Grouped {
  readonly entryId: string;
  readonly intent: BudgetIntent;
  /** The first of its rows. */
  readonly row: SheetRow;
  /** Absent if the importer is the author. */
  readonly actor?: string;
}

export interface GroupedRows {
  readonly entries: readonly Grouped[];
  readonly faults: ReadonlyMap<SheetRow, readonly CellNote[]>;
}

export interface Document {
  /** Empty for an adjustment that has an id but no document yet. */
  readonly documentNo: string;
  readonly on: CalendarDate;
  readonly row: SheetRow;
}

/** The document of a row, as the row names it or as the options do. */
export function documentOf(row: SheetRow, options: SheetOptions) {
  const faults: CellNote[] = [];
  const named = row.texts.document ?? options.document;
  const documentNo = named ?? (row.texts.adjustmentId === undefined ? undefined : '');
  const on = row.day ?? options.on;
  if (documentNo === undefined) faults.push(entryNote('NO_DOCUMENT', row.placeOf('document')));
  if (on === undefined) {
    if (row.faults.length === 0) faults.push(noDay(row));
  } else if (yearOf(on) !== options.fiscalYear)
    faults.push(entryNote('OTHER_YEAR', row.placeOf('date'), { year: options.fiscalYear }));
  const found = documentNo !== undefined && on !== undefined ? { documentNo, on, row } : undefined;
  return { faults, found };
}

/** A blank cell, or a day that the whole list lacks. */
function noDay({ place, placeOf }: SheetRow): CellNote {
  return place.hasAny(['date', 'dayOfMonth', 'enteredOn'])
    ? note('NO_DATE', placeOf('date'))
    : entryNote('NO_DOCUMENT_DATE', placeOf('date'));
}

/** Groups rows by document and day. A document that continues on another day becomes an entry of its own. */
export class ByDocument<Of extends Document> {
  private readonly byKey = new Map<string, { readonly id: string; readonly one: Of }>();
  private readonly firstDays = new Map<string, CalendarDate>();

  /** Returns the group of a row. `begin` makes the group for its first row. */
  of(id: string, { on }: Document, begin: () => Of): Of {
    const key = `${id}\n${on}`;
    const known = this.byKey.get(key) ?? { id, one: begin() };
    this.byKey.set(key, known);
    const first = this.firstDays.get(id);
    if (first === undefined || on < first) this.firstDays.set(id, on);
    return known.one;
  }

  /** Each group with its id. If a document has several days, the ids of the later days end with the day. */
  named(): readonly (readonly [entryId: string, one: Of])[] {
    return [...this.byKey.values()].map(({ id, one }) => {
      const isFirst = this.firstDays.get(id) === one.on;
      return [isFirst ? id : `${id.slice(0, 70)}-${one.on.replaceAll('-', '')}`, one] as const;
    });
  }
}
