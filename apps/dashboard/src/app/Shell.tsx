import { useEffect, useState, type ReactNode } from 'react';
import { Link, Outlet, useLocation, useSearchParams } from 'react-router';
import { ENTERING } from '../commands/entering';
import { Failure } from '../drawing/Failure';
import { inAntDesign } from '../drawing/in-ant-design';
import { LinkNotice } from '../drawing/NotThere';
import { useKnownAt, usePointInUrl } from '../time/PointContext';
import { loaded } from '../drawing/loaded';
import type { Document, YearData, YearKey } from '../year/year-data';
import { keepLookedAt, withLookedAt } from '../year/looked-at';
import { shownYear, type Unit } from '../year/shown-year';
import { AssumedAtPoint } from '../loading/AssumedContext';
import { UnitsContext, useUnitsState } from '../loading/UnitsContext';
import { useViewing, useViewingOf, ViewerContext } from '../loading/ViewerContext';
import { useYearCache, useYearState, YearDataContext } from '../loading/YearContext';
import { useLiveYear } from '../loading/use-live-year';
import { TimeBar } from './time-bar/TimeBar';
import { AssumedNotice } from './AssumedNotice';
import { ConnectionBanner } from './ConnectionBanner';
import { Header, Preferences } from './Header';
import { Navigation } from './Navigation';
import { ACCESS_PATH, PAPERS_PATH } from './pages';
import { useAppTexts } from './texts';
import { PageTables } from './PageTables';
import { PrintedLine } from './PrintedLine';
import { UnfinishedNotice } from './UnfinishedNotice';
import { UserSwitcher } from './UserSwitcher';
import { Waiting } from './Waiting';

/** The frame of every page: which unit, which year, which point; the page inside is at that point. */
export function Shell() {
  const t = useAppTexts();
  const [search] = useSearchParams();
  const { units: all, error, again } = useUnitsState();
  if (error && !all) return <Failure failed={error} retry={again} />;
  if (!all) return <Waiting />;
  const shown = shownYear(all, withLookedAt(search));
  if (!shown) return <Beginning />;
  const { units, unit, year } = shown;
  return (
    <UnitsContext value={units}>
      <Viewed unit={unit.unitCode}>
        <a className="skip" href="#content">
          {t('toContent')}
        </a>
        <Header units={units} unit={unit} year={year} />
        <Navigation />
        <ConnectionBanner />
        {error && <Failure failed={error} retry={again} />}
        <LinkNotice unit={unit.unitCode} year={year} />
        <YearIfSeen unit={unit} year={year} />
      </Viewed>
    </UnitsContext>
  );
}

interface ViewedProps {
  readonly unit?: string;
  readonly children: ReactNode;
}

/** Components below offer only what the user may do on the unit. */
export function Viewed({ unit, children }: ViewedProps) {
  return <ViewerContext value={useViewingOf(unit)}>{children}</ViewerContext>;
}

const FirstYear = loaded(
  () => inAntDesign(async () => (await import('../features/entry/FirstYear')).FirstYear),
  Waiting,
);

/** Users who may see it are shown at once where the log was altered. */
const FaultsOfTheLog = loaded(async () => (await import('../drawing/LogFaults')).FaultsOfTheLog);

/** A ledger without any year, or without one that they may see. A paper can be checked all the same. */
function Beginning() {
  const t = useAppTexts();
  const { pathname } = useLocation();
  return (
    <Viewed>
      <header>
        <h1>{t('title')}</h1>
        <UserSwitcher />
        <Link to={PAPERS_PATH}>{t('papers')}</Link>
        <Link to={ACCESS_PATH}>{t('access')}</Link>
        <Preferences />
      </header>
      <ConnectionBanner />
      {pathname === PAPERS_PATH ? (
        <main id="content">
          <Outlet />
        </main>
      ) : (
        <FirstSteps />
      )}
    </Viewed>
  );
}

/** Who may enter nothing is not asked to begin. */
function FirstSteps() {
  const { mayAnywhere, isKnown } = useViewing();
  if (!isKnown) return <Waiting />;
  if (ENTERING.some(mayAnywhere)) return <FirstYear />;
  return (
    <main id="content">
      <NothingToSee />
    </main>
  );
}

function NothingToSee() {
  const t = useAppTexts();
  return (
    <section>
      <h2>{t('nothingToSee')}</h2>
      <p>{t('howToSee')}</p>
    </section>
  );
}

interface YearProps {
  readonly unit: Unit;
  readonly year: number;
}

/** Who knows of a unit need not see its figures. A paper can be checked all the same. */
function YearIfSeen({ unit, year }: YearProps) {
  const { pathname } = useLocation();
  const { isKnown, seesFigures } = useViewing();
  if (!isKnown || seesFigures) return <Year unit={unit} year={year} />;
  return (
    <main id="content" tabIndex={-1}>
      {pathname === PAPERS_PATH ? <Outlet /> : <NothingToSee />}
    </main>
  );
}

/** The time bar always stays: it is the way back from a point that has no answer. */
function Year({ unit: of, year }: YearProps) {
  const { unitCode: unit } = of;
  const { isKnown } = useViewing();
  usePointInUrl(year);
  useEffect(() => keepLookedAt({ unit, year }), [unit, year]);
  const knownAt = useKnownAt();
  const cache = useYearCache();
  const key = { unit, year, ...(knownAt !== undefined && { knownAt }) };
  const state = useYearState(key);
  const { data } = state;
  // Until it is known who looks, it may be that they see no figures at all.
  const error = isKnown ? state.error : undefined;
  useLiveYear(key, data?.basis.cut);
  const shown = useUntilNext(data, key);
  return (
    <>
      <TimeBar
        year={year}
        documents={shown?.documents.entries ?? NO_DOCUMENTS}
        complete={shown ? shown.documents.complete : error !== undefined}
      />
      <PrintedLine unit={of} year={year} basis={shown?.basis} />
      {error && <Failure failed={error} retry={() => cache.load(key)} />}
      {error?.answered && <FaultsOfTheLog />}
      <UnfinishedNotice of={shown?.basis.importUnfinished} />
      <main id="content" tabIndex={-1} data-complete={data?.documents.complete} aria-busy={!data && !error}>
        {shown && (data || !error) ? (
          <YearDataContext value={shown}>
            <AssumedNotice of={shown.provenance.assumed} />
            <AssumedAtPoint>
              <Outlet />
            </AssumedAtPoint>
          </YearDataContext>
        ) : (
          !error && <Waiting />
        )}
      </main>
      {shown && data && (
        <YearDataContext value={shown}>
          <PageTables />
        </YearDataContext>
      )}
    </>
  );
}

/** The loaded year; until it is there, the same year at another `known`, so that the page does not flicker. */
function useUntilNext(data: YearData | undefined, { unit, year }: YearKey): YearData | undefined {
  const [last, setLast] = useState(data);
  if (data && data !== last) setLast(data);
  if (data) return data;
  return last?.unit === unit && last.year === year ? last : undefined;
}

const NO_DOCUMENTS: readonly Document[] = [];
