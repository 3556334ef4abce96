import { isDay, isInstant } from './calendar';
import { openingDay } from './today';

/** The point in time that a page shows; it lives in the URL, so that any view is a link. */
export interface Point {
  /** Facts dated up to this day count. Absent: today while the year runs, and its end afterwards. */
  readonly asOf?: string;
  /** What was recorded up to the end of this day, or up to this instant, counts. Absent: all that is known. */
  readonly known?: string;
}

/** In a link in place of a day. Like a link without a day, it leads to another day tomorrow. */
export const TODAY = 'today';

/** What of the URL is a point in `year`; what is not is left out. */
export function pointOf(search: URLSearchParams, year: number): Point {
  const asOf = search.get('asOf') ?? '';
  const known = search.get('known') ?? '';
  // The end of a year that is over is where its page opens anyhow.
  const isOpening = asOf === `${year}-12-31` && asOf === openingDay(year);
  const inside = isDay(asOf) && asOf.startsWith(`${year}-`) && !isOpening;
  return { ...(inside && { asOf }), ...((isDay(known) || isInstant(known)) && { known }) };
}

/** The day that a point of the year shows. */
export function shownDay({ asOf }: Point, year: number): string {
  return asOf ?? openingDay(year);
}

/** The same search with `point` in it instead of the one that it has. */
export function withPoint(search: URLSearchParams, point: Point): URLSearchParams {
  const next = new URLSearchParams(search);
  setPoint(next, point);
  return next;
}

/** The point of a search that is being made. */
export function setPoint(search: URLSearchParams, { asOf, known }: Point): void {
  for (const [name, value] of Object.entries({ asOf, known })) {
    if (value === undefined) search.delete(name);
    else search.set(name, value);
  }
}

/** The instant that `known` means, with its offset: a day is known at its end in Asia/Shanghai. */
export function knownAtOf({ known }: Point): string | undefined {
  return known !== undefined && isDay(known) ? `${known}T23:59:59.999+08:00` : known;
}
