import { dayIndexOf } from '../../time/calendar';
import type { Document } from '../../year/year-data';

/** Documents of one day on the time bar. */
export interface Mark {
  readonly day: string;
  /** Of the year gone, 0 to 1. */
  readonly at: number;
  readonly documents: readonly Document[];
}

/** Vouchers are the steady stream, not the turns of the year. */
const STREAM: readonly string[] = ['EXPENDITURE_RECORDED', 'EXPENDITURE_REVERSED'];

export function withoutVouchers(documents: readonly Document[]): readonly Document[] {
  return documents.filter(({ type }) => !STREAM.includes(type));
}

export function marksOf(documents: readonly Document[], year: number): readonly Mark[] {
  const last = dayIndexOf(`${year}-12-31`);
  const days = Map.groupBy(withoutVouchers(documents), ({ occurredOn }) => occurredOn);
  return [...days]
    .filter(([day]) => day.startsWith(`${year}-`))
    .map(([day, ofDay]) => ({ day, at: dayIndexOf(day) / last, documents: ofDay }));
}
