import { STANDING_SIGNS } from '../../drawing/standings';
import type { ReportFindingsQuery, ReportQuery } from '../../generated/graphql';
import type { Answered } from '../../server/plain-answers';

type Printed = NonNullable<Answered<ReportQuery>['budgetYear']['contradiction']>;
type Found = NonNullable<Answered<ReportFindingsQuery>['budgetYear']['contradiction']>;

/** A report with its text, what contradicts it, and the figures that the text has no number for. */
export interface Report extends Printed {
  readonly findings: Found['entries'];
  readonly outsideText: readonly Figure[];
}

export type Chapter = Printed['chapters'][number];
export type Run = Chapter['headingRuns'][number];
export type Figure = NonNullable<Run['figure']>;
export type Standing = Figure['standing'];
export type Comparison = Figure['comparisons'][number];

/** Gravest first, each with the sign that says it without colour. */
export const STANDINGS = {
  CONTRADICTED: { sign: STANDING_SIGNS.CONTRADICTED, count: 'contradicted' },
  COMPUTED: { sign: STANDING_SIGNS.COMPUTED, count: 'computed' },
  HELD: { sign: STANDING_SIGNS.HELD, count: 'held' },
  RECORDED: { sign: STANDING_SIGNS.RECORDED, count: 'recorded' },
  UNPLACED: { sign: STANDING_SIGNS.UNPLACED, count: 'unplaced' },
} as const satisfies Record<Standing, { readonly sign: string; readonly count: keyof Report['standings'] }>;

export const STANDING_NAMES: readonly Standing[] = [
  'CONTRADICTED',
  'COMPUTED',
  'HELD',
  'RECORDED',
  'UNPLACED',
];

/** A paragraph by its place; the heading of a chapter is its paragraph −1. */
interface Place {
  readonly chapter: number;
  readonly paragraph: number;
}

/** What the page looks up while it is read. */
export interface Index {
  readonly figures: ReadonlyMap<string, Figure>;
  /** Where the text shows a figure first. */
  readonly places: ReadonlyMap<string, Place>;
  /** The figures of a relation, by its id. */
  readonly related: ReadonlyMap<string, readonly Figure[]>;
  readonly statementId: string;
  /** In the order of their numbers. */
  readonly findings: Report['findings'];
}

export function indexOf({ chapters, outsideText, findings }: Report, statementId: string): Index {
  const figures = new Map<string, Figure>();
  const places = new Map<string, Place>();
  for (const [chapter, { headingRuns, paragraphs }] of chapters.entries())
    for (const [i, { runs }] of [{ runs: headingRuns }, ...paragraphs].entries())
      for (const { figure } of runs) {
        if (!figure) continue;
        figures.set(figure.figureId, figure);
        if (!places.has(figure.figureId)) places.set(figure.figureId, { chapter, paragraph: i - 1 });
      }
  for (const figure of outsideText) figures.set(figure.figureId, figure);
  const related = new Map<string, Figure[]>();
  for (const figure of figures.values())
    for (const { id } of figure.comparisons) {
      const known = related.get(id);
      if (known) known.push(figure);
      else related.set(id, [figure]);
    }
  return { figures, places, related, statementId, findings };
}

export interface LedgerPlace {
  readonly path: string;
  readonly query?: Readonly<Record<string, string>>;
}

/** The page that shows what the ledger computes for a figure. */
export function ledgerPlaceOf({ measure, indicatorId, where }: NonNullable<Figure['computed']>): LedgerPlace {
  if (measure.startsWith('THREE_PUBLIC')) return { path: '/three-public' };
  if (measure.startsWith('STAFF') || measure === 'FIXED_ASSETS_ACQUIRED') return { path: '/audit' };
  if (/^(?:MEETING|TRAINING)/u.test(measure)) return { path: '/audit' };
  if (SCORED.includes(measure))
    return { path: '/score', ...(indicatorId !== null && { query: { indicator: indicatorId } }) };
  const group = where && groupIn(where);
  if (group) return { path: '/execution', query: group };
  return { path: BUDGETED.includes(measure) ? '/adjustments' : '/execution' };
}

const SCORED: readonly string[] = ['SCORE', 'GRADE', 'POINTS_EARNED', 'POINTS_LOST', 'WEIGHT', 'TARGET'];
const BUDGETED: readonly string[] = ['INITIAL', 'ADJUSTED', 'ADJUSTMENT'];

type Where = NonNullable<NonNullable<Figure['computed']>['where']>;

/** The narrowest sum of the execution page that has the lines. */
function groupIn({ book, class: of, functionalCodes, projectCodes, economicCodes }: Where) {
  const [project, functional, economic] = [projectCodes?.[0], functionalCodes?.[0], economicCodes?.[0]];
  if (project !== undefined) return { by: 'project', group: project };
  if (functional !== undefined) return { by: 'functional', group: functional };
  if (economic !== undefined) return { by: 'economic', group: economic.slice(0, 3) };
  if (of !== null) return { by: 'class', group: of.toLowerCase() };
  return book === null
    ? undefined
    : { by: 'book', group: book === 'UNIT_FUNDS' ? 'unit' : book.toLowerCase() };
}
