import type { LedgerEvent, LedgerEvents } from '@ledger/answers';
import { within, type In } from './nodes';
import { perView } from './per-view';
import type { EventEntry, YearView } from './year-view';

/**
 * The events of one type at the point, by (date, position), as the log has them: without what the audit trail says of every
 * event, which takes longer.
 */
export async function factsOfType<Type extends keyof LedgerEvents>(
  year: YearView,
  type: Type,
): Promise<readonly EventOfType<Type>[]> {
  return ((await byType(year)).get(type) ?? []).filter((event) => isOf(event, type));
}

type EventOfType<Type extends keyof LedgerEvents> = LedgerEvent & { readonly data: LedgerEvents[Type] };

const byType = perView(async (year: YearView) =>
  Map.groupBy(await year.reading.reader.select(year.point), ({ type }) => type),
);

/** The year to the end of the log, whatever its date: some facts follow the order of the log. */
export const throughout = perView((year: YearView) => Promise.resolve(year.beside({ asOf: '9999-12-31' })));

/** The same with what the event says beside its data, as the schema shows documents. */
export async function documentsOfType<Type extends keyof LedgerEvents>(
  year: YearView,
  type: Type,
): Promise<readonly In<LedgerEvents[Type] & { readonly event: In<EventEntry> }>[]> {
  const [found, { of }] = await Promise.all([factsOfType(year, type), year.events()]);
  return found.flatMap(({ eventId, data }) => {
    const entry = of.get(eventId);
    return entry ? [within(year, { ...data, event: within(year, entry) })] : [];
  });
}

/** The statement as it was last entered; undefined where there is none of the id. */
export async function reportOf(year: YearView, statementId: string) {
  const reports = await documentsOfType(year, 'SelfAssessmentStated');
  return reports.findLast((report) => report.statementId === statementId);
}

function isOf<Type extends keyof LedgerEvents>(event: LedgerEvent, type: Type): event is EventOfType<Type> {
  return event.type === type;
}
