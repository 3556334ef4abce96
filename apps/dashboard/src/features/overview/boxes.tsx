import { useTranslation } from 'react-i18next';
import type { OverviewQuery } from '../../generated/graphql';
import { Money, RateFigure } from '../../shared/Figure';
import { useSettings } from '../../shared/settings';

type Year = OverviewQuery['budgetYear'];

export function ThreePublicBox({ threePublic }: Pick<Year, 'threePublic'>) {
  const { t } = useTranslation();
  return (
    <section>
      <h2>{t('threePublic')}</h2>
      <table>
        <tbody>
          <tr>
            <td>{t('executed')}</td>
            <td>
              <Money fen={threePublic.executed} />
            </td>
          </tr>
          <tr>
            <td>{t('control')}</td>
            <td>
              <Money fen={threePublic.control?.total} />
            </td>
          </tr>
          <tr>
            <td>{t('controlRate')}</td>
            <td>
              <RateFigure rate={threePublic.controlRate} />
            </td>
          </tr>
          <tr>
            <td>{t('lastYear')}</td>
            <td>
              <Money fen={threePublic.lastYearFinal} />
            </td>
          </tr>
        </tbody>
      </table>
    </section>
  );
}

export function ScoreBox({ scorecard: { total, grade, indicators } }: Pick<Year, 'scorecard'>) {
  const { t } = useTranslation();
  const { language } = useSettings();
  const losses = indicators.filter(({ points }) => points && Number(points.lost) > 0);
  return (
    <section>
      <h2>{t('score')}</h2>
      <p>
        <strong className="figure">{total?.earned ?? '—'}</strong>{' '}
        {grade?.name?.[language] ?? grade?.reason?.[language]}
      </p>
      <table>
        <thead>
          <tr>
            <th>{t('lost')}</th>
            <th>{total?.lost ?? '—'}</th>
          </tr>
        </thead>
        <tbody>
          {losses.map(({ indicatorId, level3, formula, points }) => (
            <tr key={indicatorId}>
              <td>
                {level3}
                <br />
                <small>{formula}</small>
              </td>
              <td className="figure">{points?.lost}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

export function Notes({ warnings, execution }: Pick<Year, 'warnings' | 'execution'>) {
  const { t } = useTranslation();
  const { language } = useSettings();
  return (
    <div className="columns">
      <section>
        <h2>{t('warnings')}</h2>
        {warnings.length === 0 && t('none')}
        <ul>
          {warnings.map(({ code, text }) => (
            <li key={code + text.zh}>{text[language]}</li>
          ))}
        </ul>
      </section>
      <section>
        <h2>{t('notBegun')}</h2>
        {execution.projectsNotBegun.length === 0 && t('none')}
        <ul>
          {execution.projectsNotBegun.map(({ projectCode, name, adjusted }) => (
            <li key={projectCode}>
              {name?.[language] ?? name?.zh ?? projectCode} <Money fen={adjusted} />
            </li>
          ))}
        </ul>
      </section>
    </div>
  );
}
