import type { Block, Box, Paragraph } from '../paper';
import { boxOf, gridsOf, type Grid } from './grids';
import type { PageMarks, TextRun } from './marks';
import { ruledTable } from './ruled-table';
import { endsSentence, isNumbered } from '../paragraph-breaks';
import { paragraphFrom } from '../paragraph-from';
import { isPageNumberText } from './running-words';
import type { PagePart } from './side-by-side';
import { linesOf, textOf, type TextLine } from './text-lines';
import { openTables } from './unruled/open-tables';
import type { OpenTable } from './unruled/open-tables';
import { isCaption } from './unruled/regions';

/**
 * The paragraphs and tables of a page, from top to bottom. `isBehindTable`: the page before ends in a table without
 * rulings.
 */
export function pageBlocks(marks: PagePart, isBehindTable: boolean): readonly (Block | OpenTable)[] {
  const grids = gridsOf(marks.rulings).filter(
    (grid) => isRuled(grid) && marks.runs.some((run) => lies(run, boxOf(grid))),
  );
  const ruled = grids.map((grid) => ({
    top: boxOf(grid).top,
    blocks: [ruledTable(grid, marks.runs, marks.number)] satisfies readonly Block[],
  }));
  const free = marks.runs.filter((run) => !grids.some((grid) => lies(run, boxOf(grid))));
  const lines = linesOf(free).filter((line) => !isPageNumber(line, marks));
  const flowing = sections(
    lines,
    ruled.map(({ top }) => top),
  ).map((section) => ({
    top: section[0]?.top ?? 0,
    blocks: openTables(section, marks.number, isBehindTable && section[0] === lines[0]).flatMap(
      (part): readonly (Block | OpenTable)[] =>
        'kind' in part
          ? [marks.isUnclear ? { ...part, isUnclear: true } : part]
          : paragraphs(part, marks.number),
    ),
  }));
  return [...ruled, ...flowing].sort((one, other) => one.top - other.top).flatMap(({ blocks }) => blocks);
}

/** Horizontal lines alone separate no columns. The places of the text between them decide. */
function isRuled({ xs }: Grid): boolean {
  return xs.length > 2;
}

/** A section is the lines between two tables. */
function sections(lines: readonly TextLine[], tops: readonly number[]): readonly (readonly TextLine[])[] {
  const sorted = [...tops].sort((one, other) => one - other);
  const bySection = Map.groupBy(lines, ({ top }) => sorted.filter((tableTop) => tableTop <= top).length);
  return [...bySection.values()];
}

function lies(run: TextRun, { left, top, right, bottom }: Box): boolean {
  const [x, y] = [(run.left + run.right) / 2, (run.top + run.bottom) / 2];
  return x >= left && x <= right && y >= top && y <= bottom;
}

/** Whether the line is a page number at the head or foot. */
function isPageNumber(line: TextLine, { height }: PageMarks): boolean {
  const isAtEdge = line.top > height * 0.88 || line.bottom < height * 0.08;
  return isAtEdge && isPageNumberText(textOf(line));
}

/**
 * Splits lines into paragraphs. A paragraph begins at a number or an indent, or after a line that ended a sentence or
 * ended short.
 */
export function paragraphs(lines: readonly TextLine[], number: number): readonly Paragraph[] {
  const right = Math.max(...lines.map((line) => line.right));
  const left = Math.min(...lines.map((line) => line.left));
  const all: TextLine[][] = [];
  for (const line of lines) {
    const paragraph = all.at(-1);
    const before = paragraph?.at(-1);
    if (paragraph && before && goesOn(before, line, { left, right })) paragraph.push(line);
    else all.push([line]);
  }
  return all.map((parts) => paragraphOf(parts, number));
}

/**
 * A line that does not end a sentence may leave this share of the width empty and still continue: its margin may be
 * narrower.
 */
const RAGGED = 0.3;

function goesOn(
  before: TextLine,
  line: TextLine,
  { left, right }: { readonly left: number; readonly right: number },
): boolean {
  const size = line.bottom - line.top;
  const text = textOf(before);
  const room = endsSentence(text) ? size * 2.5 : (right - left) * RAGGED;
  const isIndented = line.left > left + size * 1.2;
  const isSameSize = Math.abs(before.bottom - before.top - size) < size * 0.25;
  const isApart = isNumbered(textOf(line)) || isCaption(textOf(line)) || isCaption(text);
  return before.right >= right - room && !isIndented && isSameSize && !isApart;
}

function paragraphOf(lines: readonly TextLine[], page: number): Paragraph {
  return paragraphFrom(
    lines.map((line) => {
      const { left, top, right, bottom } = line;
      return { text: textOf(line), page, box: { left, top, right, bottom } };
    }),
  );
}
