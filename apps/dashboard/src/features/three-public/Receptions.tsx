import { Alert, Button, Spin } from 'antd';
import { useQuery } from 'urql';
import type { ReceptionsQuery } from '../../generated/graphql';
import { Money } from '../../shared/Figure';
import { Scroll } from '../../shared/Scroll';
import { useSettings } from '../../shared/settings';
import { useTerms } from '../../shared/terms';
import { useYearView } from '../../shared/year/YearContext';
import { RECEPTIONS } from './receptions.query';
import { useThreePublicTexts } from './texts';

type Reception = ReceptionsQuery['budgetYear']['threePublic']['receptions'][number];
const TEXTS = ['date', 'voucher', 'payee'] as const;
const COUNTS = ['guests', 'companions'] as const;

/** 公务接待 up to the point, each held against the rules. Asked once for the year as it is known; then cut by date. */
export function Receptions() {
  const t = useThreePublicTexts();
  const terms = useTerms();
  const { data: year, asOf } = useYearView();
  const variables = { unit: year.unit, year: year.year, basis: year.basis.token };
  const [{ data, error }, again] = useQuery({ query: RECEPTIONS, variables });
  const all = data?.budgetYear.threePublic.receptions;
  const receptions = all?.filter(({ occurredOn }) => occurredOn <= asOf);
  const faulty = receptions?.filter(({ inOrder }) => !inOrder).length ?? 0;
  return (
    <section>
      <h2>
        {t('receptions', { count: receptions?.length ?? 0 })}
        {faulty > 0 && <strong className="above"> · {t('faulty', { count: faulty })}</strong>}
      </h2>
      {error && (
        <Alert
          type="error"
          title={terms('failed')}
          action={<Button onClick={() => again()}>{terms('retry')}</Button>}
        />
      )}
      {!receptions && !error && <Spin aria-label={terms('loading')} />}
      {receptions?.length === 0 && <p className="nothing">{terms('none')}</p>}
      {receptions && receptions.length > 0 && <ReceptionTable receptions={receptions} />}
    </section>
  );
}

function ReceptionTable({ receptions }: { readonly receptions: readonly Reception[] }) {
  const t = useThreePublicTexts();
  return (
    <Scroll label={t('receptions', { count: receptions.length })}>
      <table>
        <thead>
          <tr>
            {TEXTS.map((column) => (
              <th key={column} scope="col" className="text">
                {t(column)}
              </th>
            ))}
            {COUNTS.map((column) => (
              <th key={column} scope="col">
                {t(column)}
              </th>
            ))}
            <th scope="col">{t('amount')}</th>
            <th scope="col" className="text">
              {t('checks')}
            </th>
          </tr>
        </thead>
        <tbody>
          {receptions.map((reception) => (
            <ReceptionRow key={reception.voucherNo} reception={reception} />
          ))}
        </tbody>
      </table>
    </Scroll>
  );
}

function ReceptionRow({ reception }: { readonly reception: Reception }) {
  const { language } = useSettings();
  const t = useThreePublicTexts();
  const { occurredOn, voucherNo, payee, guests, companions, amount, checks } = reception;
  return (
    <tr>
      <td className="text figure">{occurredOn}</td>
      <td className="text">{voucherNo}</td>
      <td className="text">{payee}</td>
      <td className="figure">{guests ?? '—'}</td>
      <td className="figure">{companions ?? '—'}</td>
      <td>
        <Money fen={amount} />
      </td>
      <td className="text">
        {checks.map(({ rule, holds, text }) => (
          <span key={rule} className={holds ? 'check' : 'check above'}>
            <span role="img" aria-label={t(holds ? 'holds' : 'fails')}>
              {holds ? '✓' : '✗'}
            </span>{' '}
            {text[language]}
          </span>
        ))}
      </td>
    </tr>
  );
}
