import type { Box } from '../paper';
import { captionPair, type CaptionPair } from './caption-pairs';
import type { PageMarks } from './marks';
import { linesOf, type TextLine } from './text-lines';

/** A part of a page that is read on its own. */
export interface PagePart extends PageMarks {
  /** Two tables stand side by side in it, and it is not known where the left one ends. */
  readonly isUnclear?: true;
}

/** A title, an office and a unit. */
const MOST_CAPTIONS = 3;
/** Rows below the captions: at least a head and one row. */
const FEWEST_ROWS = 2;
/** In font sizes. */
const NARROWEST = 1;
const FLUSH = 1.5;

/**
 * The parts of a page in reading order. If one line holds the titles or the units of two tables, the tables stand side
 * by side below it. The left one comes first.
 */
export function pageParts(page: PageMarks): readonly PagePart[] {
  const lines = linesOf(page.runs);
  const from = lines.findIndex((line) => captionPair(line) !== undefined);
  const area = from < 0 ? undefined : areaOf(lines.slice(from), page);
  if (!area) return [page];
  const tables = between(page, area.top, area.bottom);
  const gutter = gutterOf(area);
  const rest = between(page, area.bottom, Infinity);
  return [
    between(page, -Infinity, area.top),
    ...(gutter === undefined
      ? [{ ...tables, isUnclear: true as const }]
      : [beside(tables, (x) => x < gutter), beside(tables, (x) => x >= gutter)]),
    ...(rest.runs.length > 0 ? pageParts(rest) : []),
  ];
}

interface Span {
  readonly from: number;
  readonly to: number;
}

/** The area below two captions, down to the first line that leaves no gap between left and right. */
interface Area {
  readonly lines: readonly TextLine[];
  readonly pairs: readonly CaptionPair[];
  readonly top: number;
  readonly bottom: number;
  readonly size: number;
  /** The gaps between the captions in which nothing is printed from top to bottom. */
  readonly free: readonly Span[];
}

function areaOf(lines: readonly TextLine[], page: PageMarks): Area | undefined {
  const pairs = lines.slice(0, MOST_CAPTIONS).flatMap((line) => captionPair(line) ?? []);
  const [first] = lines;
  if (!first) return undefined;
  const size = first.bottom - first.top;
  let free: readonly Span[] = [
    {
      from: Math.max(...pairs.map(({ left }) => left.right)),
      to: Math.min(...pairs.map(({ right }) => right.left)),
    },
  ];
  let end = 0;
  for (const line of lines) {
    const printed = [
      ...line.runs.map(({ left, right }) => ({ from: left, to: right })),
      ...rulingsAt(line, page),
    ];
    const left = withoutSpans(free, printed).filter(({ from, to }) => to - from >= size * NARROWEST);
    if (left.length === 0) break;
    free = left;
    end += 1;
  }
  if (end < pairs.length + FEWEST_ROWS) return undefined;
  return {
    lines: lines.slice(0, end),
    pairs,
    top: first.top,
    bottom: lines[end]?.top ?? Infinity,
    size,
    free,
  };
}

/** Horizontal lines through, above or below a line of text. */
function rulingsAt({ top, bottom }: TextLine, { rulings }: PageMarks): readonly Span[] {
  const room = bottom - top;
  return rulings.filter(
    ({ direction, at }) => direction === 'horizontal' && at > top - room && at < bottom + room,
  );
}

function withoutSpans(free: readonly Span[], printed: readonly Span[]): readonly Span[] {
  return printed.reduce<readonly Span[]>(
    (spans, { from, to }) =>
      spans.flatMap((span) =>
        to <= span.from || from >= span.to
          ? [span]
          : [
              { from: span.from, to: from },
              { from: to, to: span.to },
            ].filter((part) => part.to > part.from),
      ),
    free,
  );
}

/**
 * The gap ends at the right captions if these are flush left, and begins at the left captions if those are flush right.
 */
function gutterOf({ lines, pairs, size, free }: Area): number | undefined {
  const [left, right] = [
    Math.min(...lines.map((line) => line.left)),
    Math.max(...lines.map((line) => line.right)),
  ];
  const isNear = (one: number, other: number) => Math.abs(one - other) < size * FLUSH;
  const fitting = free.filter(({ from, to }) =>
    pairs.every(
      (pair) =>
        (!isNear(pair.left.left, left) || isNear(pair.right.left, to)) &&
        (!isNear(pair.right.right, right) || isNear(pair.left.right, from)),
    ),
  );
  const [only, ...others] = fitting;
  return only && others.length === 0 ? (only.from + only.to) / 2 : undefined;
}

function between(page: PageMarks, from: number, to: number): PageMarks {
  const isIn = (y: number) => y >= from && y < to;
  return {
    ...page,
    runs: page.runs.filter(({ top, bottom }) => isIn((top + bottom) / 2)),
    rulings: page.rulings.filter((ruling) =>
      isIn(ruling.direction === 'horizontal' ? ruling.at : (ruling.from + ruling.to) / 2),
    ),
  };
}

function beside(page: PageMarks, isIn: (x: number) => boolean): PageMarks {
  const middle = ({ left, right }: Box) => (left + right) / 2;
  return {
    ...page,
    runs: page.runs.filter((run) => isIn(middle(run))),
    rulings: page.rulings.filter((ruling) =>
      isIn(ruling.direction === 'vertical' ? ruling.at : (ruling.from + ruling.to) / 2),
    ),
  };
}
