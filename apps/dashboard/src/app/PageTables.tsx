import { useLocation } from 'react-router';
import { useWorkbook } from '../drawing/use-workbook';
import { PAGES } from './pages';
import { useAppTexts } from './texts';

/** All tables that the page shows, in one workbook: a sheet for each, whatever page it is. */
export function PageTables() {
  const t = useAppTexts();
  const { pathname } = useLocation();
  const page = PAGES.find(({ path }) => path === pathname);
  const { state, take } = useWorkbook(page ? t(page.name) : '', tablesShown);
  return (
    <footer className="page-tables">
      {state === 'refused' && <span role="alert">{t('tablesRefused')}</span>}
      <button type="button" className="plain" disabled={state === 'writing'} onClick={take}>
        {t('tables')}
      </button>
    </footer>
  );
}

function tablesShown(): readonly HTMLTableElement[] {
  return [...document.querySelectorAll<HTMLTableElement>('main table')].filter((table) =>
    table.checkVisibility(),
  );
}
