import type { Block, Box } from '../../paper';
import type { TextLine } from '../text-lines';
import { columnsOf, type Span } from './columns';
import { isFullRow, regionFrom, type Region } from './regions';
import { hasNumber } from './rows';
import { tokenLine, type TokenLine } from './tokens';
import { unruledTable } from './unruled-table';

/** A table without rulings, as long as it is not known whether it continues on the next page. */
export interface OpenTable extends Region {
  readonly kind: 'open';
  /** Its printed lines. */
  readonly lines: readonly TextLine[];
  /**
   * Another table stands beside it, or a page breaks inside its head or inside the name behind it, and we cannot tell
   * which.
   */
  readonly isUnclear?: true;
}

/** The lines of a section in order. Lines that form a table without rulings become an open table. */
export function openTables(
  section: readonly TextLine[],
  page: number,
  isBehindTable: boolean,
): readonly (readonly TextLine[] | OpenTable)[] {
  const lines = section.map((line) => tokenLine(line, page));
  const parts: (readonly TextLine[] | OpenTable)[] = [];
  let textFrom = 0;
  for (;;) {
    const place = regionFrom(lines, textFrom, isBehindTable && textFrom === 0);
    if (!place) break;
    const { from, bodyFrom, to } = place;
    if (from > textFrom) parts.push(section.slice(textFrom, from));
    const region = { head: lines.slice(from, bodyFrom), body: lines.slice(bodyFrom, to) };
    parts.push({ kind: 'open', ...region, lines: section.slice(from, to) });
    textFrom = to;
  }
  if (textFrom < section.length) parts.push(section.slice(textFrom));
  return parts;
}

/** A lone row is no table. */
const FEWEST_ROWS = 2;

/**
 * Makes tables of open tables and joins those that continue over pages. `asText` makes paragraphs of lines that turn
 * out not to be a table.
 */
export function closeTables(
  blocks: readonly (Block | OpenTable)[],
  asText: (lines: readonly TextLine[], page: number) => readonly Block[],
): readonly Block[] {
  const closed: Block[] = [];
  let open: OpenTable | undefined;
  let isCut = false;
  const close = () => {
    if (open) closed.push(...closedTable(open, isCut, asText));
    [open, isCut] = [undefined, false];
  };
  for (const block of blocks) {
    if (block.kind !== 'open') {
      close();
      closed.push(block);
      continue;
    }
    const isNext = open !== undefined && firstPage(block) === lastPage(open) + 1;
    const whole = isNext && open ? joined(open, block) : undefined;
    if (whole) open = whole;
    else {
      // A table without a head continues the table before it. If the two do not fit together, neither is complete.
      const isRest = isNext && !block.head.some((line) => isHeadOf(line, columnsOf(block.body)));
      isCut ||= isRest;
      close();
      [open, isCut] = [block, isRest];
    }
  }
  close();
  return closed;
}

function closedTable(
  open: OpenTable,
  isCut: boolean,
  asText: (lines: readonly TextLine[], page: number) => readonly Block[],
): readonly Block[] {
  if (open.body.filter(hasNumber).length < FEWEST_ROWS && !open.body.some(isFullRow))
    return asText(open.lines, firstPage(open));
  const table = unruledTable(open);
  return [isCut || open.isUnclear ? { ...table, notRead: 'COLUMNS_UNCLEAR' } : table];
}

function firstPage({ head, body }: OpenTable): number {
  return [...head, ...body][0]?.page ?? 0;
}

function lastPage({ head, body }: OpenTable): number {
  return [...head, ...body].at(-1)?.page ?? 0;
}

/** Joins two parts of a table; undefined if the second has its own head or other columns. */
function joined(one: OpenTable, other: OpenTable): OpenTable | undefined {
  const lines = [...one.lines, ...other.lines];
  const columns = columnsOf([...one.body, ...other.body]);
  const isRepeated = one.head.length > 0 && same(one.head, other.head.slice(0, one.head.length));
  const rest = isRepeated ? other.head.slice(one.head.length) : other.head;
  if (one.body.length === 0) return withCutHead(one, other, rest);
  if (rest.some((line) => isHeadOf(line, columns))) return undefined;
  const body = [...one.body, ...rest, ...other.body];
  if (other.body.length === 0) return { ...one, body, lines };
  const fewest = Math.max(columnsOf(one.body).length, columnsOf(other.body).length);
  return columns.length < fewest ? undefined : { ...one, body, lines };
}

/**
 * A table of which only the head, or a part of it, stands on the page before. One line of groups there and one line of
 * heads here are a head. Of more lines it is not known which cells cover both rows, or which begin the first name.
 */
function withCutHead(one: OpenTable, other: OpenTable, rest: readonly TokenLine[]): OpenTable {
  const columns = columnsOf(other.body);
  const isHead = one.head.length === 1 && rest.length === 1 && rest.every((line) => isHeadOf(line, columns));
  return {
    ...one,
    head: isHead ? [...one.head, ...below(one.head, rest)] : one.head,
    body: other.body,
    lines: [...one.lines, ...other.lines],
    ...(rest.length > 0 && !isHead && { isUnclear: true as const }),
  };
}

/** Lines of the next page as if they stood on the page of `above`, one line below it: a page breaks between rows. */
function below(above: readonly TokenLine[], lines: readonly TokenLine[]): readonly TokenLine[] {
  const down = (above.at(-1)?.bottom ?? 0) + (lines[0]?.size ?? 0) - (lines[0]?.top ?? 0);
  const moved = <T extends Box>(box: T): T => ({ ...box, top: box.top + down, bottom: box.bottom + down });
  return lines.map((line) => ({ ...moved(line), tokens: line.tokens.map(moved) }));
}

/** A line with text in more than half of the columns is a head, not the rest of a name. */
function isHeadOf({ tokens }: TokenLine, columns: readonly Span[]): boolean {
  return tokens.length > 1 && tokens.length * 2 > columns.length;
}

function same(one: readonly TokenLine[], other: readonly TokenLine[]): boolean {
  const texts = (lines: readonly TokenLine[]) =>
    lines.map(({ tokens }) => tokens.map(({ text }) => text).join(' ')).join('\n');
  return texts(one) === texts(other);
}
