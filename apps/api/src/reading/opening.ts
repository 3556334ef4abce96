import { eventsOfType } from './events-of';
import type { YearView } from './year-view';

/** How the year was opened, whatever the date of the view. */
export async function openingOf(year: YearView) {
  const [opened] = await eventsOfType(year.beside({ asOf: '9999-12-31' }), 'YearOpened');
  return opened?.data;
}
