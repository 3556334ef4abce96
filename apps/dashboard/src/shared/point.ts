/** The point in time that a page shows; it lives in the URL, so that any view is a link. */
export interface Point {
  /** Absent: the end of the year. */
  readonly asOf?: string;
  /** Absent: all that is known. An instant with its offset. */
  readonly knownAt?: string;
}

const DAY = /^\d{4}-\d{2}-\d{2}$/;
const MS_PER_DAY = 86_400_000;

/** What of the URL is a point in `year`; what is not is left out. */
export function pointOf(search: URLSearchParams, year: number): Point {
  const asOf = search.get('asOf') ?? '';
  const known = search.get('known') ?? '';
  return {
    ...(isDay(asOf) && asOf.startsWith(`${year}-`) ? { asOf } : {}),
    ...(isDay(known) ? { knownAt: `${known}T23:59:59+08:00` } : {}),
  };
}

/** 1 January is 0. */
export function dayIndexOf(day: string): number {
  return Math.round((Date.parse(day) - Date.parse(`${day.slice(0, 4)}-01-01`)) / MS_PER_DAY);
}

/** The day of the year behind an index; indexes outside the year give its first or last day. */
export function dayAt(year: number, index: number): string {
  const inside = Math.min(Math.max(index, 0), dayIndexOf(`${year}-12-31`));
  return new Date(Date.UTC(year, 0, 1 + inside)).toISOString().slice(0, 10);
}

/** `today`, or the end of the year nearest to it. */
export function clampToYear(today: string, year: number): string {
  if (today < `${year}-01-01`) return `${year}-01-01`;
  return today > `${year}-12-31` ? `${year}-12-31` : today;
}

function isDay(text: string): boolean {
  if (!DAY.test(text)) return false;
  const at = Date.parse(text);
  return !Number.isNaN(at) && new Date(at).toISOString().startsWith(text);
}
