import type { Box } from '../paper';
import type { Ruling } from './marks';
import { distinct, joinRulings, meet } from './rulings';

/** The geometry of a ruled table: rows between `ys`, columns between `xs`, and the lines that separate them. */
export interface Grid {
  readonly xs: readonly number[];
  readonly ys: readonly number[];
  readonly rulings: readonly Ruling[];
}

/** A side of a cell is a border if at least this share of it is ruled. */
const BORDER_SHARE = 0.5;

/** A page with more lines is a map or a drawing. Each line is compared with each other line. */
const MOST_RULINGS = 1_000;

/** The tables that the rulings of a page draw, from top to bottom. A single box is not a table. */
export function gridsOf(rulings: readonly Ruling[]): readonly Grid[] {
  const joined = joinRulings(rulings);
  if (joined.length > MOST_RULINGS) return [];
  return groups(joined)
    .map(gridOf)
    .filter(({ xs, ys }) => xs.length > 1 && ys.length > 1 && (xs.length > 2 || ys.length > 2))
    .sort((one, other) => (one.ys[0] ?? 0) - (other.ys[0] ?? 0));
}

export function boxOf({ xs, ys }: Grid): Box {
  return { left: xs[0] ?? 0, top: ys[0] ?? 0, right: xs.at(-1) ?? 0, bottom: ys.at(-1) ?? 0 };
}

/** Whether a line runs at `at`, between `from` and `to`. */
export function isBordered(grid: Grid, side: Ruling): boolean {
  const length = side.to - side.from;
  const covered = grid.rulings
    .filter(({ direction, at }) => direction === side.direction && Math.abs(at - side.at) <= 2.5)
    .reduce((sum, { from, to }) => sum + Math.max(0, Math.min(to, side.to) - Math.max(from, side.from)), 0);
  return covered >= length * BORDER_SHARE;
}

/** Groups lines that touch each other, directly or through other lines. */
function groups(rulings: readonly Ruling[]): readonly (readonly Ruling[])[] {
  const left = new Set(rulings);
  const all: Ruling[][] = [];
  for (const first of rulings) {
    if (!left.delete(first)) continue;
    const group = [first];
    for (const member of group) {
      for (const other of left) {
        if (meet(member, other)) {
          left.delete(other);
          group.push(other);
        }
      }
    }
    all.push(group);
  }
  return all;
}

/** Tables are often open at their sides. A column then ends where the horizontal lines end. */
function gridOf(rulings: readonly Ruling[]): Grid {
  const horizontal = rulings.filter(({ direction }) => direction === 'horizontal');
  const vertical = rulings.filter(({ direction }) => direction === 'vertical');
  const extremes = (lines: readonly Ruling[]): readonly number[] =>
    lines.length === 0
      ? []
      : [Math.min(...lines.map(({ from }) => from)), Math.max(...lines.map(({ to }) => to))];
  return {
    xs: distinct([...vertical.map(({ at }) => at), ...extremes(horizontal)]),
    ys: distinct([...horizontal.map(({ at }) => at), ...extremes(vertical)]),
    rulings,
  };
}
