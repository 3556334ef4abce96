import type { Cell, Table } from '../paper';
import type { TextRun } from './marks';
import { joinLines } from '../join-text';
import { linesOf, textOf, type TextLine } from './text-lines';

/** Fewer lines with numbers in columns are no table. */
const FEWEST_ROWS = 3;
const NUMBER = /^[-−—–]?[¥￥]?\d[\d,，]*(?:\.\d+)?%?$/u;

/** Neighbouring runs of a line that stand as near as words do. */
interface Chunk {
  readonly left: number;
  readonly right: number;
  readonly text: string;
  readonly runs: readonly TextRun[];
}

interface Row {
  readonly line: TextLine;
  readonly chunks: readonly Chunk[];
}

/**
 * Tables without rulings: lines in a row whose numbers stand under each other. Gives the lines of `section` in order, those
 * of such a table replaced by it.
 */
export function alignedTables(
  section: readonly TextLine[],
  page: number,
): readonly (readonly TextLine[] | Table)[] {
  const rows = section.map((line) => ({ line, chunks: chunksOf(line) }));
  const parts: (readonly TextLine[] | Table)[] = [];
  let index = 0;
  let textFrom = 0;
  while (index < rows.length) {
    const end = tableEnd(rows, index);
    if (end === undefined) {
      index += 1;
      continue;
    }
    const from = headFrom(rows, index, textFrom);
    if (from > textFrom) parts.push(section.slice(textFrom, from));
    parts.push(tableOf(rows.slice(from, end), page));
    index = end;
    textFrom = end;
  }
  if (textFrom < rows.length) parts.push(section.slice(textFrom));
  return parts;
}

/** The end of the table that begins at `from`; a line of one chunk may continue a name between two rows. */
function tableEnd(rows: readonly Row[], from: number): number | undefined {
  if (!hasNumbers(rows[from])) return undefined;
  let end = from;
  let count = 0;
  for (let index = from; index < rows.length && index - end <= 2; index += 1) {
    if (hasNumbers(rows[index])) {
      end = index + 1;
      count += 1;
    } else if ((rows[index]?.chunks[0]?.text.length ?? 0) > 24) break;
  }
  return count >= FEWEST_ROWS ? end : undefined;
}

/** Lines above with several chunks are the table's head. */
function headFrom(rows: readonly Row[], from: number, limit: number): number {
  let head = from;
  while (head > limit && (rows[head - 1]?.chunks.length ?? 0) > 1) head -= 1;
  return head;
}

function hasNumbers(row: Row | undefined): boolean {
  return row !== undefined && row.chunks.length > 1 && row.chunks.some(({ text }) => NUMBER.test(text));
}

function tableOf(rows: readonly Row[], page: number): Table {
  const columns = columnsOf(rows);
  const cells = rows.flatMap(({ line, chunks }, row) => cellsOf(chunks, { line, row, columns, page }));
  return { kind: 'table', page, rowCount: rows.length, columnCount: columns.length, cells };
}

interface Span {
  readonly from: number;
  readonly to: number;
}

/** Columns are where the chunks of rows with numbers overlap each other. */
function columnsOf(rows: readonly Row[]): readonly Span[] {
  const spans = rows
    .filter(hasNumbers)
    .flatMap(({ chunks }) => chunks.map(({ left, right }) => ({ from: left, to: right })))
    .sort((one, other) => one.from - other.from);
  const columns: Span[] = [];
  for (const span of spans) {
    const last = columns.at(-1);
    if (last && span.from < last.to) {
      columns[columns.length - 1] = { from: last.from, to: Math.max(last.to, span.to) };
    } else columns.push(span);
  }
  return columns;
}

interface RowPlace {
  readonly line: TextLine;
  readonly row: number;
  readonly columns: readonly Span[];
  readonly page: number;
}

function cellsOf(chunks: readonly Chunk[], { line, row, columns, page }: RowPlace): readonly Cell[] {
  const byColumn = Map.groupBy(chunks, (chunk) => columnOf(chunk, columns));
  return [...byColumn].map(([column, parts]) => {
    const runs = parts.flatMap((part) => part.runs);
    const [left, right] = [
      Math.min(...parts.map((part) => part.left)),
      Math.max(...parts.map((part) => part.right)),
    ];
    const last = columns.findLastIndex(({ from }) => from < right);
    return {
      row,
      column,
      rowSpan: 1,
      columnSpan: Math.max(1, last - column + 1),
      text: joinLines(linesOf(runs).map(textOf)),
      page,
      box: { left, right, top: line.top, bottom: line.bottom },
    };
  });
}

function columnOf({ left, right }: Chunk, columns: readonly Span[]): number {
  const overlapping = columns.findIndex(({ from, to }) => left < to && right > from);
  if (overlapping >= 0) return overlapping;
  const centre = (left + right) / 2;
  const distances = columns.map(({ from, to }) => Math.abs((from + to) / 2 - centre));
  return distances.indexOf(Math.min(...distances));
}

function chunksOf(line: TextLine): readonly Chunk[] {
  const chunks: TextRun[][] = [];
  for (const run of line.runs) {
    const chunk = chunks.at(-1);
    const before = chunk?.at(-1);
    if (chunk && before && run.left - before.right < (run.bottom - run.top) * 0.9) chunk.push(run);
    else chunks.push([run]);
  }
  return chunks.map((runs) => ({
    runs,
    left: Math.min(...runs.map(({ left }) => left)),
    right: Math.max(...runs.map(({ right }) => right)),
    text: textOf({ ...line, runs }),
  }));
}
