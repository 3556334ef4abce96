import { columnsAt, type Span } from './columns';
import type { TokenLine } from './tokens';

/** The lines of one row: the line with its numbers, and the lines over which its name continues. */
export interface Row {
  readonly lines: readonly TokenLine[];
}

/** In font sizes. Where rows stand further apart, lines nearer than this belong to one cell. */
const TIGHT = 1.55;
/** In font sizes. Lines nearer than this are one row. */
const OVERLAPPING = 0.85;
const NUMBERED =
  /^(?:[一二三四五六七八九十]{1,3}[、.．]|[（(][一二三四五六七八九十\d]{1,3}[)）]|\d{1,2}[、.．]|其中|\d{3,7}|合计|总计|小计|本年)/u;

/** Groups lines into rows. A line without numbers is the rest of a name, or a row with blank cells. */
export function rowsOf(body: readonly TokenLine[], columns: readonly Span[]): readonly Row[] {
  const anchors = body.map(hasNumber);
  const isDense = pitchOf(body.filter((_, index) => anchors[index])) < 1.9;
  const owners: number[] = [];
  for (const index of body.keys())
    owners.push(
      anchors[index]
        ? bandOf(body, owners, index)
        : ownerOf({ body, anchors, owners, columns, isDense }, index),
    );
  const byOwner = Map.groupBy(body.keys(), (index) => owners[index] ?? index);
  return [...byOwner]
    .sort(([one], [other]) => one - other)
    .map(([, members]) => ({ lines: [...members].flatMap((index) => body[index] ?? []) }));
}

/** Two lines with numbers that overlap vertically are one row: a number in it is broken over lines. */
function bandOf(body: readonly TokenLine[], owners: readonly number[], index: number): number {
  return distance(body, index - 1, index) < OVERLAPPING ? (owners[index - 1] ?? index) : index;
}

export function hasNumber({ tokens }: TokenLine): boolean {
  return tokens.some(
    ({ kind }, index) => kind === 'amount' || kind === 'nothing' || (kind === 'digits' && index > 0),
  );
}

/** The median distance between rows, in font sizes. */
function pitchOf(lines: readonly TokenLine[]): number {
  const pitches = lines
    .slice(1)
    .flatMap((line, index) => {
      const before = lines[index];
      return before && before.page === line.page ? [(line.bottom - before.bottom) / line.size] : [];
    })
    .sort((one, other) => one - other);
  return pitches[Math.floor(pitches.length / 2)] ?? Infinity;
}

interface Body {
  readonly body: readonly TokenLine[];
  readonly anchors: readonly boolean[];
  /** The rows to which the lines above belong. */
  readonly owners: readonly number[];
  readonly columns: readonly Span[];
  readonly isDense: boolean;
}

/** The row to which a line without numbers belongs. It is a row of its own if it stands apart or begins like a row. */
function ownerOf({ body, anchors, owners, columns, isDense }: Body, index: number): number {
  const line = body[index];
  if (!line) return index;
  const [last, below] = [anchors.lastIndexOf(true, index), anchors.indexOf(true, index)];
  const [before, next] = [distance(body, last, index), distance(body, index, below)];
  const above = owners[last] ?? last;
  // A line within the height of a row belongs to that row.
  if (Math.min(before, next) < OVERLAPPING) return before <= next ? above : below;
  const isNew = NUMBERED.test(line.tokens[0]?.text ?? '');
  if (isDense) return !isNew && before < TIGHT && isFull(body[index - 1], columns) ? above : index;
  if (next < TIGHT && next < before) return below;
  return before < TIGHT && !isNew ? above : index;
}

/** In font sizes: the largest step between neighbouring lines from `from` to `to`. */
function distance(body: readonly TokenLine[], from: number, to: number): number {
  if (from < 0 || to < 0) return Infinity;
  let most = 0;
  for (let index = from; index < to; index += 1) {
    const [line, next] = [body[index], body[index + 1]];
    if (!line || !next || line.page !== next.page) return Infinity;
    most = Math.max(most, (middle(next) - middle(line)) / next.size);
  }
  return most;
}

/** Whether the name fills its column, with no room for another character. */
function isFull(line: TokenLine | undefined, columns: readonly Span[]): boolean {
  const name = line?.tokens.find(({ kind }) => kind === 'word');
  if (!line || !name) return false;
  const column = columns[columnsAt(columns, name)[0]];
  return column !== undefined && name.right > column.to - line.size * 1.2;
}

function middle({ top, bottom }: TokenLine): number {
  return (top + bottom) / 2;
}
