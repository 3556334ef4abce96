import {
  cardOf,
  dayInShanghai,
  summaryOf,
  type BreachCode,
  type CalendarDate,
  type Called,
} from '@ledger/domain';
import { calledIn } from '../called/called-in';
import type { YearPoint } from '../point/point-in-time';
import type { LedgerEvent } from '../projection';
import { provenanceOf } from '../provenance/event-provenance';
import type { AuditEntry, AuditTrailAnswer } from './audit-trail.types';

/** Every fact up to the point, in the order in which the log learned of it. */
export function answerAuditTrail(events: readonly LedgerEvent[], point: YearPoint): AuditTrailAnswer {
  const inLogOrder = events.toSorted((left, right) => (left.position < right.position ? -1 : 1));
  const called = calledIn(events, point.fiscalYear);
  const entries = inLogOrder.map((event) => auditEntry(event, called));
  return { entries, late: entries.filter(({ late }) => late).length };
}

/** Recorded after the month in which it happened had ended, by the calendar of Asia/Shanghai. */
export function isLate(occurredOn: CalendarDate, recordedAt: string): boolean {
  return dayInShanghai(recordedAt).slice(0, 7) > occurredOn.slice(0, 7);
}

/** The same of an event: what no document dates is never late. */
export function isRecordedLate({ type, data, recordedAt }: LedgerEvent): boolean {
  return cardOf(type).dated === 'document' && isLate(data.occurredOn, recordedAt);
}

export function breachesOf({ data }: LedgerEvent): readonly BreachCode[] {
  return ('breaches' in data && data.breaches) || [];
}

export function auditEntry(event: LedgerEvent, called: Called): AuditEntry {
  const { eventId, streamId, position, type, recordedAt, actor, author } = event;
  const { text, ...columns } = summaryOf(event, called);
  const { occurredOn } = event.data;
  return {
    eventId,
    streamId,
    position,
    type,
    title: cardOf(type).title,
    occurredOn,
    recordedAt,
    actor,
    ...(author?.delegation && { onBehalfOf: author.delegation.holder.name }),
    ...columns,
    summary: text,
    late: isRecordedLate(event),
    breaches: breachesOf(event),
    provenance: provenanceOf(event),
  };
}
