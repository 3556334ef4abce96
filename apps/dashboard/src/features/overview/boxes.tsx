import { Money, RateFigure } from '../../shared/Figure';
import { useTerms } from '../../shared/terms';
import { useYearView } from '../../shared/year/YearContext';

export function ThreePublicBox() {
  const t = useTerms();
  const { total } = useYearView().threePublic;
  return (
    <section>
      <h2>{t('threePublic')}</h2>
      <table>
        <tbody>
          <tr>
            <th scope="row">{t('executed')}</th>
            <td>
              <Money fen={total.executedFen} />
            </td>
          </tr>
          <tr>
            <th scope="row">{t('control')}</th>
            <td>
              <Money fen={total.controlFen} />
            </td>
          </tr>
          <tr>
            <th scope="row">{t('controlRate')}</th>
            <td>
              <RateFigure of={total.executedFen} over={total.controlFen} />
            </td>
          </tr>
          <tr>
            <th scope="row">{t('lastYear')}</th>
            <td>
              <Money fen={total.lastYearFen} />
            </td>
          </tr>
        </tbody>
      </table>
    </section>
  );
}

export function ScoreBox() {
  const t = useTerms();
  const { score, indicators } = useYearView();
  const losses = indicators.filter(({ standing }) => Number(standing.lost) > 0);
  return (
    <section>
      <h2>{t('score')}</h2>
      <p>
        <strong className="figure">{score?.earned ?? '—'}</strong>
      </p>
      <table>
        <thead>
          <tr>
            <th scope="row">{t('lost')}</th>
            <td className="figure">{score?.lost ?? '—'}</td>
          </tr>
        </thead>
        <tbody>
          {losses.map(({ indicatorId, level3, standing }) => (
            <tr key={indicatorId}>
              <th scope="row">{level3}</th>
              <td className="figure">{standing.lost}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
