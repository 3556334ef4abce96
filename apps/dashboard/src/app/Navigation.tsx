import { PageLink } from '../drawing/PageLink';
import { PAGES } from './pages';
import { useAppTexts } from './texts';

export function Navigation() {
  const t = useAppTexts();
  return (
    <nav className="pages" aria-label={t('pages')}>
      {PAGES.map(({ name, path }) => (
        <PageLink key={name} path={path}>
          {t(name)}
        </PageLink>
      ))}
    </nav>
  );
}
