import { useSearchParams } from 'react-router';
import { UnitsContext, useUnitsState } from '../loading/UnitsContext';
import { withLookedAt } from '../year/looked-at';
import { shownYear } from '../year/shown-year';
import { ConnectionBanner } from './ConnectionBanner';
import { Preferences } from './Header';
import { Navigation } from './Navigation';
import { AccessPage } from './pages';
import { Viewed } from './Shell';
import { useAppTexts } from './texts';
import { UserSwitcher } from './UserSwitcher';

/** The page of who may do what. The other pages are led to where there is a year to show on them. */
export function AccessFrame() {
  const t = useAppTexts();
  const { units = [] } = useUnitsState();
  const shown = shownYear(units, withLookedAt(useSearchParams()[0]));
  return (
    <>
      <a className="skip" href="#content">
        {t('toContent')}
      </a>
      <header>
        <h1>{t('title')}</h1>
        <UserSwitcher />
        <Preferences />
      </header>
      {shown && (
        <UnitsContext value={units}>
          <Viewed unit={shown.unit.unitCode}>
            <Navigation />
          </Viewed>
        </UnitsContext>
      )}
      <ConnectionBanner />
      <main id="content" tabIndex={-1}>
        <AccessPage />
      </main>
    </>
  );
}
