import type { YearPoint } from '@ledger/answers';

/** The point for questions about the score: on the scorecard of a project, if one is given. */
export function onCard(point: YearPoint, card: string | undefined): YearPoint {
  return card === undefined ? point : { ...point, cardId: card };
}
