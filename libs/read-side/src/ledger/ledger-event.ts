import { eventRegistry, type EventOf } from '@ledger/domain';
import type { FollowedEvent } from '@ledger/event-store';
import type { LedgerEvent, LedgerEvents } from '../projection';
import { QuestionError } from './question-error';

/** The event as the ledger reads it. @throws QuestionError HISTORY_UNREADABLE for an unknown type. */
export function ledgerEvent(recorded: FollowedEvent): LedgerEvent {
  const { type, data, streamId, position, recordedAt, id: eventId } = recorded;
  const fact = { type, data, eventId, streamId, position, recordedAt, actor: recorded.metadata.actor };
  if (!isKnown(fact)) {
    throw new QuestionError('HISTORY_UNREADABLE', { reason: `${type} at position ${position}` });
  }
  return fact;
}

export function isKnown<Fact extends { readonly type: string; readonly data: unknown }>(
  fact: Fact,
): fact is Fact & EventOf<LedgerEvents> {
  return Object.hasOwn(eventRegistry, fact.type);
}
