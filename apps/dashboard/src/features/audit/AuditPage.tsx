import { useSettings } from '../../shared/settings';
import { useYearView } from '../../shared/year/YearContext';
import { useAuditTexts } from './texts';

/** The latest facts of the log at the point. */
export function AuditPage() {
  const t = useAuditTexts();
  const { language } = useSettings();
  const { documents } = useYearView();
  return (
    <section className="scroll">
      <p>{t('facts', { count: documents.length })}</p>
      <table>
        <thead>
          <tr>
            {(['date', 'recorded', 'what', 'actor'] as const).map((column) => (
              <th key={column} scope="col" className="text">
                {t(column)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {documents
            .slice(-50)
            .reverse()
            .map(({ eventId, occurredOn, recordedAt, title, summary, actor }) => (
              <tr key={eventId}>
                <td className="text">{occurredOn}</td>
                <td className="text">{recordedAt}</td>
                <td className="text">
                  {title[language]} {summary[language]}
                </td>
                <td className="text">{actor}</td>
              </tr>
            ))}
        </tbody>
      </table>
    </section>
  );
}
