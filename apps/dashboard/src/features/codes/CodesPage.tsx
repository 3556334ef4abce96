import { useQuery } from 'urql';
import { FormLink } from '../../drawing/FormLink';
import { Choice } from '../../drawing/plain/Choice';
import { Scroll } from '../../drawing/Scroll';
import { SearchBox } from '../../drawing/SearchBox';
import { ServerAnswerPart } from '../../drawing/ServerAnswerPart';
import type { FindCodesQuery } from '../../generated/graphql';
import { useSettled } from '../../loading/use-settled';
import { useYearData } from '../../loading/YearContext';
import { failedBy } from '../../server/failed';
import type { Answered } from '../../server/plain-answers';
import { useUrlPart } from '../../time/use-url-part';
import { useName, useSettings } from '../../wording/settings';
import './codes.css';
import { FIND_CODES } from './codes.query';
import { sourceIn } from './source-text';
import { useCodesTexts } from './texts';

const TABLES = ['FUNCTIONAL', 'ECONOMIC', 'PROJECT'] as const;
const COLUMNS = ['code', 'name', 'parent', 'source'] as const;

/** The codes of the year, searched by number and name; what is looked for is in the URL. */
export function CodesPage() {
  const t = useCodesTexts();
  const { unit, year } = useYearData();
  const { get, change } = useUrlPart();
  const table = TABLES.find((one) => one === get('table')) ?? 'FUNCTIONAL';
  const find = get('find');
  const asked = { unit, year, table, ...(find !== undefined && { find }) };
  // What is typed is asked for when it stands still.
  const key = JSON.stringify(asked);
  const settled = useSettled({ value: asked, key, atOnce: `${unit} ${year} ${table}` });
  const [{ data, error, fetching }, again] = useQuery({
    query: FIND_CODES,
    variables: settled.value,
    requestPolicy: 'cache-and-network',
  });
  const answer = {
    data: data ?? undefined,
    error: error && failedBy(error),
    waiting: fetching || settled.key !== key,
    again,
  };
  return (
    <section className="codes">
      <div className="head">
        <h2>{t('title', { year })}</h2>
        <Choice
          label={t('table')}
          value={table}
          options={TABLES.map((value) => ({ value, label: t(value) }))}
          onChange={(value) => change({ table: value })}
        />
        <SearchBox name="find" label={t('find')} />
        <FormLink form="declareCodes" given={{}}>
          {t('declare')}
        </FormLink>
      </div>
      <ServerAnswerPart answer={answer}>{({ codes }) => <Found codes={codes} />}</ServerAnswerPart>
    </section>
  );
}

type Codes = Answered<FindCodesQuery>['codes'];

function Found({ codes }: { readonly codes: Codes }) {
  const t = useCodesTexts();
  const nameOf = useName();
  const { language } = useSettings();
  const { totalCount, nodes } = codes;
  if (totalCount === 0) return <p role="status">{t('none')}</p>;
  return (
    <>
      <p role="status" className="soft">
        {nodes.length < totalCount
          ? t('first', { count: nodes.length, of: totalCount })
          : t('count', { count: totalCount })}
      </p>
      <Scroll label={t('title', { year: '' })}>
        <table>
          <thead>
            <tr>
              {COLUMNS.map((column) => (
                <th key={column} scope="col" className="text">
                  {t(column)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {nodes.map(({ code, name, parent, status, source }) => (
              <tr key={code}>
                <td className="text">{code}</td>
                <td className="text">{nameOf(name ?? undefined, code)}</td>
                <td className="text">{parent && `${parent.code} ${nameOf(parent.name ?? undefined, '')}`}</td>
                <td className="text">
                  {status === 'DECLARED' ? source : sourceIn(language, source ?? '')}{' '}
                  {status && <small>{t(status)}</small>}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </Scroll>
    </>
  );
}
