import { placeName } from '../reading/workbook';
import type { Field } from './fields';
import { columnOf } from './row-day';

/** Where a row stands: what is kept of each of hundred thousands of rows when the row itself has been read. */
export class RowPlace {
  constructor(
    readonly sheet: string,
    /** Counted from 1, as the file shows it. */
    readonly row: number,
    private readonly columns: ReadonlyMap<Field, number>,
  ) {}

  /** Where a field of the row stands: 'F12'. */
  placeOf(field: Field): string {
    return placeName(this.row - 1, columnOf(this.columns, field));
  }
}
