import { clampToYear } from './calendar';
import { withPoint, type Point } from './point';

/** Parts of a link that name something of one unit's year, and nothing elsewhere. */
const OF_ONE_YEAR = ['event', 'step', 'bar', 'group', 'folded', 'form', 'voucher', 'line'];

export interface Elsewhere {
  readonly unit: string;
  readonly year: number;
}

/** The link of the same page for another unit or year: at the same point, by the same grouping. */
export function searchElsewhere(
  search: URLSearchParams,
  point: Point,
  { unit, year }: Elsewhere,
): URLSearchParams {
  const { asOf } = point;
  const next = withPoint(search, { ...point, ...(asOf !== undefined && { asOf: sameDayIn(year, asOf) }) });
  for (const name of OF_ONE_YEAR) next.delete(name);
  const from = next.get('from');
  if (from !== null) next.set('from', sameDayIn(year, from));
  next.set('unit', unit);
  next.set('year', String(year));
  return next;
}

/** 29 February is the 28th where there is none. */
function sameDayIn(year: number, day: string): string {
  const same = `${year}${day.slice(4)}`;
  const isLeapDay = same.endsWith('-02-29') && new Date(Date.UTC(year, 1, 29)).getUTCDate() !== 29;
  return clampToYear(isLeapDay ? `${year}-02-28` : same, year);
}
