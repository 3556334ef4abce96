import { PageLink } from '../drawing/PageLink';
import { useViewing } from '../loading/ViewerContext';
import { PAGES } from './pages';
import { useAppTexts } from './texts';

/** Who may send none of them has nothing to enter. */
const ENTERING = ['recordExpenditure', 'approveAppropriation', 'reportResult', 'registerUnit'] as const;

export function Navigation() {
  const t = useAppTexts();
  const { may } = useViewing();
  const shown = PAGES.filter(({ name }) => name !== 'entry' || ENTERING.some(may));
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
