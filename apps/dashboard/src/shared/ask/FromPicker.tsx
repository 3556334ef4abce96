import { clampToYear, isDay } from '../point/point';
import { usePoint } from '../point/PointContext';
import { useYearData } from '../year/YearContext';
import { useFrom } from './from';
import { useAskTexts } from './texts';
import './ask.css';

/** The two points that are compared: the first is chosen here, the second is where the page stands. */
export function FromPicker() {
  const t = useAskTexts();
  const { year } = useYearData();
  const { asOf = `${year}-12-31`, known } = usePoint();
  const { from, setFrom } = useFrom();
  return (
    <div className="from-to">
      <label>
        {t('from')}
        <input
          type="date"
          value={from.asOf}
          min={`${year}-01-01`}
          max={`${year}-12-31`}
          onChange={({ target }) => isDay(target.value) && setFrom({ asOf: clampToYear(target.value, year) })}
        />
      </label>
      <label>
        {t('fromKnown')}
        <input
          type="date"
          value={from.known?.slice(0, 10) ?? ''}
          onChange={({ target }) => setFrom({ known: target.value })}
        />
      </label>
      <span>
        {t('to')} <b className="figure">{asOf}</b>，
        {known === undefined ? t('allKnown') : t('known', { day: known.slice(0, 10) })}
      </span>
    </div>
  );
}
