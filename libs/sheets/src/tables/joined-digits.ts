import { textOf, type Cell, type Merge, type Sheet, type Workbook } from '../reading/workbook';

/** Where the digits of an amount stand in a printed ledger, from the left to the right. */
const PLACES = [...'千百十亿千百十万千百十元角分'];
const SAME: Readonly<Record<string, string>> = { 仟: '千', 佰: '百', 拾: '十', 億: '亿', 萬: '万', 圆: '元' };
const FEWEST_PLACES = 3;
const SEARCHED_ROWS = 40;
/** Stands between digits that make no amount, so that the text is refused as it is written. */
const BETWEEN = '|';

/** Columns that hold one digit each of an amount. */
interface DigitColumns {
  readonly row: number;
  readonly first: number;
  readonly last: number;
}

/**
 * The workbook with amounts in one cell where a sheet has a column for each of their digits (百 十 元 角 分), as printed ledgers
 * have. The amount stands in the first of these columns. Other sheets stay as they are.
 */
export function joinedDigits(workbook: Workbook): Workbook {
  return { ...workbook, sheets: workbook.sheets.map(joinedSheet) };
}

function joinedSheet(sheet: Sheet): Sheet {
  const found = digitColumns(sheet);
  const [one] = found;
  if (!one) return sheet;
  const rows = sheet.rows.map((cells, row) =>
    row < one.row
      ? cells
      : found.reduce((joined, columns) => joinedRow(sheet, joined, { row, columns }), cells),
  );
  const isJoined = (row: number, column: number) =>
    row >= one.row && found.some(({ first, last }) => column >= first && column <= last);
  return {
    ...sheet,
    rows,
    merges: sheet.merges.map((merge) => withinFirst(merge, found)),
    shown: (row, column) => (isJoined(row, column) ? textOf(rows[row]?.[column]) : sheet.shown(row, column)),
  };
}

/** All of the first row that names such places. */
function digitColumns({ rows }: Sheet): readonly DigitColumns[] {
  for (const [row, cells] of rows.slice(0, SEARCHED_ROWS).entries()) {
    const names = Array.from(cells, placeOf);
    const found = names.flatMap((name, last) => {
      const first = name === '分' ? firstOf(names, last) : last;
      return last - first + 1 >= FEWEST_PLACES ? [{ row, first, last }] : [];
    });
    if (found.length > 0) return found;
  }
  return [];
}

function placeOf(cell: Cell): string {
  const text = textOf(cell).normalize('NFKC').trim();
  return SAME[text] ?? text;
}

/** The leftmost column of those that end in `last` and follow each other as the places do. */
function firstOf(names: readonly string[], last: number): number {
  const behind = PLACES.toReversed().findIndex((place, at) => names[last - at] !== place);
  return last - (behind < 0 ? PLACES.length : behind) + 1;
}

function joinedRow(
  sheet: Sheet,
  cells: readonly Cell[],
  { row, columns: { row: heading, first, last } }: { readonly row: number; readonly columns: DigitColumns },
): readonly Cell[] {
  const joined = Array.from({ length: Math.max(cells.length, last + 1) }, (_, column) => cells[column]);
  const digits = joined.slice(first, last + 1).map((cell) => textOf(cell).trim());
  joined.fill(undefined, first, last + 1);
  joined[first] = row === heading ? headOf(sheet, { row, first }) : amountOf(digits);
  return joined;
}

/** Below a head that names the amount, its unit alone. */
function headOf(
  { rows, merges }: Sheet,
  { row, first }: { readonly row: number; readonly first: number },
): string {
  const isCovered = merges.some(
    ({ top, left, bottom, right }) =>
      bottom < row && bottom >= row - 1 && left <= first && right >= first && top <= bottom,
  );
  return isCovered || textOf(rows[row - 1]?.[first]).trim() !== '' ? '元' : '金额（元）';
}

/** One digit in each cell, the first perhaps behind a sign; anything else is no amount, and is refused at its cell. */
function amountOf(digits: readonly string[]): Cell {
  const [filled] = digits.flatMap((digit, at) => (digit === '' ? [] : [at]));
  if (filled === undefined) return undefined;
  const written = digits.slice(filled);
  if (written.length === digits.length && written.slice(1).every((digit) => digit === '')) return written[0];
  if (!written.every((digit, at) => (at === 0 ? /^[¥￥+\-−]?\d?$/u : /^\d$/).test(digit)))
    return written.map((digit) => digit || ' ').join(BETWEEN);
  const [yuan, fen] = [written.slice(0, -2).join(''), written.slice(-2).join('').padStart(2, '0')];
  return `${/\d$/.test(yuan) ? yuan : `${yuan}0`}.${fen}`;
}

/** A head over the digits stands over the amount. */
function withinFirst(merge: Merge, found: readonly DigitColumns[]): Merge {
  const over = found.find(
    ({ row, first, last }) => merge.bottom < row && merge.left >= first && merge.right <= last,
  );
  return over ? { ...merge, right: Math.max(merge.left, over.first) } : merge;
}
