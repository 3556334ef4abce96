import { lastDayOf } from '@ledger/domain';
import type { YearAt } from '../year-at';
import { isAssumedEvent, isDayOpen, type AssumedEvent } from '../assumed/assumed-mark';
import type { AssumedMark } from '../assumed/assumed-mark.types';

/** The events at a point of which something is assumed, and those that may lie there. */
export interface AssumedAround {
  readonly here: readonly AssumedEvent[];
  /** See {@link assumedBehind}. */
  readonly behind: readonly AssumedEvent[];
}

/** Events of which something is assumed are always among the documents. */
export function assumedAround(year: YearAt): AssumedAround {
  return { here: year.documents.filter(isAssumedEvent), behind: assumedBehind(year) };
}

type Find<Entry> = (entry: Entry) => AssumedMark | undefined;

/** What is assumed under an entry: of what lies at the point; where that is nothing, of what may lie there. */
export function hereElseBehind<Entry>(
  { here, behind }: AssumedAround,
  among: (events: readonly AssumedEvent[]) => Find<Entry>,
): Find<Entry> {
  const [atPoint, beyond] = [among(here), among(behind)];
  return (entry) => atPoint(entry) ?? beyond(entry);
}

/** The documents of the point, and those behind its day that {@link behind} finds. */
export function knownAround(year: YearAt): YearAt['documents'] {
  return [...year.documents, ...behind(year)];
}

/**
 * Events behind the day of the point, up to the end of the year, of which no one knows whether they lie behind it, because
 * their day is assumed. What rests on nothing that is assumed before the point may rest on one of these.
 */
function assumedBehind(year: YearAt): readonly AssumedEvent[] {
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
