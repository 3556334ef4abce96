import type { Box } from '../paper';
import type { Ruling } from './marks';
import { distinct, joinRulings, meet } from './rulings';

/** The places of a ruled table: rows between `ys`, columns between `xs`, and the lines that separate them. */
export interface Grid {
  readonly xs: readonly number[];
  readonly ys: readonly number[];
  readonly rulings: readonly Ruling[];
}

/** A part of a side that is ruled counts as a border from this share on. */
const BORDER_SHARE = 0.5;

/** More lines are a map or a drawing: each is held against each. */
const MOST_RULINGS = 1_000;

/** The tables that the rulings of a page draw, from top to bottom. A single box around something is no table. */
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

/** Whether a line runs along `at` between `from` and `to`. */
export function isBordered(grid: Grid, side: Ruling): boolean {
  const length = side.to - side.from;
  const covered = grid.rulings
    .filter(({ direction, at }) => direction === side.direction && Math.abs(at - side.at) <= 2.5)
    .reduce((sum, { from, to }) => sum + Math.max(0, Math.min(to, side.to) - Math.max(from, side.from)), 0);
  return covered >= length * BORDER_SHARE;
}

/** Lines that touch each other, directly or over others. */
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

/** Tables are often open at their sides: where horizontal lines end, a column ends. */
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
