import type { ComputedFigure, StatedFigure } from '@ledger/domain';
import type { UnderstoodPaper } from '../read-statement';
import { statedFigure } from '../stated-paper';
import type { PaperFigure } from '../statement';
import type { PaperFacts } from '../text/paper-facts';
import { computedBy, isNotComputed, type NotComputed } from './computed-by';

/** A figure of a paper, and the figures of the ledger whose sum it should be. */
interface FigureForLedger {
  readonly figure: StatedFigure;
  readonly terms: readonly ComputedFigure[];
}

/** A figure for which the ledger is not asked. */
interface FigureNotForLedger {
  readonly figure: StatedFigure;
  readonly reason: NotComputed;
}

export interface LedgerFigures {
  readonly facts: PaperFacts;
  readonly asked: readonly FigureForLedger[];
  readonly notAsked: readonly FigureNotForLedger[];
}

/**
 * Which figures of a paper can be compared with a year of the ledger, and why the others cannot. A paper of another
 * year is not compared.
 */
export function ledgerFigures({ facts, statement }: UnderstoodPaper, fiscalYear: number): LedgerFigures {
  const figures = [...new Map(statement.figures.map((figure) => [figure.figureId, figure])).values()];
  const judged = figures.map((figure): Judged => ({
    figure: statedFigure(figure),
    found: (facts.year ?? fiscalYear) === fiscalYear ? termsOf(figure, facts) : 'OTHER_YEAR',
  }));
  return {
    facts,
    asked: judged.flatMap(({ figure, found }) => (isNotComputed(found) ? [] : [{ figure, terms: found }])),
    notAsked: judged.flatMap(({ figure, found }) =>
      isNotComputed(found) ? [{ figure, reason: found }] : [],
    ),
  };
}

interface Judged {
  readonly figure: StatedFigure;
  readonly found: readonly ComputedFigure[] | NotComputed;
}

function termsOf(figure: PaperFigure, facts: PaperFacts): readonly ComputedFigure[] | NotComputed {
  if (figure.concept === undefined) return 'NOT_UNDERSTOOD';
  // A self-evaluation form has columns of budgets beside the columns of what was spent.
  if (facts.kind === 'OTHER' && figure.mark.table !== undefined) return 'STATE_UNKNOWN';
  return computedBy(figure.concept, facts);
}
