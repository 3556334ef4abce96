/** Made once: making one costs a hundred times what using it does. */
const LOCAL = new Intl.DateTimeFormat('sv-SE', {
  timeZone: 'Asia/Shanghai',
  dateStyle: 'short',
  timeStyle: 'short',
});

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
  return LOCAL.format(new Date(instant));
}
