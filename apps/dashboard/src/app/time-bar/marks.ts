import { dayIndexOf } from '../../shared/point/point';
import type { Document } from '../../shared/year/year-data';

/** Documents of one day on the time bar. */
export interface Mark {
  readonly day: string;
  /** Of the year gone, 0 to 1. */
  readonly at: number;
  readonly documents: readonly Document[];
}

/** Vouchers are the steady stream, not the turns of the year: they have no marks. */
const NO_MARKS: readonly string[] = ['ExpenditureRecorded', 'ExpenditureReversed', 'PaymentPlanSet'];

export function markedDocuments(documents: readonly Document[], year: number): readonly Document[] {
  return documents.filter(
    ({ type, occurredOn }) => !NO_MARKS.includes(type) && occurredOn.startsWith(`${year}-`),
  );
}

export function marksOf(documents: readonly Document[], year: number): readonly Mark[] {
  const last = dayIndexOf(`${year}-12-31`);
  const days = Map.groupBy(markedDocuments(documents, year), ({ occurredOn }) => occurredOn);
  return [...days].map(([day, ofDay]) => ({ day, at: dayIndexOf(day) / last, documents: ofDay }));
}
