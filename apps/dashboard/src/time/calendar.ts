const DAY = /^\d{4}-\d{2}-\d{2}$/;
const INSTANT = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(\.\d{1,3})?(Z|[+-]\d{2}:\d{2})$/;
const MS_PER_DAY = 86_400_000;

/** 1 January is 0. */
export function dayIndexOf(day: string): number {
  return Math.round((Date.parse(day) - Date.parse(`${day.slice(0, 4)}-01-01`)) / MS_PER_DAY);
}

/** The day of the year behind an index; indexes outside the year give its first or last day. */
export function dayAt(year: number, index: number): string {
  const inside = Math.min(Math.max(index, 0), dayIndexOf(`${year}-12-31`));
  return new Date(Date.UTC(year, 0, 1 + inside)).toISOString().slice(0, 10);
}

/** The day before, also in the year before. */
export function dayBefore(day: string): string {
  return new Date(Date.parse(day) - MS_PER_DAY).toISOString().slice(0, 10);
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
