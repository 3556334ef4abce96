import type { TextRun } from './marks';
import { gapsOf } from './split-runs';
import { linesOf } from './text-lines';

/**
 * Some programs draw the marks of one number in several goes: `1234 56` first, and the point later, into the blank that was
 * left for it. Splits a run at a blank in which another run stands, so that all parts read from left to right.
 */
export function withFilledBlanks(runs: readonly TextRun[]): readonly TextRun[] {
  if (!runs.some(hasBlank)) return runs;
  return linesOf(runs).flatMap((line) =>
    line.runs.flatMap((run, index) => {
      const inside = hasBlank(run) ? insideOf(run, line.runs, index) : [];
      return inside.length === 0 ? [run] : splitAt(run, inside);
    }),
  );
}

function hasBlank({ text }: TextRun): boolean {
  return /\S\s+\S/u.test(text);
}

/** More marks than a number has. */
const MOST_INSIDE = 30;

/** The runs to the right of its beginning that end within it. They are sorted from left to right. */
function insideOf(run: TextRun, line: readonly TextRun[], index: number): readonly TextRun[] {
  const inside: TextRun[] = [];
  for (let at = index + 1; at <= index + MOST_INSIDE; at += 1) {
    const other = line[at];
    if (!other || other.left >= run.right) break;
    if (other.right <= run.right) inside.push(other);
  }
  return inside;
}

function splitAt(run: TextRun, inside: readonly TextRun[]): readonly TextRun[] {
  const near = (run.bottom - run.top) * 0.75;
  const blanks = gapsOf(run).filter(({ isBlank }) => isBlank);
  const cuts = blanks.filter(({ x }) =>
    inside.some(({ left, right }) => Math.abs((left + right) / 2 - x) <= near),
  );
  const parts: TextRun[] = [];
  let [from, left] = [0, run.left];
  for (const { at, x } of cuts) {
    parts.push({ ...run, text: run.text.slice(from, at).trim(), left, right: x });
    [from, left] = [at, x];
  }
  return [...parts, { ...run, text: run.text.slice(from).trim(), left }].filter(({ text }) => text !== '');
}
