import type { YearPoint } from '@ledger/answers';

/** The point for questions about the score, of a project's scorecard where one is named. */
export function onCard(point: YearPoint, card: string | undefined): YearPoint {
  return card === undefined ? point : { ...point, cardId: card };
}
