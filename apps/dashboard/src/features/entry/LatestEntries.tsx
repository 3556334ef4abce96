import { Scroll } from '../../drawing/Scroll';
import { localTime } from '../../time/local-time';
import { Money } from '../../drawing/Figure';
import { TableFiles } from '../../drawing/TableFiles';
import { actedBy } from '../../wording/acted-by';
import { useSettings } from '../../wording/settings';
import { useYearData } from '../../loading/YearContext';
import { useEntryTexts } from './texts';

const SHOWN = 8;

/** What was entered last in this year, by anybody: so that one sees that it is there. */
export function LatestEntries() {
  const t = useEntryTexts();
  const { language } = useSettings();
  const { entries } = useYearData().documents;
  return (
    <section className="latest">
      <h2>{t('latest')}</h2>
      <Scroll label={t('latest')}>
        <table>
          <thead>
            <tr>
              {(['recorded', 'document', 'fact', 'actor', 'amount'] as const).map((column) => (
                <th key={column} scope="col" className={column === 'amount' ? '' : 'text'}>
                  {t(column)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {entries
              .slice(-SHOWN)
              .toReversed()
              .map(({ eventId, recordedAt, voucherNo, documentNo, title, summary, amount, ...acted }) => (
                <tr key={eventId}>
                  <td className="text figure">{localTime(recordedAt)}</td>
                  <td className="text">{voucherNo ?? documentNo}</td>
                  <td className="text">
                    {title[language]} {summary[language]}
                  </td>
                  <td className="text">{actedBy(acted, language)}</td>
                  <td>{amount !== null && <Money fen={amount} />}</td>
                </tr>
              ))}
          </tbody>
        </table>
      </Scroll>
      <TableFiles name="latest-entries" />
    </section>
  );
}
