import { RestsOn } from '../../drawing/assumed/RestsOn';
import { RateFigure } from '../../drawing/Figure';
import { useTerms } from '../../wording/terms';
import { useYearView } from '../../loading/YearContext';
import { useOverviewTexts } from './texts';

const RATES = ['EXECUTION_RATE_INITIAL', 'EXECUTION_RATE_ADJUSTED'] as const;

/** Both execution rates against the time that has gone. */
export function Rates() {
  const t = useOverviewTexts();
  const terms = useTerms();
  const { totals, time } = useYearView();
  const { executedFen, initialFen, adjustedFen } = totals;
  const ratios = [ratio(executedFen, initialFen), ratio(executedFen, adjustedFen)];
  const full = Math.max(1, ...ratios);
  const mark = ratio(time.days, time.of) / full;
  return (
    <section>
      <h2>{t('rates')}</h2>
      <RestsOn answer="EXECUTION" measures={RATES} brief>
        <table className="rates">
          <tbody>
            <tr>
              <th scope="row">{terms('rateInitial')}</th>
              <td>
                <RateFigure of={executedFen} over={initialFen} />
              </td>
              <td>
                <Meter part={ratio(executedFen, initialFen) / full} mark={mark} />
              </td>
            </tr>
            <tr>
              <th scope="row">{terms('rateAdjusted')}</th>
              <td>
                <RateFigure of={executedFen} over={adjustedFen} />
              </td>
              <td>
                <Meter part={ratio(executedFen, adjustedFen) / full} mark={mark} />
              </td>
            </tr>
            <tr>
              <th scope="row">{terms('timeProgress')}</th>
              <td>
                <RateFigure of={time.days} over={time.of} />
              </td>
              <td className="soft">{t('days', { days: time.days, of: time.of })}</td>
            </tr>
          </tbody>
        </table>
      </RestsOn>
    </section>
  );
}

/** Of a length, where a fraction in floating point does. */
export function ratio(part: number, of: number): number {
  return of > 0 ? Math.max(part, 0) / of : 0;
}

/** A bar from 0 to 1, and a tick at `mark`. */
export function Meter({ part, mark }: { readonly part: number; readonly mark?: number }) {
  return (
    <div className="meter" aria-hidden>
      <i style={{ width: `${part * 100}%` }} />
      {mark !== undefined && <b style={{ left: `${mark * 100}%` }} />}
    </div>
  );
}
