import type { YearPoint } from '../point/point-in-time';
import { QuestionError } from '../point/question-error';
import type { LedgerEvent } from '../projection';

/**
 * Which scorecard the point speaks of, among the documents that count there.
 * @throws QuestionError SCORECARD_UNKNOWN where none of them opens it.
 */
export function scorecardOfPoint(
  { cardId }: YearPoint,
  documents: readonly LedgerEvent[],
): { readonly cardId?: string } {
  if (cardId === undefined) return {};
  // An answer about two points has the documents of both.
  const opened = new Set(
    documents.flatMap((event) => (event.type === 'ScorecardOpened' ? event.data.cardId : [])),
  );
  if (opened.has(cardId)) return { cardId };
  throw new QuestionError('SCORECARD_UNKNOWN', {
    cardId,
    cards: opened.size === 0 ? '—' : [...opened].join(', '),
  });
}
