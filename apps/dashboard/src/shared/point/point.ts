/** The point in time that a page shows; it lives in the URL, so that any view is a link. */
export interface Point {
  /** Facts dated up to this day count. Absent: the end of the year. */
  readonly asOf?: string;
  /** What was recorded up to the end of this day, or up to this instant, counts. Absent: all that is known. */
  readonly known?: string;
}

const DAY = /^\d{4}-\d{2}-\d{2}$/;
const INSTANT = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(\.\d{1,3})?(Z|[+-]\d{2}:\d{2})$/;
const MS_PER_DAY = 86_400_000;

/** What of the URL is a point in `year`; what is not is left out. */
export function pointOf(search: URLSearchParams, year: number): Point {
  const asOf = search.get('asOf') ?? '';
  const known = search.get('known') ?? '';
  const inside = isDay(asOf) && asOf.startsWith(`${year}-`) && asOf !== `${year}-12-31`;
  return { ...(inside && { asOf }), ...((isDay(known) || isInstant(known)) && { known }) };
}

/** The same search with `point` in it instead of the one that it has. */
export function withPoint(search: URLSearchParams, { asOf, known }: Point): URLSearchParams {
  const next = new URLSearchParams(search);
  for (const [name, value] of Object.entries({ asOf, known })) {
    if (value === undefined) next.delete(name);
    else next.set(name, value);
  }
  return next;
}

/** The instant that `known` means, with its offset: a day is known at its end in Asia/Shanghai. */
export function knownAtOf({ known }: Point): string | undefined {
  return known !== undefined && DAY.test(known) ? `${known}T23:59:59.999+08:00` : known;
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

/** The last day of a month, 1 to 12. */
export function monthEnd(year: number, month: number): string {
  return new Date(Date.UTC(year, month, 0)).toISOString().slice(0, 10);
}

/** Whether `text` is a day of the calendar. */
export function isDay(text: string): boolean {
  if (!DAY.test(text)) return false;
  const at = Date.parse(text);
  return !Number.isNaN(at) && new Date(at).toISOString().startsWith(text);
}

/** Whether `text` is an instant with its offset. */
export function isInstant(text: string): boolean {
  return INSTANT.test(text) && isDay(text.slice(0, 10)) && !Number.isNaN(Date.parse(text));
}
