import { useLocation } from 'react-router';
import { localPoint } from '../time/local-time';
import { usePoint } from '../time/PointContext';
import { shownDay } from '../time/point';
import { useSettings } from '../wording/settings';
import { PAGES } from './pages';
import { useAppTexts } from './texts';
import { useTimeBarTexts } from './time-bar/texts';

/** On paper only, where no switch and no navigation says it: the unit of the amounts, the page, and its point. */
export function PrintedLine({ year }: { readonly year: number }) {
  const t = useAppTexts();
  const own = useTimeBarTexts();
  const { unit } = useSettings();
  const { pathname } = useLocation();
  const point = usePoint();
  const { known } = point;
  const asOf = shownDay(point, year);
  const page = PAGES.find(({ path }) => path === pathname);
  const facts = [
    page && t(page.name),
    `${t('amounts')} ${unit === 'yuan' ? '元' : '万元'}`,
    `${own('asOf')} ${asOf}`,
    known !== undefined && `${own('knownOn')} ${localPoint(known)}`,
  ];
  return <p className="printed">{facts.filter(Boolean).join(' · ')}</p>;
}
