import { lastDayOf } from '@ledger/domain';
import type { YearAt } from '../year-at';
import { isAssumedEvent, isDayOpen, type AssumedEvent } from '../assumed/assumed-mark';

/** The documents of the point, and those behind its day that {@link behind} finds. */
export function knownAround(year: YearAt): YearAt['documents'] {
  return [...year.documents, ...behind(year)];
}

/**
 * Events behind the day of the point, up to the end of the year, of which no one knows whether they lie behind it, because
 * their day is assumed. What rests on nothing that is assumed before the point may rest on one of these.
 */
export function assumedBehind(year: YearAt): readonly AssumedEvent[] {
  return behind(year)
    .filter(isAssumedEvent)
    .filter(({ assumed }) => isDayOpen(assumed, year.point));
}

function behind(year: YearAt): YearAt['documents'] {
  const end = lastDayOf(year.point.fiscalYear);
  if (year.point.asOf >= end) return [];
  const here = new Set(year.documents.map(({ eventId }) => eventId));
  return year.at(end).documents.filter(({ eventId }) => !here.has(eventId));
}
