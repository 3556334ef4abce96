import type { LedgerEvent, LedgerEvents } from '@ledger/answers';
import { within, type In } from './nodes';
import { perView } from './per-view';
import type { EventEntry, YearView } from './year-view';

/**
 * The events of one type at the point, by (date, position), as the log has them. The audit trail says more about each event,
 * but takes longer.
 */
export async function factsOfType<Type extends keyof LedgerEvents>(
  year: YearView,
  type: Type,
): Promise<readonly EventOfType<Type>[]> {
  return ((await byType(year)).get(type) ?? []).filter((event) => isOf(event, type));
}

type EventOfType<Type extends keyof LedgerEvents> = LedgerEvent & { readonly data: LedgerEvents[Type] };

const byType = perView(async (year: YearView) => Map.groupBy(await year.selection(), ({ type }) => type));

/** The year up to the end of the log, without a date, because some facts follow the order of the log. */
export const throughout = perView((year: YearView) => Promise.resolve(year.beside({ asOf: '9999-12-31' })));

/** The same with the metadata of the event, as the schema shows documents. */
export async function documentsOfType<Type extends keyof LedgerEvents>(
  year: YearView,
  type: Type,
): Promise<readonly In<LedgerEvents[Type] & { readonly event: In<EventEntry> }>[]> {
  const [found, eventCalled] = await Promise.all([factsOfType(year, type), year.eventsCalled()]);
  return found.flatMap(({ eventId, data }) => {
    const entry = eventCalled(eventId);
    return entry ? [within(year, { ...data, event: within(year, entry) })] : [];
  });
}

/** The last version of the statement; undefined if there is none with the id. */
export async function reportOf(year: YearView, statementId: string) {
  const reports = await documentsOfType(year, 'SelfAssessmentStated');
  return reports.findLast((report) => report.statementId === statementId);
}

function isOf<Type extends keyof LedgerEvents>(event: LedgerEvent, type: Type): event is EventOfType<Type> {
  return event.type === type;
}
