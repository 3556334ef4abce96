import { isBordered, type Grid } from './grids';
import type { TextRun } from './marks';

/**
 * A PDF may give the text of neighbouring cells as one run if they stand close together. Splits a run where a line of
 * the table crosses it at a blank or between two characters. A run that only overflows its cell stays whole.
 */
export function splitAtBorders(grid: Grid, runs: readonly TextRun[]): readonly TextRun[] {
  return runs.flatMap((run) => splitRun(grid, run));
}

function splitRun(grid: Grid, run: TextRun): readonly TextRun[] {
  const middle = (run.top + run.bottom) / 2;
  const row = grid.ys.findIndex((y, index) => y <= middle && middle < (grid.ys[index + 1] ?? -Infinity));
  const [top, bottom] = [grid.ys[row], grid.ys[row + 1]];
  if (top === undefined || bottom === undefined) return [run];
  const inside = grid.xs.filter(
    (x) =>
      x > run.left &&
      x < run.right &&
      isBordered(grid, { direction: 'vertical', at: x, from: top, to: bottom }),
  );
  return inside.length === 0 ? [run] : partsOf(run, inside);
}

/** A place between two marks of a run. */
interface Gap {
  readonly at: number;
  readonly x: number;
  readonly isBlank: boolean;
}

function partsOf(run: TextRun, borders: readonly number[]): readonly TextRun[] {
  const gaps = gapsOf(run);
  const size = run.bottom - run.top;
  const cuts = borders.flatMap((border) => {
    const near = gaps
      .filter(({ x, isBlank }) => Math.abs(x - border) <= size * (isBlank ? 1.5 : 0.25))
      .sort(
        (one, other) =>
          Number(other.isBlank) - Number(one.isBlank) ||
          Math.abs(one.x - border) - Math.abs(other.x - border),
      );
    return near.slice(0, 1).map((gap) => ({ gap, border }));
  });
  const parts: TextRun[] = [];
  let [from, left] = [0, run.left];
  for (const { gap, border } of cuts) {
    if (gap.at <= from) continue;
    parts.push({ ...run, text: run.text.slice(from, gap.at), left, right: border });
    [from, left] = [gap.at, border];
  }
  return [...parts, { ...run, text: run.text.slice(from), left }].filter(({ text }) => text.trim() !== '');
}

/** Names in a head that touch each other. A longer name overflows its cell and is not split. */
const TOUCHING = /^[\p{sc=Han}]{2,6}$/u;

/** Where a run may be split: at its blanks, and between two short words that touch. */
export function gapsOf({ text, left, right, top, bottom }: TextRun): readonly Gap[] {
  const size = bottom - top;
  const marks = [...text];
  const printed = marks.reduce((sum, mark) => sum + (mark === ' ' ? 0 : widthOf(mark)), 0) * size;
  const blanks = marks.filter((mark) => mark === ' ').length;
  // The blanks share the width that the characters leave. Without blanks the characters share the whole width.
  const blank = blanks === 0 ? 0 : Math.max(0, right - left - printed) / blanks;
  const scale = blanks === 0 ? (right - left) / printed : 1;
  let [x, at] = [left, 0];
  const gaps: Gap[] = [];
  for (const mark of marks) {
    const width = mark === ' ' ? blank : widthOf(mark) * size * scale;
    if (mark === ' ') gaps.push({ at, x: x + width / 2, isBlank: true });
    else if (TOUCHING.test(text.slice(0, at)) && TOUCHING.test(text.slice(at)))
      gaps.push({ at, x, isBlank: false });
    x += width;
    at += mark.length;
  }
  return gaps;
}

/** In font sizes, typical for most fonts. */
function widthOf(mark: string): number {
  if (/[.,:;'|]/u.test(mark)) return 0.3;
  return /[\u0020-\u007e]/u.test(mark) ? 0.55 : 1;
}
