import { factsOfType, throughout } from './events-of';
import type { YearView } from './year-view';

/** How the year was opened, whatever the date of the view. */
export async function openingOf(year: YearView) {
  const [opened] = await factsOfType(await throughout(year), 'YearOpened');
  return opened?.data;
}

/** Whether a year is open follows the order of the log, not of dates. */
export async function isClosed(year: YearView): Promise<boolean> {
  const all = await throughout(year);
  const [closed, reopened] = await Promise.all([lastOf(all, 'YearClosed'), lastOf(all, 'YearReopened')]);
  return closed > reopened;
}

/** The position of the last event of the type; −1 if there is none. */
async function lastOf(year: YearView, type: 'YearClosed' | 'YearReopened'): Promise<bigint> {
  const found = await factsOfType(year, type);
  return found.reduce((last, { position }) => (position > last ? position : last), -1n);
}
