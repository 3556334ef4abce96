import { SheetError } from '../../sheet-error';
import { checkRows, SHEET_LIMITS } from '../limits';
import { LooksSeen, type Look } from '../looks';
import { asText, filledOf, type Cell, type Merge, type Sheet } from '../workbook';

/** A cell as markup writes it. */
export interface MarkedCell {
  readonly value: Cell;
  readonly columns: number;
  readonly rows: number;
  readonly look?: Look | undefined;
  /** Where it says so itself. */
  readonly column?: number | undefined;
}

/** A longer span is no table of a list. */
const LONGEST_SPAN = 16_384;

/** A sheet that markup writes cell by cell; cells that span rows keep their columns in the rows below. */
export class MarkedSheet {
  readonly formulas = new Set<string>();
  isHidden = false;
  private readonly rows: Cell[][] = [];
  private readonly merges: Merge[] = [];
  private readonly looks = new LooksSeen();
  private readonly hidden = new Set<number>();
  private row = -1;
  private column = 0;
  /** Until which row each column is taken by a cell above. */
  private taken: number[] = [];
  private cells = 0;

  constructor(private readonly name: string) {}

  /** @param at counted from 0; otherwise the row behind the last one */
  beginRow({
    at = this.row + 1,
    isHidden = false,
  }: { readonly at?: number; readonly isHidden?: boolean } = {}): void {
    this.row = Math.max(at, this.row + 1);
    this.column = 0;
    if (isHidden) this.hidden.add(this.row);
  }

  /** Nothing spans from one table into the next. */
  endTable(): void {
    this.taken = [];
  }

  add({ value, columns, rows, look, column }: MarkedCell, isFormula = false): void {
    this.column = column ?? this.column;
    while ((this.taken[this.column] ?? 0) > this.row) this.column += 1;
    const [width, height] = [spanOf(columns), spanOf(rows)];
    if (this.column + width > LONGEST_SPAN)
      throw new SheetError('TOO_MANY_CELLS', { limit: SHEET_LIMITS.cells });
    for (let at = this.column; height > 1 && at < this.column + width; at += 1)
      this.taken[at] = this.row + height;
    if (value !== undefined) this.put(value, look);
    if (isFormula) this.formulas.add(`${this.row},${this.column}`);
    if (width > 1 || height > 1)
      this.merges.push({
        top: this.row,
        left: this.column,
        bottom: this.row + height - 1,
        right: this.column + width - 1,
      });
    this.column += width;
  }

  private put(value: Cell, look: Look | undefined): void {
    checkRows(this.name, this.row + 1);
    while (this.rows.length <= this.row) this.rows.push([]);
    const cells = this.rows[this.row] ?? [];
    this.cells += this.column + 1 - cells.length;
    if (this.cells > SHEET_LIMITS.cells)
      throw new SheetError('TOO_MANY_CELLS', { limit: SHEET_LIMITS.cells });
    while (cells.length <= this.column) cells.push(undefined);
    cells[this.column] = value;
    if (look) this.looks.take(`${this.row},${this.column}`, look, value);
  }

  sheet(): Sheet {
    const { rows, merges, formulas, isHidden } = this;
    const { red, struck, scaled } = this.looks;
    const more = {
      red,
      struck,
      scaled,
      hiddenRows: filledOf(rows, [...this.hidden]),
    };
    return { name: this.name.trim(), rows, merges, formulas, isHidden, shown: asText(rows), ...more };
  }
}

function spanOf(span: number): number {
  return Number.isInteger(span) && span > 1 ? Math.min(span, LONGEST_SPAN) : 1;
}
