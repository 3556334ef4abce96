import type { PageMarks } from './marks';
import { linesOf, textOf, type TextLine } from './text-lines';
import { countingKeys, isConstant, isPageNumberText, plainText } from './running-words';

/** Running lines stand within this share of the page's height from its head or foot. */
const EDGE = 0.15;
/** At most this many running lines stand above each other. */
const MOST_LINES = 3;
/** Points. */
const SAME_PLACE = 3;
/** A line is a running line if this share of the pages repeats it. Left and right pages may have different lines. */
const MOST_PAGES = 0.4;
const FEWEST_PAGES = 3;

type Edge = 'head' | 'foot';

interface RunningLines {
  readonly pages: readonly PageMarks[];
  /** The text of each running line, once. */
  readonly texts: readonly string[];
}

/**
 * Removes running lines: the outermost lines that stand at the same place of most pages and differ only in the page
 * number. They belong to no table and no paragraph.
 */
export function withoutRunningLines(pages: readonly PageMarks[]): RunningLines {
  const lines = (['head', 'foot'] as const).flatMap((edge) => runningLines(pages, edge));
  const running = new Set(lines.flatMap(({ runs }) => runs));
  const texts = lines.map((line) => plainText(textOf(line))).filter((text) => !isPageNumberText(text));
  return {
    pages:
      running.size === 0
        ? pages
        : pages.map((page) => ({ ...page, runs: page.runs.filter((run) => !running.has(run)) })),
    texts: [...new Set(texts)],
  };
}

/** A line near the edge of a page. Lines are counted inwards from the edge. */
interface EdgeLine {
  readonly page: PageMarks;
  readonly line: TextLine;
  /** The next line inwards. */
  readonly next: TextLine | undefined;
  /** Distance from the edge. */
  readonly at: number;
}

/** A line is removed only if all lines further out are removed too. */
function runningLines(pages: readonly PageMarks[], edge: Edge): readonly TextLine[] {
  let left = pages.map((page) => ({ page, lines: edgeLines(page, edge) }));
  const all: TextLine[] = [];
  for (let depth = 0; depth < MOST_LINES && left.length > 0; depth += 1) {
    const outermost = left.flatMap(({ page, lines: [line, next] }) =>
      line && isAtEdge(line, page, edge) ? [{ page, line, next, at: distance(line, page, edge) }] : [],
    );
    const running = runningAmong(outermost, { pages: pages.length, edge });
    all.push(...[...running].map(({ line }) => line));
    const peeled = new Set([...running].map(({ page }) => page));
    left = left
      .filter(({ page }) => peeled.has(page))
      .map(({ page, lines }) => ({ page, lines: lines.slice(1) }));
  }
  return all;
}

function edgeLines({ runs, rulings, height }: PageMarks, edge: Edge): readonly TextLine[] {
  const near = runs.filter(({ top, bottom }) =>
    edge === 'head' ? top < height * EDGE * 2 : bottom > height * (1 - EDGE * 2),
  );
  const lines = linesOf(near);
  const isBoxed = ({ top, bottom }: TextLine) =>
    rulings.some(
      ({ direction, from, to }) =>
        direction === 'vertical' && from <= (top + bottom) / 2 && to >= (top + bottom) / 2,
    );
  const fromOutside = edge === 'head' ? lines : lines.toReversed();
  const cell = fromOutside.findIndex(isBoxed);
  return cell < 0 ? fromOutside : fromOutside.slice(0, cell);
}

function isAtEdge(line: TextLine, { height }: PageMarks, edge: Edge): boolean {
  return edge === 'head' ? line.bottom < height * EDGE : line.top > height * (1 - EDGE);
}

function distance(line: TextLine, { height }: PageMarks, edge: Edge): number {
  return edge === 'head' ? line.bottom : height - line.bottom;
}

interface Printed {
  readonly pages: number;
  readonly edge: Edge;
}

function runningAmong(lines: readonly EdgeLine[], { pages, edge }: Printed): ReadonlySet<EdgeLine> {
  const running = new Set<EdgeLine>();
  const counting = lines.flatMap((one) =>
    countingKeys(textOf(one.line), one.page.number).map((key) => [key, one] as const),
  );
  for (const [key, members] of Map.groupBy(counting, ([own]) => own))
    for (const one of atOnePlace(
      members.map(([, member]) => member),
      key.startsWith('page') ? 2 : FEWEST_PAGES,
    ))
      running.add(one);
  const fewest = Math.max(FEWEST_PAGES, Math.ceil(pages * MOST_PAGES));
  for (const [text, members] of Map.groupBy(lines, ({ line }) => plainText(textOf(line)))) {
    const same = atOnePlace(members, fewest);
    if (isConstant(text) && (edge === 'foot' || isNoTitle(same))) for (const one of same) running.add(one);
  }
  return running;
}

/** The lines that stand at the same place on at least `fewest` pages. */
function atOnePlace(lines: readonly EdgeLine[], fewest: number): readonly EdgeLine[] {
  if (lines.length < fewest) return [];
  return lines.filter(
    ({ at }) => lines.filter((other) => Math.abs(other.at - at) < SAME_PLACE).length >= fewest,
  );
}

/**
 * Forms of one kind, one per page, repeat their title at the same place, and a title is not a running line. A running
 * line is smaller than the text below it, or stands above a sentence on some page, or above something else on most
 * pages: what stands below the titles of forms begins alike.
 */
function isNoTitle(lines: readonly EdgeLine[]): boolean {
  const small = lines.filter(({ page, line }) => sizeOf(line) < usualSize(page) * 0.92);
  const below = new Set(lines.map(({ page, line }) => nameBelow(page, line)));
  return (
    small.length * 2 > lines.length ||
    below.size * 2 > lines.length ||
    lines.some(({ next }) => next !== undefined && isSentence(next))
  );
}

/** The first name below a line: `项目名称` of `项目名称：甲项目`. */
function nameBelow({ runs }: PageMarks, { bottom }: TextLine): string {
  const [below] = linesOf(runs.filter(({ top }) => top > bottom));
  return plainText(below?.runs[0]?.text ?? '').replace(/[:：].*$/u, '');
}

function isSentence(line: TextLine): boolean {
  const text = textOf(line);
  return text.length >= 15 && /[，。；]/u.test(text);
}

function sizeOf({ runs }: TextLine): number {
  return Math.max(...runs.map(({ top, bottom }) => bottom - top));
}

/** The median size of the page's text. */
function usualSize({ runs }: PageMarks): number {
  const sizes = runs.map(({ top, bottom }) => bottom - top).sort((one, other) => one - other);
  return sizes[Math.floor(sizes.length / 2)] ?? 0;
}
