import { DayBox } from './DayBox';
import { localDay } from '../time/local-time';
import { usePoint } from '../time/PointContext';
import { shownDay } from '../time/point';
import { useYearData } from '../loading/YearContext';
import { useFrom } from '../loading/from';
import { useAskTexts } from './from-texts';
import './from-picker.css';

/** The two points that are compared: the first is chosen here, the second is where the page stands. */
export function FromPicker() {
  const t = useAskTexts();
  const { year } = useYearData();
  const point = usePoint();
  const { known } = point;
  const asOf = shownDay(point, year);
  const { from, setFrom } = useFrom();
  return (
    <div className="from-to">
      <DayBox
        label={t('from')}
        value={from.asOf}
        year={year}
        onChange={(day) => day && setFrom({ asOf: day })}
      />
      <DayBox
        label={t('fromKnown')}
        value={from.known === undefined ? '' : localDay(from.known)}
        onChange={(day) => setFrom({ known: day })}
      />
      <span>
        {t('to')} <b className="figure">{asOf}</b>，
        {known === undefined ? t('allKnown') : t('known', { day: localDay(known) })}
      </span>
    </div>
  );
}
