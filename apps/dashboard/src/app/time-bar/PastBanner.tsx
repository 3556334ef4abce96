import { localPoint } from '../../time/local-time';
import { useMovePoint, usePoint } from '../../time/PointContext';
import { useTimeBarTexts } from './texts';

/** Says that the page shows the past, or what was known in the past, and leads back. */
export function PastBanner({ year }: { readonly year: number }) {
  const t = useTimeBarTexts();
  const { asOf, known } = usePoint();
  const move = useMovePoint(year);
  if (asOf === undefined && known === undefined) return null;
  return (
    <div className="past" role="status">
      <span>
        {asOf !== undefined && t('past', { asOf })}{' '}
        {known !== undefined && t('known', { known: localPoint(known) })}
      </span>
      <button type="button" className="plain" onClick={() => move({ asOf: undefined, known: undefined })}>
        {t('toEnd')}
      </button>
    </div>
  );
}
