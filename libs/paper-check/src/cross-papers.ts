import type { UnderstoodPaper } from './read-statement';
import type { Duty, PaperFigure } from './statement';

/**
 * What papers of one office owe each other: the year-start budget that final accounts print is that of the budget, and what
 * a paper says of last year is what last year's paper says of itself.
 */
export function crossDuties(papers: readonly UnderstoodPaper[]): readonly Duty[] {
  return papers.flatMap((paper) =>
    papers.flatMap((other) => (isSameOffice(paper, other) ? dutiesBetween(paper, other) : [])),
  );
}

function isSameOffice({ facts: one }: UnderstoodPaper, { facts: other }: UnderstoodPaper): boolean {
  return one !== other && one.office !== '' && one.office === other.office;
}

function dutiesBetween(paper: UnderstoodPaper, other: UnderstoodPaper): readonly Duty[] {
  const [one, two] = [paper.facts, other.facts];
  if (one.year === undefined || two.year === undefined) return [];
  if (one.kind === 'FINAL_ACCOUNTS' && two.kind === 'BUDGET' && one.year === two.year) {
    return sameAs(paper, other, ['/INITIAL', '/BUDGET']);
  }
  if (one.kind === two.kind && one.year === two.year + 1) {
    return [...sameAs(paper, other, [`/${String(two.year)}`]), ...lastYears(paper, other)];
  }
  return [];
}

/** Figures that this paper prints in a state which is the other paper's own. */
function sameAs(paper: UnderstoodPaper, other: UnderstoodPaper, states: readonly string[]): readonly Duty[] {
  const own = firstByConcept(other.statement.figures);
  return paper.statement.figures.flatMap((figure): readonly Duty[] => {
    const state = states.find((candidate) => figure.concept?.endsWith(candidate));
    const theirs = state === undefined ? undefined : own.get(figure.concept?.slice(0, -state.length) ?? '');
    return theirs ? [same(theirs, figure)] : [];
  });
}

/** This year's amount less its change is last year's. */
function lastYears(paper: UnderstoodPaper, other: UnderstoodPaper): readonly Duty[] {
  const own = firstByConcept(other.statement.figures);
  const byId = new Map(paper.statement.figures.map((figure) => [figure.figureId, figure]));
  return paper.statement.figures.flatMap((change): readonly Duty[] => {
    const current = change.changeOf === undefined ? undefined : byId.get(change.changeOf);
    const theirs = current?.concept === undefined ? undefined : own.get(current.concept);
    if (!current || !theirs) return [];
    return [
      {
        kind: 'PAPER_TO_PAPER',
        relation: {
          relationId: `${theirs.figureId}=${current.figureId}-${change.figureId}`,
          chapter: change.chapter,
          kind: 'sum',
          total: theirs.figureId,
          parts: [
            { figureId: current.figureId, sign: 1 },
            { figureId: change.figureId, sign: -1 },
          ],
        },
      },
    ];
  });
}

function same(theirs: PaperFigure, figure: PaperFigure): Duty {
  const figures = [theirs.figureId, figure.figureId] as const;
  const relationId = figures.join('~');
  return { kind: 'PAPER_TO_PAPER', relation: { relationId, chapter: figure.chapter, kind: 'same', figures } };
}

function firstByConcept(figures: readonly PaperFigure[]): ReadonlyMap<string, PaperFigure> {
  return new Map(
    figures
      .toReversed()
      .flatMap((figure) => (figure.concept === undefined ? [] : [[figure.concept, figure] as const])),
  );
}
