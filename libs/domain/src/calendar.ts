/** Calendar dates of Asia/Shanghai as 'YYYY-MM-DD'. They compare and sort as text. No clock is involved. */
export type CalendarDate = string;

export interface Dated {
  readonly occurredOn: CalendarDate;
}

const DATE = /^(\d{4})-(\d{2})-(\d{2})$/;
const SHANGHAI_AHEAD_HOURS = 8;
const HOUR_MS = 3_600_000;
const ZERO = '0'.charCodeAt(0);
const DAYS_BEFORE_MONTH = [0, 31, 59, 90, 120, 151, 181, 212, 243, 273, 304, 334] as const;

export function isCalendarDate(text: string): boolean {
  const match = DATE.exec(text);
  if (!match) return false;
  const [year, month, day] = [Number(match[1]), Number(match[2]), Number(match[3])];
  return month >= 1 && month <= 12 && day >= 1 && day <= daysInMonth(year, month);
}

function isLeapYear(year: number): boolean {
  return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
}

export function daysInYear(year: number): number {
  return isLeapYear(year) ? 366 : 365;
}

export function daysInMonth(year: number, month: number): number {
  if (month === 2) return isLeapYear(year) ? 29 : 28;
  return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31;
}

/** 1 for 1 January, 365 or 366 for 31 December. */
export function dayOfYear(date: CalendarDate): number {
  const month = monthOf(date);
  const afterFebruary = month > 2 && isLeapYear(yearOf(date)) ? 1 : 0;
  return (DAYS_BEFORE_MONTH[month - 1] ?? 0) + afterFebruary + twoDigitsAt(date, 8);
}

/** The opposite: (2023, 60) is '2023-03-01'. A day past the end counts as the last day. */
export function dateOfDay(year: number, day: number): CalendarDate {
  let left = day;
  for (let month = 1; month < 12; month += 1) {
    if (left <= daysInMonth(year, month)) return `${firstDayOf(year).slice(0, 5)}${two(month)}-${two(left)}`;
    left -= daysInMonth(year, month);
  }
  return `${firstDayOf(year).slice(0, 5)}12-${two(Math.min(left, 31))}`;
}

export function yearOf(date: CalendarDate): number {
  return 100 * twoDigitsAt(date, 0) + twoDigitsAt(date, 2);
}

/** 1 to 12. */
export function monthOf(date: CalendarDate): number {
  return twoDigitsAt(date, 5);
}

export function firstDayOf(year: number): CalendarDate {
  return `${String(year).padStart(4, '0')}-01-01`;
}

export function lastDayOf(year: number): CalendarDate {
  return `${String(year).padStart(4, '0')}-12-31`;
}

/** The day after. It may be in the next year. */
export function nextDay(date: CalendarDate): CalendarDate {
  const [year, month, day] = [yearOf(date), monthOf(date), twoDigitsAt(date, 8)];
  if (day < daysInMonth(year, month)) return `${date.slice(0, 8)}${two(day + 1)}`;
  return month < 12 ? `${date.slice(0, 5)}${two(month + 1)}-01` : firstDayOf(year + 1);
}

/** The day before. It may be in the previous year. */
export function dayBefore(date: CalendarDate): CalendarDate {
  const [year, month, day] = [yearOf(date), monthOf(date), twoDigitsAt(date, 8)];
  if (day > 1) return `${date.slice(0, 8)}${two(day - 1)}`;
  return month > 1
    ? `${date.slice(0, 5)}${two(month - 1)}-${two(daysInMonth(year, month - 1))}`
    : lastDayOf(year - 1);
}

/** Days since a fixed day. The difference of two numbers is the number of days between them. */
export function dayNumber(date: CalendarDate): number {
  const before = yearOf(date) - 1;
  const leapDays = Math.floor(before / 4) - Math.floor(before / 100) + Math.floor(before / 400);
  return 365 * before + leapDays + dayOfYear(date);
}

/** The last day of each month of `year`. */
export function monthEnds(year: number): readonly CalendarDate[] {
  return Array.from(
    { length: 12 },
    (_, i) => `${firstDayOf(year).slice(0, 5)}${two(i + 1)}-${two(daysInMonth(year, i + 1))}`,
  );
}

/** The day of an instant, or of its ISO text in UTC. */
export function dayInShanghai(instant: Date | string): CalendarDate {
  const text = typeof instant === 'string' ? instant : instant.toISOString();
  const date = text.slice(0, 10);
  return Number(text.slice(11, 13)) + SHANGHAI_AHEAD_HOURS < 24 ? date : nextDay(date);
}

/** When the day of an instant began, both in milliseconds since 1970. Costs a fraction of naming the day. */
export function startOfDayInShanghai(instant: number): number {
  return instant - ((instant + SHANGHAI_AHEAD_HOURS * HOUR_MS) % (24 * HOUR_MS));
}

/** Avoids substrings, because dates are parsed for every event of a log. */
function twoDigitsAt(date: CalendarDate, at: number): number {
  return 10 * (date.charCodeAt(at) - ZERO) + date.charCodeAt(at + 1) - ZERO;
}

function two(value: number): string {
  return String(value).padStart(2, '0');
}
