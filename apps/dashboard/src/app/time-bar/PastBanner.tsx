import { localPoint } from '../../time/local-time';
import { useMovePoint, usePoint } from '../../time/PointContext';
import { openingDay } from '../../time/today';
import { useTimeBarTexts } from './texts';

/** Says that the page shows the past, or what was known in the past, and leads back. */
export function PastBanner({ year }: { readonly year: number }) {
  const t = useTimeBarTexts();
  const { asOf, known } = usePoint();
  const move = useMovePoint(year);
  const opening = openingDay(year);
  const moved = asOf === opening ? undefined : asOf;
  if (moved === undefined && known === undefined) return null;
  return (
    <div className="past" role="status">
      <span>
        {moved !== undefined && t(moved < opening ? 'past' : 'ahead', { asOf: moved })}{' '}
        {known !== undefined && t('known', { known: localPoint(known) })}
      </span>
      <button type="button" className="plain" onClick={() => move({ asOf: undefined, known: undefined })}>
        {t(opening === `${year}-12-31` ? 'toEnd' : 'toToday')}
      </button>
    </div>
  );
}
