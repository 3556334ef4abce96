import { isKnown, QuestionError, type LedgerEvent } from '@ledger/answers';
import type { FollowedEvent } from '@ledger/event-store';

/** The event as the ledger reads it. @throws QuestionError HISTORY_UNREADABLE for an unknown type. */
export function ledgerEvent(recorded: FollowedEvent): LedgerEvent {
  const { type, data, streamId, position, recordedAt, id: eventId } = recorded;
  const fact = { type, data, eventId, streamId, position, recordedAt, actor: recorded.metadata.actor };
  if (!isKnown(fact)) {
    throw new QuestionError('HISTORY_UNREADABLE', { reason: `${type} at position ${position}` });
  }
  return fact;
}
