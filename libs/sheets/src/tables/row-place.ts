import { placeName } from '../reading/workbook';
import type { Field } from './fields';
import { columnOf } from './row-day';

/** The place of a row. It is kept for each of up to hundreds of thousands of rows after the row itself was read. */
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
