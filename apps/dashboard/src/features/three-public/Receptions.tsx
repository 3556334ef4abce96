import type { Answered } from '../../server/plain-answers';
import type { ReceptionsQuery } from '../../generated/graphql';
import { RestsOn } from '../../drawing/assumed/RestsOn';
import { ServerAnswerPart } from '../../drawing/ServerAnswerPart';
import { useServerAnswer } from '../../loading/use-server-answer';
import { Money } from '../../drawing/Figure';
import { RuledBy } from '../../drawing/RuledBy';
import { TakeAway } from '../../drawing/TakeAway';
import { Scroll } from '../../drawing/Scroll';
import { useSettings } from '../../wording/settings';
import { useTerms } from '../../wording/terms';
import { useYearPart } from '../../loading/YearContext';
import { RECEPTIONS } from './receptions.query';
import { useThreePublicTexts } from './texts';
import { isIn, useMonth } from './use-month';

type Reception = Answered<ReceptionsQuery>['budgetYear']['threePublic']['receptions'][number];
const TEXTS = ['date', 'voucher', 'payee'] as const;
const COUNTS = ['guests', 'companions'] as const;

/**
 * 公务接待 up to the point, or of one month of it, each held against the rules. Asked once for the year as it is known; then
 * cut by date.
 */
export function Receptions() {
  const t = useThreePublicTexts();
  const asOf = useYearPart((view) => view.asOf);
  const asked = useServerAnswer(RECEPTIONS, { variables: {}, wholeYear: true });
  const { month } = useMonth();
  const all = asked.data?.budgetYear.threePublic.receptions ?? NONE;
  const receptions = all.filter(({ occurredOn }) => occurredOn <= asOf && isIn(month, occurredOn));
  const faulty = receptions.filter(({ inOrder }) => !inOrder).length;
  return (
    <section>
      <h2>
        {t('receptions', { count: receptions.length })}
        {faulty > 0 && <strong className="above"> · {t('faulty', { count: faulty })}</strong>}
      </h2>
      <RuledBy subjects={['RECEPTIONS']} />
      <ServerAnswerPart answer={asked}>{() => <ReceptionTable receptions={receptions} />}</ServerAnswerPart>
    </section>
  );
}

const NONE: readonly Reception[] = [];

function ReceptionTable({ receptions }: { readonly receptions: readonly Reception[] }) {
  const t = useThreePublicTexts();
  const terms = useTerms();
  if (receptions.length === 0) return <p className="nothing">{terms('none')}</p>;
  return (
    <>
      <RestsOn answer="THREE_PUBLIC">
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
      </RestsOn>
      <TakeAway name="receptions" />
    </>
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
      <td className="text payee">{payee}</td>
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
