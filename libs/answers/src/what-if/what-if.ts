import { performanceStream, summaryOf, type RuleSet } from '@ledger/domain';
import { auditEntry } from '../audit-trail/audit-trail.answer';
import type { AuditEntry } from '../audit-trail/audit-trail.types';
import { calledIn } from '../called/called-in';
import { withPreview } from '../point/preview';
import { QuestionError } from '../point/question-error';
import type { YearPoint } from '../point/point-in-time';
import { isKnown, type LedgerEvent } from '../projection';
import { isFoundation, withThoseThatRefer } from './references';

/** A point at which some things are otherwise than they were recorded. It is answered like any other; nothing is stored. */
export interface WhatIf {
  readonly point: YearPoint;
  /** Events that do not count there: those that were named, and those that refer to them; in the order of the log. */
  readonly leftOut: readonly AuditEntry[];
}

/**
 * The point without the named events (event ids, document or voucher numbers) and without those that refer to them. `events` are all
 * that is known at the point, of any date.
 * @throws QuestionError EVENT_NOT_FOUND, EVENT_NOT_LEFT_OUT.
 */
export function withoutEvents(
  point: YearPoint,
  events: readonly LedgerEvent[],
  names: readonly string[],
): WhatIf {
  const called = eventsByName(events);
  const named = new Set<LedgerEvent>();
  for (const name of names) {
    const found = called.get(name) ?? [];
    if (found.length === 0) throw new QuestionError('EVENT_NOT_FOUND', { event: name });
    if (found.some(isFoundation)) throw new QuestionError('EVENT_NOT_LEFT_OUT', { event: name });
    for (const event of found) named.add(event);
  }
  const leftOut = withThoseThatRefer(events, (event) => named.has(event));
  const namesOf = calledIn(events, point.fiscalYear);
  const without = new Set([...(point.without ?? []), ...leftOut.map(({ eventId }) => eventId)]);
  return { point: { ...point, without }, leftOut: leftOut.map((event) => auditEntry(event, namesOf)) };
}

/** What was decided and not stored: the events of one stream, as a decider gave them. */
export interface Tried {
  readonly streamId: string;
  readonly actor: string;
  readonly events: readonly { readonly type: string; readonly data: unknown }[];
}

/** The point with the tried events after its cut. `at` is used as their time of recording: an ISO instant. */
export function withTried(point: YearPoint, tried: readonly Tried[], at: string): YearPoint {
  return tried.reduce(
    (before, { events, ...decided }) =>
      withPreview(before, { ...decided, events: events.filter(isKnown), at }),
    point,
  );
}

/** The point under another rule set, in all its answers. */
export function underRuleSet(point: YearPoint, ruleSet: RuleSet, at: string): YearPoint {
  const { unitCode, fiscalYear, asOf: occurredOn } = point;
  const streamId = performanceStream(unitCode, fiscalYear);
  const adoption = { type: 'ScoringRuleSetAdopted', data: { occurredOn, ruleSet } } as const;
  return withPreview(point, { streamId, actor: 'what-if', events: [adoption], at });
}

/** What a hypothetical point adds to the log, in order. `events` are those of the point. */
export function addedAt(
  { preview = [], fiscalYear }: YearPoint,
  events: readonly LedgerEvent[],
): readonly AuditEntry[] {
  const called = calledIn(events, fiscalYear);
  return preview.map((event) => auditEntry(event, called));
}

/** By event id, document number and voucher number, so that one pass finds all events to leave out. */
function eventsByName(events: readonly LedgerEvent[]): ReadonlyMap<string, readonly LedgerEvent[]> {
  const called = new Map<string, LedgerEvent[]>();
  for (const event of events) {
    const { documentNo, voucherNo } = summaryOf(event);
    for (const name of new Set([event.eventId, documentNo, voucherNo])) {
      if (name === undefined) continue;
      const sharing = called.get(name);
      if (sharing) sharing.push(event);
      else called.set(name, [event]);
    }
  }
  return called;
}
