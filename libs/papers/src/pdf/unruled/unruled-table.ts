import { joinLines } from '../../join-text';
import type { Cell, Table } from '../../paper';
import { columnsAt, columnsOf, isColumnCount, type Span } from './columns';
import { placedHead, type PlacedHead } from './head';
import { headTexts } from './head-cells';
import type { Region } from './regions';
import { hasNumber, rowsOf, type Row } from './rows';
import type { Token } from './tokens';

/**
 * Makes a table of a region. It is unclear if numbers cannot be told apart, or if a column mixes numbers with words.
 */
export function unruledTable({ head, body: lines }: Region): Table {
  // The numbers that count the columns may stand beside columns without amounts.
  const body = lines.filter((line) => !isColumnCount(line));
  const printed = columnsOf(body);
  const placed = placedHead(headTexts(head, printed), printed);
  const { columns, rowCount: headRows } = placed;
  const page = head[0]?.page ?? body[0]?.page ?? 1;
  const rows = rowsOf(body, columns);
  const cells = [
    ...placed.cells.map((cell) => ({ ...cell, page })),
    ...rows.flatMap((row, index) => cellsOf(row, headRows + index, columns)),
  ];
  return {
    kind: 'table',
    page,
    rowCount: headRows + rows.length,
    columnCount: columns.length,
    cells,
    isUnruled: true,
    ...(isUnclear(rows, columns) || isHeadless(placed, rows) ? { notRead: 'COLUMNS_UNCLEAR' as const } : {}),
  };
}

interface Placed {
  readonly token: Token;
  readonly first: number;
  readonly last: number;
}

function placedTokens({ lines }: Row, columns: readonly Span[]): readonly Placed[] {
  return lines.flatMap(({ tokens }) =>
    tokens.map((token) => {
      const [first, last] = columnsAt(columns, token);
      return { token, first, last };
    }),
  );
}

function cellsOf(row: Row, index: number, columns: readonly Span[]): readonly Cell[] {
  const page = row.lines[0]?.page ?? 1;
  const byColumn = Map.groupBy(placedTokens(row, columns), ({ first }) => first);
  return [...byColumn].map(([column, placed]) => {
    const tokens = placed.map(({ token }) => token);
    const last = Math.max(...placed.map((one) => one.last));
    return {
      row: index,
      column,
      rowSpan: 1,
      columnSpan: last - column + 1,
      text: textOf(tokens),
      page,
      box: {
        left: Math.min(...tokens.map(({ left }) => left)),
        top: Math.min(...tokens.map(({ top }) => top)),
        right: Math.max(...tokens.map(({ right }) => right)),
        bottom: Math.max(...tokens.map(({ bottom }) => bottom)),
      },
    };
  });
}

/** Joins the tokens of a line with blanks, and then the lines. */
function textOf(tokens: readonly Token[]): string {
  const lines = Map.groupBy(tokens, ({ bottom }) => Math.round(bottom));
  return joinLines([...lines.values()].map((line) => line.map(({ text }) => text).join(' ')));
}

/**
 * Amounts in a column without a head, while other columns have one: two heads have run into one. Rows without any head
 * are a part of a table whose other lines were taken for text.
 */
function isHeadless({ cells, rowCount, columns }: PlacedHead, rows: readonly Row[]): boolean {
  const lowest = cells.filter(({ row, rowSpan }) => row + rowSpan === rowCount);
  if (lowest.length === 0) return true;
  if (lowest.length === 1) return false;
  const amounts = rows.flatMap((row) =>
    placedTokens(row, columns).flatMap(({ token, first }) => (token.kind === 'amount' ? [first] : [])),
  );
  return amounts.some(
    (column) => !lowest.some((cell) => cell.column <= column && column < cell.column + cell.columnSpan),
  );
}

const BROKEN = /^[\d,]+[.,]$|^[.,]\d+$|\d\.\d+\.\d/u;

/**
 * Whether a number stands over two columns, two numbers share a cell, a number is broken, or a column mixes numbers
 * with words.
 */
function isUnclear(rows: readonly Row[], columns: readonly Span[]): boolean {
  const placed = rows.map((row) => placedTokens(row, columns));
  const isNumber = ({ token }: Placed) => token.kind === 'amount' || token.kind === 'digits';
  const isCrowded = (row: readonly Placed[]) => {
    const numbers = row.filter(isNumber);
    const crowded = [...Map.groupBy(numbers, ({ first }) => first).values()].filter((own) => own.length > 1);
    return (
      numbers.some(({ first, last }) => last > first) ||
      crowded.some((own) => !isOneNumber(own.map(({ token }) => token))) ||
      row.some(
        ({ token }) =>
          BROKEN.test(token.text) && !crowded.some((own) => own.some((one) => one.token === token)),
      )
    );
  };
  return (
    placed.some(isCrowded) ||
    columns.some(
      (_, column) =>
        isMixed(rows, placed, column) || isCutOff(placed.flat().filter(({ first }) => first === column)),
    )
  );
}

/** A number that a narrow cell breaks over two lines. */
function isOneNumber([first, second, ...others]: readonly Token[]): boolean {
  if (!first || !second || others.length > 0) return false;
  const isBelow = second.top > (first.top + first.bottom) / 2;
  return isBelow && !/\.\d{2}$/u.test(first.text) && /^[-\d,]+\.\d{2}$/u.test(first.text + second.text);
}

/**
 * Amounts have two decimals. One that has a single decimal and fills its cell is cut off: its last digit stands on
 * another line.
 */
function isCutOff(inColumn: readonly Placed[]): boolean {
  const amounts = inColumn.map(({ token }) => token).filter(({ kind }) => kind === 'amount');
  const widest = Math.max(0, ...amounts.map(({ left, right }) => right - left));
  const cut = amounts.filter(
    ({ text, left, right, top, bottom }) =>
      /\.\d$/u.test(text) && right - left > widest - (bottom - top) * 0.6,
  );
  return cut.length > 0 && cut.length < amounts.length * 0.5;
}

/** Words and amounts that both stand in more than a fifth of a column's rows: two columns have run into one. */
function isMixed(rows: readonly Row[], placed: readonly (readonly Placed[])[], column: number): boolean {
  const inColumn = placed.flatMap((row, index) =>
    rows[index]?.lines.some(hasNumber) ? row.filter(({ first }) => first === column) : [],
  );
  const amounts = inColumn.filter(({ token }) => token.kind === 'amount').length;
  const words = inColumn.filter(({ token }) => token.kind === 'word').length;
  return Math.min(amounts, words) > Math.max(1, inColumn.length * 0.2);
}
