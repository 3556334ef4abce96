import type { StatedFigure, StatedRelation } from '@ledger/domain';
import type { Paper } from '@ledger/papers';
import type { Layout } from './layouts/layout';
import { NATIONAL } from './layouts/national';
import { readStatement } from './read-statement';
import type { PaperFigure } from './statement';
import type { PaperFacts } from './text/paper-facts';

/** What a paper says, as a year file states it. */
export interface StatedPaper {
  readonly facts: PaperFacts;
  readonly figures: readonly StatedFigure[];
  readonly relations: readonly StatedRelation[];
}

/** Where a paper names no chapter. */
const NO_CHAPTER = '—';

/** The figures of a paper with their places, and the relations that are due between them. */
export function statedPaper(paper: Paper, layouts: readonly Layout[] = []): StatedPaper {
  const { facts, statement } = readStatement(paper, [...layouts, NATIONAL]);
  return {
    facts,
    figures: statement.figures.map(statedFigure),
    relations: statement.duties.map(({ relation }, index) => ({
      ...relation,
      relationId: `r${String(index + 1)}`,
      chapter: relation.chapter.trim() || NO_CHAPTER,
    })),
  };
}

function statedFigure({
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
    at: { page: mark.page, ...at },
  };
}
