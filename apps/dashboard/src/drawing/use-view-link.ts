import { use } from 'react';
import { useSearchParams } from 'react-router';
import { YearDataContext } from '../loading/YearContext';
import { shownDay, withPoint } from '../time/point';
import { PointContext } from '../time/PointContext';

/** The URL with all that it leaves out: unit, year, and what is known now. */
export function useViewLink(): () => string {
  const data = use(YearDataContext);
  const store = use(PointContext);
  const [search] = useSearchParams();
  return () => {
    const page = `${window.location.origin}${window.location.pathname}`;
    if (!data) return `${page}?${search}`;
    const { unit, year, basis } = data;
    const point = store.get();
    const known = point.known ?? basis.knownAt ?? undefined;
    const asOf = shownDay(point, year);
    const whole = withPoint(search, { asOf, ...(known !== undefined && { known }) });
    whole.set('unit', unit);
    whole.set('year', String(year));
    return `${page}?${whole}`;
  };
}
