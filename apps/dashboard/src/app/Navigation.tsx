import { PageLink } from '../drawing/PageLink';
import { ACCESS_PATH } from './pages';
import { useAppTexts } from './texts';
import { useShownPages } from './use-shown-pages';

export function Navigation() {
  const t = useAppTexts();
  return (
    <nav className="pages" aria-label={t('pages')}>
      {useShownPages().map(({ name, path }) => (
        <PageLink key={name} path={path}>
          {t(name)}
        </PageLink>
      ))}
      <PageLink path={ACCESS_PATH}>{t('access')}</PageLink>
    </nav>
  );
}
