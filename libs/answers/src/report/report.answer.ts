import { chapterLevel, inWideBrackets, type SelfAssessmentStated } from '@ledger/domain';
import { checkedStatement, checkStatement } from '../contradictions/contradictions.answer';
import type { ContradictionsAnswer } from '../contradictions/contradictions.types';
import type { YearAt } from '../year-at';
import { assumedNumbers, withoutAssumedNumbers } from './assumed-numbers';
import { comparisonsIn, type Comparison } from './comparisons';
import { figureStandings } from './figure-standings';
import { homeOf } from './figure-places';
import { placeNumbers, type PlacedChapter, type PlacedText } from './placed-numbers';
import type {
  HoldingComparison,
  ReportAnswer,
  ReportAsked,
  ReportChapter,
  ReportContradiction,
  ReportFigure,
  ReportRun,
  ReportStandings,
  StatementReport,
} from './report.types';

/** Every report up to the point, chapter by chapter, with each of its numbers marked by how it stands. */
export function reportsIn(year: YearAt, { withoutAssumed = false }: ReportAsked = {}): ReportAnswer {
  const statements = [...year.performance.statements.values()];
  return {
    reports: statements.map((stated) => {
      if (!withoutAssumed) return reportOf(stated, year);
      const { statement, leftOut } = withoutAssumedNumbers(stated, year);
      return { ...reportOf(statement, year), leftOut };
    }),
  };
}

/** The checks of the same reports where nothing is judged by what is assumed. */
export function knownContradictionsIn(year: YearAt): ContradictionsAnswer {
  const statements = [...year.performance.statements.values()];
  return {
    statements: statements.map((stated) =>
      checkStatement(withoutAssumedNumbers(stated, year).statement, year),
    ),
  };
}

function reportOf(statement: SelfAssessmentStated, year: YearAt): StatementReport {
  const { statementId, title, occurredOn, publishedOn, figures } = statement;
  const checked = checkedStatement(statement, year);
  const comparisons = comparisonsIn(checked);
  const { assumed, figures: marks } = assumedNumbers(statement, year);
  const standing = figureStandings(figures, { comparisons, findings: checked.findings, marks });
  const placed = placeNumbers(statement.chapters ?? [], figures);
  const contradicting = Map.groupBy(
    comparisons.filter(({ outcome }) => outcome === 'contradicts'),
    chapterFinder(placed),
  );
  const chapters = placed.map((chapter, i) => reportChapter(chapter, standing, contradicting.get(i) ?? []));
  const shown = new Set(runsIn(chapters).map(({ figure }) => figure?.figureId));
  return {
    statementId,
    title,
    occurredOn,
    ...(publishedOn !== undefined && { publishedOn }),
    chapters,
    outsideText: [...standing.values()].filter(({ figureId }) => !shown.has(figureId)),
    standings: standingsOf(chapters),
    holding: comparisons.filter(({ outcome }) => outcome === 'holds').map(holdingOf),
    findings: checked.findings,
    ...(assumed && { assumed }),
  };
}

/**
 * In which chapter of the text a comparison stands. Where the parts of a paper count their chapters alike, in the first
 * that shows one of its figures.
 */
function chapterFinder(placed: readonly PlacedChapter[]): (comparison: Comparison) => number {
  const keys = placed.map(({ printed }) => printed.chapter);
  const shown = placed.map(
    ({ heading, paragraphs }) =>
      new Set(
        [heading, ...paragraphs].flatMap(({ numbers }) => numbers.map(({ figure }) => figure?.figureId)),
      ),
  );
  return ({ chapter, figureIds }) => {
    const home = homeOf(inWideBrackets(chapter), keys);
    const alike = keys.flatMap((key, index) => (key === home ? [index] : []));
    return alike.find((index) => figureIds.some((id) => shown[index]?.has(id))) ?? alike[0] ?? -1;
  };
}

function reportChapter(
  { printed, heading, paragraphs }: PlacedChapter,
  standing: ReadonlyMap<string, ReportFigure>,
  contradicting: readonly Comparison[],
): ReportChapter {
  return {
    chapter: printed.chapter,
    level: chapterLevel(printed),
    heading: heading.text,
    headingRuns: runsOf(heading, standing),
    paragraphs: paragraphs.map((paragraph) => ({ runs: runsOf(paragraph, standing) })),
    contradictions: contradicting.flatMap(contradictionOf),
  };
}

function contradictionOf({ finding, text, figureIds }: Comparison): readonly ReportContradiction[] {
  return finding === undefined ? [] : [{ finding, text, figureIds }];
}

function runsOf(
  { text, numbers }: PlacedText,
  standing: ReadonlyMap<string, ReportFigure>,
): readonly ReportRun[] {
  const runs: ReportRun[] = [];
  let end = 0;
  const addWords = (to: number) => {
    if (end < to) runs.push({ text: text.slice(end, to) });
  };
  for (const { from, to, figure: stated } of numbers) {
    addWords(from);
    const figure = stated && standing.get(stated.figureId);
    runs.push({
      text: text.slice(from, to),
      standing: figure?.standing ?? 'unplaced',
      ...(figure && { figure }),
    });
    end = to;
  }
  addWords(text.length);
  return runs;
}

/** How many numbers of the chapters stand how. */
export function standingsOf(chapters: readonly ReportChapter[]): ReportStandings {
  const runs = runsIn(chapters);
  const count = (standing: ReportRun['standing']) => runs.filter((run) => run.standing === standing).length;
  return {
    contradicted: count('contradicted'),
    computed: count('computed'),
    held: count('held'),
    recorded: count('recorded'),
    unplaced: count('unplaced'),
  };
}

function holdingOf({ id, against, kind, figureId, chapter, text, loosely }: Comparison): HoldingComparison {
  return { id, against, kind, figureId, chapter, text, loosely };
}

function runsIn(chapters: readonly ReportChapter[]): readonly ReportRun[] {
  return chapters.flatMap(({ headingRuns, paragraphs }) => [
    ...headingRuns,
    ...paragraphs.flatMap(({ runs }) => runs),
  ]);
}
