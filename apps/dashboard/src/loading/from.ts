import { useUrlPart } from '../time/use-url-part';
import { isDay, isInstant } from '../time/calendar';
import { knownAtOf } from '../time/point';
import { useYearData } from './YearContext';

/** The point that is compared with the page's own: the first end of a bridge, and of a list of changes. */
export interface From {
  readonly asOf: string;
  /** A day, or an instant; absent: what the page knows. */
  readonly known?: string;
}

/**
 * It lives in the URL as `from` and `fromKnown`; without them it is 1 January, as the page knows it. The last day of the year
 * before is where nothing of the year had happened.
 */
export function useFrom() {
  const { year } = useYearData();
  const { get, change } = useUrlPart();
  const day = get('from') ?? '';
  const known = get('fromKnown') ?? '';
  const from: From = {
    asOf: isDay(day) && (day.startsWith(`${year}-`) || day === `${year - 1}-12-31`) ? day : `${year}-01-01`,
    ...((isDay(known) || isInstant(known)) && { known }),
  };
  const setFrom = ({ asOf = from.asOf, known: to = from.known }: { asOf?: string; known?: string }) =>
    change({ from: asOf === `${year}-01-01` ? undefined : asOf, fromKnown: to === '' ? undefined : to });
  return { from, setFrom };
}

/** As the API takes a point. */
export function pointInputOf({ asOf, known }: From): { readonly asOf: string; readonly knownAt?: string } {
  const knownAt = known === undefined ? undefined : knownAtOf({ known });
  return { asOf, ...(knownAt !== undefined && { knownAt }) };
}
