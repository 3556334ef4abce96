import { serialToDate } from 'hucre';
import { CellValues } from '../cell-value';
import { LooksSeen } from '../looks';
import type { Cell, Merge } from '../workbook';
import type { SharedParts } from './shared-parts';
import { attribute, checkPlain, isTrue, textIn, Unusual, type TagReader } from './tags';

/** What the sheets of a workbook may be together. */
export interface SheetLimits {
  /** Called for each cell that is written. */
  readonly count: () => void;
  /** Called with the cells that a row is longer by. */
  readonly widen: (by: number) => void;
  readonly checkRow: (row: number, sheet: string) => void;
}

interface SheetContext extends SharedParts {
  readonly is1904: boolean;
  readonly limits: SheetLimits;
}

const RARE_SHEET = /^\w+:(worksheet|sheetData|mergeCell)\b|^!/;
/** Comments, names with a prefix, and names that do not end in a space. */
const RARE_IN_ROWS = /^!|^\/?\w+:|^(c|row|f|t|v)[\t\r\n]/;
/** A formula that stands with another cell. */
const SHARES_FORMULA = /^f .*t="shared".*si="|^f .*si=".*t="shared"/;
const NO_CELLS: readonly Cell[] = [];
/** Types of cells whose value is no number, also where it looks like one. */
const TEXTS: ReadonlySet<string> = new Set(['str', 'inlineStr', 'e']);
const LETTERS = 26;
const [BEFORE_A, LAST_LETTER] = [64, 90];
const LAST_COLUMN = 16_383;

/** A cell as its tag says it is. */
interface CellTag {
  readonly column: number;
  readonly type: string;
  readonly format: number;
}

/**
 * A sheet of xlsx, tag by tag: nothing is held but what its cells say.
 * @throws Unusual
 */
export class SheetXml implements TagReader {
  readonly rows: (readonly Cell[])[] = [];
  readonly merges: Merge[] = [];
  readonly formulas = new Set<string>();
  readonly looks = new LooksSeen();
  readonly hiddenRows: number[] = [];
  /** Its rows have begun and ended. */
  isWhole = false;
  private readonly values = new CellValues();
  private isInRows = false;
  private row = -1;
  private cells: Cell[] = [];
  private cell: CellTag | undefined;
  private column = -1;
  private value = '';
  private isReadAloud = false;

  constructor(
    private readonly name: string,
    private readonly context: SheetContext,
  ) {}

  onTag(tag: string, text: string): void {
    if (this.isInRows) this.onRowTag(tag, text);
    else if (tag.startsWith('mergeCell ')) this.merges.push(mergeOf(tag));
    else if (RARE_SHEET.test(tag)) throw new Unusual('the sheet is written in a rare way');
    else if (/^sheetData\b/.test(tag)) {
      this.isInRows = !tag.endsWith('/');
      this.isWhole = !this.isInRows;
    }
  }

  private onRowTag(tag: string, text: string): void {
    if (tag.startsWith('c ') || tag === 'c' || tag === 'c/') this.onCell(tag);
    else if (tag === '/v') this.value = this.cell?.type === 's' ? text : textIn(text);
    else if (tag === '/c') this.endCell();
    else if (tag === '/t') this.value += this.isReadAloud ? '' : textIn(text);
    else if (tag.startsWith('row ') || tag === 'row' || tag === 'row/') this.onRow(tag);
    else if (tag === '/f' ? text !== '' : SHARES_FORMULA.test(tag)) this.noteFormula();
    else if (tag.startsWith('rPh')) this.isReadAloud = !tag.endsWith('/');
    else if (tag === '/rPh') this.isReadAloud = false;
    else if (RARE_IN_ROWS.test(tag)) throw new Unusual('rows are written in a rare way');
    else if (tag === '/sheetData') {
      this.isInRows = false;
      this.isWhole = true;
    }
  }

  private onRow(tag: string): void {
    checkPlain(tag);
    const own = attribute(tag, 'r');
    const row = own === undefined ? this.row + 1 : Number(own) - 1;
    if (!(row > this.row)) throw new Unusual('rows are not in order');
    this.row = row;
    this.cells = [];
    this.column = -1;
    if (isTrue(attribute(tag, 'hidden'))) this.hiddenRows.push(row);
  }

  private onCell(tag: string): void {
    checkPlain(tag);
    const place = attribute(tag, 'r');
    this.column = place === undefined ? this.column + 1 : this.columnOf(place);
    this.context.limits.count();
    this.value = '';
    if (tag.endsWith('/')) return;
    const format = attribute(tag, 's');
    this.cell = {
      column: this.column,
      type: attribute(tag, 't') ?? 'n',
      format: format === undefined ? -1 : Number(format),
    };
  }

  private columnOf(place: string): number {
    let column = 0;
    let at = 0;
    for (; at < place.length; at += 1) {
      const code = place.charCodeAt(at);
      if (code <= BEFORE_A || code > LAST_LETTER) break;
      column = column * LETTERS + code - BEFORE_A;
    }
    if (column === 0 || column > LAST_COLUMN + 1 || Number(place.slice(at)) !== this.row + 1)
      throw new Unusual('a cell is not in its row');
    return column - 1;
  }

  private noteFormula(): void {
    this.formulas.add(`${this.row},${this.column}`);
  }

  private endCell(): void {
    const { cell } = this;
    this.cell = undefined;
    const value = cell && this.valueOf(cell);
    if (value === undefined || cell === undefined) return;
    const { column, format } = cell;
    const look = this.context.styles.looks.get(format);
    if (look) this.looks.take(`${this.row},${column}`, look, value);
    const { limits } = this.context;
    limits.checkRow(this.row, this.name);
    while (this.rows.length <= this.row) this.rows.push(NO_CELLS);
    this.rows[this.row] = this.cells;
    limits.widen(Math.max(column + 1 - this.cells.length, 0));
    while (this.cells.length <= column) this.cells.push(undefined);
    this.cells[column] = value;
  }

  private valueOf({ type, format }: CellTag): Cell {
    const { value } = this;
    const { texts, styles, is1904 } = this.context;
    if (value === '') return undefined;
    if (type === 's') {
      const text = texts[Number(value)];
      if (text === undefined) throw new Unusual('a cell names a text that is not there');
      return this.values.of(text);
    }
    if (type === 'b') return String(value === '1' || value.toLowerCase() === 'true');
    const number = TEXTS.has(type) ? Number.NaN : Number(value);
    if (Number.isNaN(number)) return kept(value);
    return this.values.of(styles.dates.has(format) ? serialToDate(number, is1904) : number);
  }
}

/** A piece of a text keeps all of it in memory: this is a text of its own. */
function kept(text: string): string {
  return ` ${text}`.slice(1);
}

function mergeOf(tag: string): Merge {
  const ref = attribute(tag, 'ref') ?? '';
  const [, left = '', top, right = left, bottom = top] = /^([A-Z]+)(\d+)(?::([A-Z]+)(\d+))?$/.exec(ref) ?? [];
  if (left === '') throw new Unusual('a merge is written in a rare way');
  return {
    top: Number(top) - 1,
    left: columnNamed(left),
    bottom: Number(bottom) - 1,
    right: columnNamed(right),
  };
}

function columnNamed(letters: string): number {
  return [...letters].reduce((sum, letter) => sum * LETTERS + letter.charCodeAt(0) - BEFORE_A, 0) - 1;
}
