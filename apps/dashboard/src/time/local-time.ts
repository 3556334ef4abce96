/** Asia/Shanghai has had no summer time since 1991. By arithmetic: lists say instants in every row, and Intl costs more. */
const OFFSET_MS = 8 * 3_600_000;

/** What a point names as known: a day as it is, an instant in Asia/Shanghai. */
export function localPoint(known: string): string {
  return known.includes('T') ? localTime(known) : known;
}

/** The day of an instant in Asia/Shanghai; a day is itself. */
export function localDay(instant: string): string {
  return localPoint(instant).slice(0, 10);
}

/** An instant in Asia/Shanghai to the minute: '2023-06-30 23:59'. */
export function localTime(instant: string): string {
  return new Date(Date.parse(instant) + OFFSET_MS).toISOString().slice(0, 16).replace('T', ' ');
}
