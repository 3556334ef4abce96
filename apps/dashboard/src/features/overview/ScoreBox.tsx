import { gradeText } from '../../wording/grade';
import { RestsOn } from '../../drawing/assumed/RestsOn';
import { PageLink } from '../../drawing/PageLink';
import { useSettings } from '../../wording/settings';
import { useTerms } from '../../wording/terms';
import type { ScoreChange } from '../../year/year-data';
import { useIsRunning } from '../../loading/use-same-day';
import { useYearPart } from '../../loading/YearContext';
import { useOverviewTexts } from './texts';

/** The score with its grade, and each loss with its formula. */
export function ScoreBox() {
  const t = useOverviewTexts();
  const terms = useTerms();
  const { language } = useSettings();
  const score = useYearPart((view) => view.score);
  const indicators = useYearPart((view) => view.indicators);
  const running = useIsRunning();
  const grade = score && gradeText(score.grade, { open: score.open, running }, { language, say: terms });
  const losses = indicators.filter(({ standing }) => Number(standing.lost ?? 0) > 0);
  return (
    <section className="score">
      <h2>
        <PageLink path="/score">{terms('score')}</PageLink>
      </h2>
      <RestsOn answer="SCORE" brief>
        <p>
          <strong className="large">{score?.earned ?? '—'}</strong> <span>{grade}</span>
          <span className="soft">{score && t('parts', partsOf(score))}</span>
        </p>
        <table>
          <tbody>
            {losses.map(({ indicatorId, level3, standing }) => (
              <tr key={indicatorId}>
                <th scope="row">
                  <PageLink path="/score" query={{ indicator: indicatorId }}>
                    {level3}
                  </PageLink>
                  <small>{standing.formula ?? standing.why?.[language]}</small>
                </th>
                <td className="figure negative">−{standing.lost}</td>
              </tr>
            ))}
          </tbody>
        </table>
        {losses.length === 0 && (
          <p className="soft">{t(indicators.length === 0 ? 'noIndicators' : 'nothingLost')}</p>
        )}
      </RestsOn>
    </section>
  );
}

function partsOf({ weight, lost, open, attainable }: ScoreChange) {
  return {
    weight: weight ?? '—',
    lost: lost ?? '—',
    open: open ?? '—',
    attainable: attainable ?? '—',
  };
}
