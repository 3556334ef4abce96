import { Money } from '../../shared/Figure';
import { useSettings } from '../../shared/settings';
import { useYearView } from '../../shared/year/YearContext';
import { useAdjustmentsTexts } from './texts';

/** From the initial budget to the adjusted one, document by document. */
export function AdjustmentsPage() {
  const t = useAdjustmentsTexts();
  const { language } = useSettings();
  const { steps } = useYearView();
  return (
    <section className="scroll">
      <table>
        <thead>
          <tr>
            {(['date', 'document', 'kind', 'reason', 'net', 'after'] as const).map((column) => (
              <th key={column} scope="col" className={column === 'net' || column === 'after' ? '' : 'text'}>
                {t(column)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {steps.map(({ adjustmentId, occurredOn, recordedAt, ...step }) => (
            <tr key={`${adjustmentId} ${recordedAt}`}>
              <td className="text">{occurredOn}</td>
              <td className="text">{step.documentNo}</td>
              <td className="text">{step.name[language]}</td>
              <td className="text">{step.reason}</td>
              <td>
                <Money fen={step.net} />
              </td>
              <td>
                <Money fen={step.after} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
