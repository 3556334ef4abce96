import { Alert, Button, Spin } from 'antd';
import { lazy, Suspense } from 'react';
import { Outlet, useSearchParams } from 'react-router';
import { useKnownAt, usePointInUrl } from '../shared/point/PointContext';
import { useTerms } from '../shared/terms';
import type { Document } from '../shared/year/year-data';
import { shownYear, type Unit } from '../shared/year/shown-year';
import { UnitsContext, useUnitsState } from '../shared/year/UnitsContext';
import { useYearCache, useYearState, YearDataContext } from '../shared/year/YearContext';
import { useLiveYear } from '../shared/year/use-live-year';
import { TimeBar } from './time-bar/TimeBar';
import { ConnectionBanner } from './ConnectionBanner';
import { Header, Preferences } from './Header';
import { Navigation } from './Navigation';
import { useAppTexts } from './texts';
import { UserSwitcher } from './UserSwitcher';

/** The frame of every page: which unit, which year, which point; the page inside is at that point. */
export function Shell() {
  const t = useAppTexts();
  const [search] = useSearchParams();
  const { data, error, again } = useUnitsState();
  if (error !== undefined) return <Failure said={error} retry={again} />;
  if (!data) return <Waiting />;
  const shown = shownYear(data, search);
  if (!shown) return <Beginning />;
  const { units, unit, year } = shown;
  return (
    <UnitsContext value={units}>
      <a className="skip" href="#content">
        {t('toContent')}
      </a>
      <Header units={units} unit={unit} year={year} />
      <Navigation />
      <ConnectionBanner />
      <Year unit={unit} year={year} />
    </UnitsContext>
  );
}

const FirstYear = lazy(async () => ({ default: (await import('../features/entry/FirstYear')).FirstYear }));

/** A ledger without any year. */
function Beginning() {
  const t = useAppTexts();
  return (
    <>
      <header>
        <h1>{t('title')}</h1>
        <UserSwitcher />
        <Preferences />
      </header>
      <ConnectionBanner />
      <Suspense fallback={<Waiting />}>
        <FirstYear />
      </Suspense>
    </>
  );
}

/** The time bar stays whatever becomes of the year: it is the way back from a point that has no answer. */
function Year({ unit: { unitCode: unit }, year }: { readonly unit: Unit; readonly year: number }) {
  usePointInUrl(year);
  const knownAt = useKnownAt();
  const cache = useYearCache();
  const key = { unit, year, ...(knownAt !== undefined && { knownAt }) };
  const { data, error } = useYearState(key);
  useLiveYear(key, data?.basis.cut);
  return (
    <>
      <TimeBar year={year} documents={data?.documents.entries ?? NO_DOCUMENTS} />
      {error !== undefined && <Failure said={error} retry={() => cache.load(key)} />}
      <main id="content" tabIndex={-1} data-complete={data?.documents.complete}>
        {data ? (
          <YearDataContext value={data}>
            <Suspense fallback={<Waiting />}>
              <Outlet />
            </Suspense>
          </YearDataContext>
        ) : (
          error === undefined && <Waiting />
        )}
      </main>
    </>
  );
}

const NO_DOCUMENTS: readonly Document[] = [];

function Failure({ said, retry }: { readonly said: string; readonly retry: () => void }) {
  const t = useTerms();
  const again = <Button onClick={retry}>{t('retry')}</Button>;
  return <Alert type="error" title={t('failed')} description={said} action={again} />;
}

function Waiting() {
  return <Spin className="waiting" aria-label={useTerms()('loading')} />;
}
