import type { UnderstoodPaper } from './read-statement';
import type { Duty, PaperFigure } from './statement';
import type { PaperFacts } from './text/paper-facts';

/** A paper as the other papers see it. */
interface Counterpart {
  readonly facts: PaperFacts;
  readonly figures: readonly PaperFigure[];
}

/** Prefixes each figure id with the number of its paper: `2:t1.r2.c3` is the cell `t1.r2.c3` of the second paper. */
export function counterparts(papers: readonly UnderstoodPaper[]): readonly Counterpart[] {
  return papers.map(({ facts, statement }, index) => {
    const own = (figureId: string) => `${String(index + 1)}:${figureId}`;
    const figures = statement.figures.map(({ changeOf, ...figure }) => ({
      ...figure,
      figureId: own(figure.figureId),
      ...(changeOf !== undefined && { changeOf: own(changeOf) }),
    }));
    return { facts, figures };
  });
}

/** The number of the paper that a figure id begins with; nothing where only one paper is checked. */
export function paperOf(figureId: string): { readonly paper?: number } {
  const number = /^(\d+):/u.exec(figureId)?.[1];
  return number === undefined ? {} : { paper: Number(number) };
}

/**
 * The relations between papers of one office. The year-start budget in the final accounts must be the one in the budget
 * paper. A figure of last year must be the one in last year's paper.
 */
export function crossDuties(papers: readonly Counterpart[]): readonly Duty[] {
  return papers.flatMap((paper) =>
    papers.flatMap((other) => (isSameOffice(paper, other) ? dutiesBetween(paper, other) : [])),
  );
}

function isSameOffice({ facts: one }: Counterpart, { facts: other }: Counterpart): boolean {
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
