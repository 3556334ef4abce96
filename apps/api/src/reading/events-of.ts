import type { LedgerEvent, LedgerEvents } from '@ledger/answers';
import { within, type In } from './nodes';
import type { EventEntry, YearView } from './year-view';

export interface TypedEvent<Type extends keyof LedgerEvents> {
  readonly data: LedgerEvents[Type];
  readonly entry: EventEntry;
}

/** The events of one type at the point, by (date, position). */
export async function eventsOfType<Type extends keyof LedgerEvents>(
  year: YearView,
  type: Type,
): Promise<readonly TypedEvent<Type>[]> {
  const [events, { of }] = await Promise.all([year.reading.reader.select(year.point), year.events()]);
  return events.flatMap((event) => {
    const entry = of.get(event.eventId);
    return entry && isOf(event, type) ? [{ data: event.data, entry }] : [];
  });
}

/** The same with what the event says beside its data, as the schema shows documents. */
export async function documentsOfType<Type extends keyof LedgerEvents>(
  year: YearView,
  type: Type,
): Promise<readonly In<LedgerEvents[Type] & { readonly event: In<EventEntry> }>[]> {
  const events = await eventsOfType(year, type);
  return events.map(({ data, entry }) => within(year, { ...data, event: within(year, entry) }));
}

/** The statement as it was last entered; undefined where there is none of the id. */
export async function reportOf(year: YearView, statementId: string) {
  const reports = await documentsOfType(year, 'SelfAssessmentStated');
  return reports.findLast((report) => report.statementId === statementId);
}

function isOf<Type extends keyof LedgerEvents>(
  event: LedgerEvent,
  type: Type,
): event is LedgerEvent & { readonly data: LedgerEvents[Type] } {
  return event.type === type;
}
