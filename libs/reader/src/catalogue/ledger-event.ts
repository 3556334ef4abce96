import { isKnown, QuestionError, type LedgerEvent } from '@ledger/answers';
import { assumptionIn, authorIn, originIn } from '@ledger/domain';
import type { FollowedEvent } from '@ledger/event-store';

/** The event as the ledger reads it. @throws QuestionError HISTORY_UNREADABLE for an unknown type. */
export function ledgerEvent(recorded: FollowedEvent): LedgerEvent {
  const { type, data, streamId, position, recordedAt, id: eventId } = recorded;
  const author = authorIn(recorded.metadata);
  const [assumed, from] = [assumptionIn(recorded.metadata), originIn(recorded.metadata)];
  const fact = {
    type,
    data,
    eventId,
    streamId,
    position,
    recordedAt,
    actor: author.actor,
    ...(author.person && { author }),
    ...(assumed && { assumed }),
    ...(from && { from }),
  };
  if (!isKnown(fact)) {
    throw new QuestionError('HISTORY_UNREADABLE', { reason: `${type} at position ${position}` });
  }
  return fact;
}
