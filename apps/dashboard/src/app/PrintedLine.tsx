import { useLocation } from 'react-router';
import { usePrinting } from '../drawing/table/use-printing';
import { localPoint } from '../time/local-time';
import { usePoint } from '../time/PointContext';
import { shownDay } from '../time/point';
import { unitName } from '../wording/money';
import { useSettings } from '../wording/settings';
import type { Unit } from '../year/shown-year';
import type { YearData } from '../year/year-data';
import { PAGES } from './pages';
import { RunningHead } from './RunningHead';
import { useAppTexts } from './texts';
import { useTimeBarTexts } from './time-bar/texts';
import { useUnitNames } from './use-unit-names';

interface PrintedLineProps {
  readonly unit: Unit;
  readonly year: number;
  /** What the year stands on; absent while it is loading. */
  readonly basis: YearData['basis'] | undefined;
}

/**
 * Only on paper, where switches and navigation are missing: the page, the unit of its amounts, the budget unit, the
 * point and the basis. The same is at the head and foot of each sheet.
 */
export function PrintedLine({ unit: of, year, basis }: PrintedLineProps) {
  const t = useAppTexts();
  const own = useTimeBarTexts();
  const { unit } = useSettings();
  const { pathname } = useLocation();
  const point = usePoint();
  const nameOf = useUnitNames(of, year);
  const printing = usePrinting();
  const page = PAGES.find(({ path }) => path === pathname);
  const day = `${own('asOf')} ${shownDay(point, year)}`;
  const known = point.known ?? basis?.knownAt ?? undefined;
  const knownOn = known !== undefined && `${own('knownOn')} ${localPoint(known)}`;
  const amounts = `${t('amounts')} ${unitName(unit)}`;
  const whose = `${nameOf(of)} ${of.unitCode} · ${t('yearNamed', { year })}`;
  const basedOn = basis && basisSaid(t, basis);
  return (
    <>
      <p className="printed">
        {said(page && t(page.name), amounts, day, point.known !== undefined && knownOn)}
      </p>
      {printing && (
        <>
          <p className="printed">{said(whose, point.known === undefined && knownOn, basedOn)}</p>
          <RunningHead head={said(whose, page && t(page.name), amounts)} foot={said(day, knownOn, basedOn)} />
        </>
      )}
    </>
  );
}

function said(...facts: readonly (string | false | undefined)[]): string {
  return facts.filter(Boolean).join(' · ');
}

const DIGEST_SHOWN = 12;
/** A position with so many digits is a time of recording, which is printed next to it. */
const INSTANT_DIGITS = 19;

/** What repeats the figures: how far the log had come, and the rules that were adopted. */
function basisSaid(
  t: ReturnType<typeof useAppTexts>,
  { cut, ruleSetId, ruleSetDigest }: YearData['basis'],
): string {
  const rules = { id: ruleSetId ?? '', digest: ruleSetDigest?.slice(0, DIGEST_SHOWN) ?? '' };
  const position = cut.length < INSTANT_DIGITS && t('basis', { cut });
  return said(position, ruleSetId !== null && t('basisRules', rules));
}
