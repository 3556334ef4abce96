import { placeName } from '../reading/workbook';
import type { Field } from './fields';
import { columnOf } from './row-day';

/** The place of a row. It is kept after the row was read, for up to hundreds of thousands of rows. */
export class RowPlace {
  constructor(
    readonly sheet: string,
    /** Counted from 1, as spreadsheet programs show it. */
    readonly row: number,
    private readonly columns: ReadonlyMap<Field, number>,
  ) {}

  /** Whether the list has a column of its own for one of the fields. */
  hasAny(fields: readonly Field[]): boolean {
    return fields.some((field) => this.columns.has(field));
  }

  /** The cell of a field in this row: 'F12'. */
  placeOf(field: Field): string {
    return placeName(this.row - 1, columnOf(this.columns, field));
  }
}
