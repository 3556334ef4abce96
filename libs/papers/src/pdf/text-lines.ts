import type { Box } from '../paper';
import type { TextRun } from './marks';

/** Text runs on one line, from left to right. */
export interface TextLine extends Box {
  readonly runs: readonly TextRun[];
}

/**
 * Groups runs into lines, from top to bottom. Two runs share a line if the middle of one lies within the height of the
 * other.
 */
export function linesOf(runs: readonly TextRun[]): readonly TextLine[] {
  const lines: TextRun[][] = [];
  const sorted = [...runs].sort((one, other) => middle(one) - middle(other));
  for (const run of sorted) {
    const line = lines.at(-1);
    if (line?.some((other) => sharesLine(run, other))) line.push(run);
    else lines.push([run]);
  }
  return lines.map(lineOf);
}

/** The text of a line. A gap as wide as a character becomes a blank, a smaller gap becomes nothing. */
export function textOf({ runs }: TextLine): string {
  return runs
    .map((run, index) => {
      const before = runs[index - 1];
      const gap = before ? run.left - before.right : 0;
      return (gap > (run.bottom - run.top) * 0.5 ? ' ' : '') + run.text;
    })
    .join('')
    .trim();
}

function lineOf(runs: readonly TextRun[]): TextLine {
  return {
    runs: [...runs].sort((one, other) => one.left - other.left),
    left: Math.min(...runs.map(({ left }) => left)),
    right: Math.max(...runs.map(({ right }) => right)),
    top: Math.min(...runs.map(({ top }) => top)),
    bottom: Math.max(...runs.map(({ bottom }) => bottom)),
  };
}

function sharesLine(run: TextRun, other: TextRun): boolean {
  const size = Math.min(run.bottom - run.top, other.bottom - other.top);
  return Math.abs(middle(run) - middle(other)) < size * 0.45;
}

function middle({ top, bottom }: Box): number {
  return (top + bottom) / 2;
}
