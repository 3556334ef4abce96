import { counterparts, type Counterpart } from './counterparts';
import { departmentDuties } from './department-units';
import type { UnderstoodPaper } from './read-statement';
import type { Duty, PaperFigure, PaperStatement } from './statement';

/**
 * What papers say together: the relations between papers of one office, and between those of a department and its units. The year-start budget in the
 * final accounts must be the one in the budget paper. A figure of last year must be the one in last year's paper.
 */
export function acrossPapers(papers: readonly UnderstoodPaper[]): Pick<PaperStatement, 'figures' | 'duties'> {
  // A single paper has nothing to be compared with.
  const together = counterparts(papers.length < 2 ? [] : papers);
  const ofOneOffice = together.flatMap((paper) =>
    together.flatMap((other) => (isSameOffice(paper, other) ? dutiesBetween(paper, other) : [])),
  );
  return {
    figures: together.flatMap(({ figures }) => figures),
    duties: [...ofOneOffice, ...departmentDuties(together)],
  };
}

/** The paper of a whole department and that of its own unit name the same office. */
function isSameOffice(paper: Counterpart, counterpart: Counterpart): boolean {
  const [{ facts: one, scope }, { facts: other, scope: theirs }] = [paper, counterpart];
  if (scope !== undefined && theirs !== undefined && scope !== theirs) return false;
  return one !== other && one.office !== '' && one.office === other.office;
}

function dutiesBetween(paper: Counterpart, other: Counterpart): readonly Duty[] {
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

/** Figures of `paper` in one of these states must equal the other paper's own figures. */
function sameAs(paper: Counterpart, other: Counterpart, states: readonly string[]): readonly Duty[] {
  const own = firstByConcept(other.figures);
  return paper.figures.flatMap((figure): readonly Duty[] => {
    const state = states.find((candidate) => figure.concept?.endsWith(candidate));
    const theirs = state === undefined ? undefined : own.get(figure.concept?.slice(0, -state.length) ?? '');
    return theirs ? [same(theirs, figure)] : [];
  });
}

/** This year's amount minus its change must be last year's amount. */
function lastYears(paper: Counterpart, other: Counterpart): readonly Duty[] {
  const own = firstByConcept(other.figures);
  const byId = new Map(paper.figures.map((figure) => [figure.figureId, figure]));
  return paper.figures.flatMap((change): readonly Duty[] => {
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
