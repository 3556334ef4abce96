import type { StatedFigure, StatedRelation } from '../performance/statements/self-assessment';
import { judge, judgeable, type Paper, type Verdict } from './judge';
import { readingsOf, usualDecimals } from './reading';
import { repairProblem } from './repair-problem';
import type { Root } from './root';
import { rootsOf } from './roots';

export interface Printed {
  readonly figures: readonly StatedFigure[];
  readonly relations: readonly StatedRelation[];
}

/** The results for a paper's relations, and the faults that explain the contradictions. */
export interface PaperCheck {
  readonly paper: Paper;
  readonly verdicts: readonly JudgedRelation[];
  readonly roots: readonly Root[];
}

export interface JudgedRelation {
  readonly relation: StatedRelation;
  readonly verdict: Verdict;
}

/** Checks a paper against itself. The same paper always gives the same result. */
export function checkPrinted({ figures, relations }: Printed): PaperCheck {
  const paper: Paper = {
    figures: new Map(figures.map((figure) => [figure.figureId, figure])),
    readings: readingsOf(figures),
    decimals: usualDecimals(figures),
  };
  const verdicts = relations.map((relation) => ({ relation, verdict: judge(relation, paper) }));
  const claims = relations.flatMap((relation) => judgeable(relation, paper).claims);
  return { paper, verdicts, roots: rootsOf(repairProblem(claims, paper)) };
}
