import { clampToYear } from './calendar';
import { localDay } from './local-time';

/** In Asia/Shanghai, whatever the browser's zone. */
export function today(): string {
  return localDay(new Date().toISOString());
}

/** Today while the year runs; undefined before and afterwards. */
export function runningDay(year: number): string | undefined {
  const day = today();
  return clampToYear(day, year) === day ? day : undefined;
}

/** The day of a page that names none: today while the year runs, afterwards its last day. */
export function openingDay(year: number): string {
  return clampToYear(today(), year);
}
