import { useLocation } from 'react-router';
import { useWorkbook } from '../drawing/use-workbook';
import { useYearData } from '../loading/YearContext';
import { mayAskFreely } from '../server/actor';
import { knownAtOf, shownDay } from '../time/point';
import { usePoint } from '../time/PointContext';
import { PAGES, type PageName } from './pages';
import { useAppTexts } from './texts';

/** All tables of the page in one workbook, one sheet for each. */
export function PageTables() {
  const t = useAppTexts();
  const { pathname } = useLocation();
  const page = PAGES.find(({ path }) => path === pathname);
  const { state, take } = useWorkbook(page ? t(page.name) : '', tablesShown);
  return (
    <footer className="page-tables">
      {state === 'refused' && <span role="alert">{t('tablesRefused')}</span>}
      <GraphqlLink page={page?.name} />
      <button type="button" className="plain" disabled={state === 'writing'} onClick={take}>
        {t('tables')}
      </button>
    </footer>
  );
}

/** The task of GraphiQL that asks what the page shows. */
const TASKS: Readonly<Partial<Record<PageName, string>>> = {
  overview: 'Overview',
  execution: 'ExecutionByLine',
  adjustments: 'Adjustments',
  threePublic: 'ThreePublic',
  score: 'LostPoints',
  audit: 'Trail',
  entry: 'Vouchers',
};

/** Where the same is asked in GraphQL, at the same point. */
function GraphqlLink({ page }: { readonly page: PageName | undefined }) {
  const t = useAppTexts();
  const { unit, year } = useYearData();
  const point = usePoint();
  const knownAt = knownAtOf(point);
  const task = page && TASKS[page];
  const search = new URLSearchParams({
    unit,
    year: String(year),
    asOf: shownDay(point, year),
    ...(knownAt !== undefined && { knownAt }),
    ...(task !== undefined && { task }),
  });
  if (!mayAskFreely()) return null;
  return <a href={`/graphql?${search}`}>{t('graphql')}</a>;
}

function tablesShown(): readonly HTMLTableElement[] {
  return [...document.querySelectorAll<HTMLTableElement>('main table')].filter((table) =>
    table.checkVisibility(),
  );
}
