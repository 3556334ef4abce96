import { useTerms } from '../../shared/terms';
import { useYearView } from '../../shared/year/YearContext';

/** Every indicator with what it earned and lost. */
export function ScorePage() {
  const t = useTerms();
  const { indicators, score } = useYearView();
  return (
    <section className="scroll">
      <table>
        <thead>
          <tr>
            <th scope="col">{t('score')}</th>
            {(['weight', 'earned', 'lost', 'open'] as const).map((column) => (
              <th key={column} scope="col">
                {t(column)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {indicators.map(({ indicatorId, level2, level3, standing }) => (
            <tr key={indicatorId}>
              <th scope="row">
                {level2}：{level3}
              </th>
              <td className="figure">{standing.weight}</td>
              <td className="figure">{standing.earned}</td>
              <td className="figure">{standing.lost}</td>
              <td className="figure">{standing.open}</td>
            </tr>
          ))}
        </tbody>
        <tfoot>
          <tr>
            <th scope="row">{t('total')}</th>
            <td className="figure">{score?.weight ?? '—'}</td>
            <td className="figure">{score?.earned ?? '—'}</td>
            <td className="figure">{score?.lost ?? '—'}</td>
            <td className="figure">{score?.open ?? '—'}</td>
          </tr>
        </tfoot>
      </table>
    </section>
  );
}
