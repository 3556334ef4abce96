import { nextDay, type BudgetBreachCode, type CalendarDate } from '@ledger/domain';
import type { YearPoint } from '../point/point-in-time';
import type { LedgerEvent, LedgerEvents } from '../projection';
import type { AuditEntry, AuditTrailAnswer } from './audit-trail.types';
import { summaryOf } from './event-summary';
import { EVENT_TITLES } from './event-titles';

/** Facts whose date is set by convention, or which may take effect on any date: they are never late. */
const NEVER_LATE: ReadonlySet<keyof LedgerEvents> = new Set<keyof LedgerEvents>([
  'UnitRegistered',
  'YearOpened',
  'CodesDeclared',
  'YearClosed',
  'YearReopened',
  'CarryForwardReleased',
  'CarryForwardRevoked',
  'CarriedIn',
  'CarryInCancelled',
  'ScoringRuleSetAdopted',
  'SelfAssessmentStated',
]);

const SHANGHAI_AHEAD_HOURS = 8;

/** Every fact up to the point, in the order in which the log learned of it. */
export function answerAuditTrail(events: readonly LedgerEvent[], _point: YearPoint): AuditTrailAnswer {
  const inLogOrder = events.toSorted((left, right) => (left.position < right.position ? -1 : 1));
  const entries = inLogOrder.map(auditEntry);
  return { entries, late: entries.filter(({ late }) => late).length };
}

/** Recorded after the month in which it happened had ended, by the calendar of Asia/Shanghai. */
export function isLate(occurredOn: CalendarDate, recordedAt: string): boolean {
  return shanghaiDate(recordedAt).slice(0, 7) > occurredOn.slice(0, 7);
}

export function breachesOf({ data }: LedgerEvent): readonly BudgetBreachCode[] {
  return ('breaches' in data && data.breaches) || [];
}

export function auditEntry(event: LedgerEvent): AuditEntry {
  const { eventId, streamId, position, type, recordedAt, actor } = event;
  const { text, ...columns } = summaryOf(event);
  const { occurredOn } = event.data;
  return {
    eventId,
    streamId,
    position,
    type,
    title: EVENT_TITLES[type],
    occurredOn,
    recordedAt,
    actor,
    ...columns,
    summary: text,
    late: !NEVER_LATE.has(type) && isLate(occurredOn, recordedAt),
    breaches: breachesOf(event),
  };
}

/** Of an ISO instant in UTC. */
function shanghaiDate(instant: string): CalendarDate {
  const date = instant.slice(0, 10);
  return Number(instant.slice(11, 13)) + SHANGHAI_AHEAD_HOURS < 24 ? date : nextDay(date);
}
