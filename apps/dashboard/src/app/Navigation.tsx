import { PageLink } from '../drawing/PageLink';
import { useViewing } from '../loading/ViewerContext';
import { PAGES } from './pages';
import { useUnits } from '../loading/UnitsContext';
import { useAppTexts } from './texts';

/** Who may send none of them has nothing to enter. */
const ENTERING = ['recordExpenditure', 'approveAppropriation', 'reportResult', 'registerUnit'] as const;

export function Navigation() {
  const t = useAppTexts();
  const { may } = useViewing();
  // One unit is held beside no other.
  const several = useUnits().length > 1;
  const offered = { entry: ENTERING.some(may), units: several };
  const shown = PAGES.filter(({ name }) => (name === 'entry' || name === 'units' ? offered[name] : true));
  return (
    <nav className="pages" aria-label={t('pages')}>
      {shown.map(({ name, path }) => (
        <PageLink key={name} path={path}>
          {t(name)}
        </PageLink>
      ))}
    </nav>
  );
}
