import type { UnderstoodPaper } from './read-statement';
import type { PaperFigure } from './statement';
import type { PaperFacts } from './text/paper-facts';

/** A paper as the other papers see it. */
export interface Counterpart {
  readonly facts: PaperFacts;
  /** Of a whole department or of one unit, by its title; undefined if that says neither or both. */
  readonly scope: 'DEPARTMENT' | 'UNIT' | undefined;
  readonly figures: readonly PaperFigure[];
  readonly paragraphs: readonly string[];
}

/** The title stands in this many lines at the beginning. */
const TITLE_LINES = 12;

function scopeOf(paragraphs: readonly string[]): Counterpart['scope'] {
  const title = paragraphs.slice(0, TITLE_LINES).join('\n');
  const [ofDepartment, ofUnit] = [/部门(?:预算|决算)/u.test(title), /单位(?:预算|决算)/u.test(title)];
  if (ofDepartment === ofUnit) return undefined;
  return ofDepartment ? 'DEPARTMENT' : 'UNIT';
}

/** Prefixes each figure id with the number of its paper: `2:t1.r2.c3` is the cell `t1.r2.c3` of the second paper. */
export function counterparts(papers: readonly UnderstoodPaper[]): readonly Counterpart[] {
  return papers.map(({ facts, statement, paragraphs }, index) => {
    const own = (figureId: string) => `${String(index + 1)}:${figureId}`;
    const figures = statement.figures.map(({ changeOf, ...figure }) => ({
      ...figure,
      figureId: own(figure.figureId),
      ...(changeOf !== undefined && { changeOf: own(changeOf) }),
    }));
    return { facts, scope: scopeOf(paragraphs), figures, paragraphs };
  });
}

/** The number of the paper that a figure id begins with; nothing where only one paper is checked. */
export function paperOf(figureId: string): { readonly paper?: number } {
  const number = /^(\d+):/u.exec(figureId)?.[1];
  return number === undefined ? {} : { paper: Number(number) };
}
