import type { Box } from '../../paper';
import type { Span } from './columns';
import { isOver, type HeadText } from './head-cells';
import { matchInOrder } from './match-in-order';

/** The cells of a head, placed on the columns of the table. Columns that have only a head are included. */
export interface PlacedHead {
  readonly columns: readonly Span[];
  readonly cells: readonly PlacedCell[];
  readonly rowCount: number;
}

interface PlacedCell {
  readonly text: string;
  readonly box: Box;
  readonly row: number;
  readonly rowSpan: number;
  readonly column: number;
  readonly columnSpan: number;
}

/** A cell of a head that stands over the columns `first` to `last`. */
interface Over {
  readonly cell: HeadText;
  readonly first: number;
  readonly last: number;
}

/**
 * Places the cells of a head. Each column has a lowest cell of its own; a cell above may stand over several columns.
 */
export function placedHead(texts: readonly HeadText[], body: readonly Span[]): PlacedHead {
  const lowest = texts.filter((text) => !texts.some((other) => isBelow(other, text) && isOver(text, other)));
  const { pairs, left } = matchInOrder(lowest, body);
  const alone = left.filter((text) =>
    isColumn(
      text,
      body,
      pairs.map(([leaf]) => leaf),
    ),
  );
  const columns = [...body, ...alone.map((text) => ({ from: text.left, to: text.right }))].sort(
    (one, other) => one.from - other.from,
  );
  const leaves: readonly Over[] = [
    ...pairs.map(([cell, span]) => at(cell, columns.indexOf(span))),
    ...alone.map((cell) =>
      at(
        cell,
        columns.findIndex(({ from, to }) => from === cell.left && to === cell.right),
      ),
    ),
  ];
  const own = new Set(leaves.map(({ cell }) => cell));
  const above = texts.filter((text) => !own.has(text));
  const pitch = pitchOf(above, leaves);
  const groups = above.flatMap((cell) => groupOver(cell, { above, leaves, columns, pitch }));
  return { columns, ...placedRows(leaves, groups) };
}

function at(cell: HeadText, column: number): Over {
  return { cell, first: column, last: column };
}

/**
 * Whether the head stands over an empty column: nothing of the body is below it, and it is not a group centred between
 * lower heads.
 */
function isColumn(text: HeadText, body: readonly Span[], leaves: readonly HeadText[]): boolean {
  if (body.some(({ from, to }) => text.left < to && text.right > from)) return false;
  const before = leaves.filter(({ right }) => right <= text.left).at(-1);
  const next = leaves.find(({ left }) => left >= text.right);
  return !(before && next && isBelow(before, text) && isBelow(next, text));
}

function isBelow(one: Box, other: Box): boolean {
  return middle(one) - middle(other) > (other.bottom - other.top) * 0.6 && one.top > middle(other);
}

function middle({ top, bottom }: Box): number {
  return (top + bottom) / 2;
}

interface HeadPlaces {
  readonly above: readonly HeadText[];
  readonly leaves: readonly Over[];
  readonly columns: readonly Span[];
  readonly pitch: number;
}

/**
 * The vertical distance of a group from the heads directly below it. A head that spans two rows stands half of this
 * lower.
 */
function pitchOf(above: readonly HeadText[], leaves: readonly Over[]): number {
  const distances = above.flatMap((cell) =>
    leaves.flatMap((leaf) =>
      isBelow(leaf.cell, cell) && isNear(leaf.cell, cell) ? [middle(leaf.cell) - middle(cell)] : [],
    ),
  );
  return Math.min(...distances, Infinity);
}

/** The columns below a group: those directly below it, and neighbours that no other group covers. */
function groupOver(cell: HeadText, { above, leaves, columns, pitch }: HeadPlaces): readonly Over[] {
  const below = leaves
    .filter((leaf) => isBelow(leaf.cell, cell))
    .sort((one, other) => one.first - other.first);
  const bounds = (leaf: Over) => ({
    left: Math.min(leaf.cell.left, columns[leaf.first]?.from ?? leaf.cell.left),
    right: Math.max(leaf.cell.right, columns[leaf.last]?.to ?? leaf.cell.right),
  });
  const direct = below.filter((leaf) => isNear(bounds(leaf), cell));
  const [first, last] = [direct[0] ?? nearest(below, cell), direct.at(-1) ?? nearest(below, cell)];
  if (!first || !last) return [];
  // A head that spans all rows is centred at half the depth of the heads below the group.
  const depth = Math.min(middle(first.cell), middle(last.cell)) - middle(cell);
  const room = Math.min(pitch * 0.75, first.cell.top - cell.top);
  const beside = above.filter((other) => other !== cell && Math.abs(middle(other) - middle(cell)) < room);
  const isFree = (leaf: Over) => !beside.some((other) => isNear(bounds(leaf), other));
  const reach = (from: Over, step: 1 | -1): number => {
    let column = from.first;
    for (;;) {
      const next = below.find((leaf) => leaf.first === column + step);
      if (!next || !isFree(next) || middle(next.cell) - middle(cell) < depth * 0.8) return column;
      column += step;
    }
  };
  const [low, high] = [reach(first, -1), reach(last, 1)];
  const isFlush = Math.abs(first.cell.left - cell.left) < (cell.bottom - cell.top) * 0.4;
  if (isFlush) return [{ cell, first: first.first, last: high }];
  const widths = below.filter((leaf) => leaf.first >= low && leaf.first <= high);
  const spans = widths.flatMap((from) =>
    from.first > first.first
      ? []
      : widths
          .filter((to) => to.first >= last.first)
          .map((to) => ({ from, to, off: offCentre(cell, bounds(from).left, bounds(to).right) })),
  );
  const [best] = spans.sort((one, other) => one.off - other.off);
  return best ? [{ cell, first: best.from.first, last: best.to.first }] : [];
}

function isNear(one: Pick<Box, 'left' | 'right'>, other: Pick<Box, 'left' | 'right'>): boolean {
  return one.left < other.right && one.right > other.left;
}

function nearest(leaves: readonly Over[], cell: HeadText): Over | undefined {
  return [...leaves].sort((one, other) => apart(one.cell, cell) - apart(other.cell, cell))[0];
}

function apart(one: Box, other: Box): number {
  return Math.max(one.left - other.right, other.left - one.right);
}

function offCentre({ left, right }: Box, from: number, to: number): number {
  return Math.abs((left + right) / 2 - (from + to) / 2);
}

function placedRows(
  leaves: readonly Over[],
  groups: readonly Over[],
): Pick<PlacedHead, 'cells' | 'rowCount'> {
  const depthOf = ({ cell, first, last }: Over): number =>
    Math.max(
      0,
      ...groups
        .filter(
          (group) =>
            group.cell !== cell && group.first <= last && group.last >= first && isBelow(cell, group.cell),
        )
        .map((group) => depthOf(group) + 1),
    );
  const rowCount =
    leaves.length + groups.length === 0 ? 0 : 1 + Math.max(...[...leaves, ...groups].map(depthOf));
  const placed = (over: Over, isLeaf: boolean): PlacedCell => {
    const { text, ...box } = over.cell;
    const row = depthOf(over);
    const columnSpan = over.last - over.first + 1;
    return { text, box, row, rowSpan: isLeaf ? rowCount - row : 1, column: over.first, columnSpan };
  };
  return {
    rowCount,
    cells: [...groups.map((group) => placed(group, false)), ...leaves.map((leaf) => placed(leaf, true))],
  };
}
