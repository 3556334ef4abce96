import {
  asSeen,
  chaptersOf,
  isComplete,
  misfitIn,
  type FigurePlace,
  type PrintedChapter,
  type StatedFigure,
  type StatedRelation,
} from '@ledger/domain';
import type { UnderstoodPaper } from './read-statement';
import type { PaperFigure } from './statement';
import type { PaperFacts } from './text/paper-facts';

/** The statement of a paper, as a year file writes it. */
export interface StatedPaper {
  readonly facts: PaperFacts;
  readonly figures: readonly StatedFigure[];
  readonly relations: readonly StatedRelation[];
  /** Its text, cut by its numbered headings. The figures of tables do not stand in it. */
  readonly chapters: readonly PrintedChapter[];
  /** How many relations are left out because one of their figures is not printed or has the wrong unit. */
  readonly unstated: number;
}

/** Stands for a missing chapter. */
const NO_CHAPTER = '—';

/** The figures of a paper with their places, and the relations between them. */
export function statedPaper({ facts, statement, paragraphs }: UnderstoodPaper): StatedPaper {
  const figures = new Map(statement.figures.map((figure) => [figure.figureId, statedFigure(figure)]));
  const relations = statement.duties.map(({ relation }) => relation);
  const stated = relations.filter(
    (relation) =>
      isComplete(relation) && misfitIn(relation, (figureId) => figures.get(figureId)) === undefined,
  );
  return {
    facts,
    figures: [...figures.values()],
    relations: stated.map((relation, index) => ({
      ...relation,
      relationId: `r${String(index + 1)}`,
      chapter: relation.chapter.trim() || NO_CHAPTER,
    })),
    chapters: chaptersOf(paragraphs.map(legible).join('\n')),
    unstated: relations.length - stated.length,
  };
}

/** One line. A character that the paper does not name is shown as a gap, since a year file takes it for damage. */
function legible(paragraph: string): string {
  return asSeen(paragraph).replaceAll('\uFFFD', '□');
}

/** A figure as a year file states it. */
export function statedFigure({
  mark,
  concept: _concept,
  isDecrease: _decrease,
  ...figure
}: PaperFigure): StatedFigure {
  const { chapter, label, at } = figure;
  return {
    ...figure,
    label: label.trim() || mark.context.trim() || figure.figureId,
    chapter: chapter.trim() || NO_CHAPTER,
    at: { page: mark.page, ...placeIn(at) },
  };
}

/** Leaves out a title, a row or a column that the table does not name. */
function placeIn(at: FigurePlace = {}): FigurePlace {
  return Object.fromEntries(Object.entries(at).filter(([, part]) => String(part).trim() !== ''));
}
