import { Alert, Spin } from 'antd';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useQuery } from 'urql';
import type { FiguresFragment, OverviewQuery } from '../../generated/graphql';
import { Money, RateFigure } from '../../shared/Figure';
import type { Point } from '../../shared/point';
import { useSettings } from '../../shared/settings';
import { Notes, ScoreBox, ThreePublicBox } from './boxes';
import { OVERVIEW } from './overview.query';

interface OverviewProps {
  readonly unit: string;
  readonly year: number;
  readonly point: Point;
}

type Year = OverviewQuery['budgetYear'];

/** One page for the head: money, rates, three-public, score, warnings. */
export function OverviewPage({ unit, year, point }: OverviewProps) {
  const { t } = useTranslation();
  const [{ data, error, stale }] = useQuery({ query: OVERVIEW, variables: { unit, year, ...point } });
  if (error) return <Alert type="error" title={t('failed')} description={error.message} />;
  if (!data) return <Spin aria-label={t('loading')} />;
  const { execution, threePublic, scorecard, warnings } = data.budgetYear;
  return (
    <main aria-busy={stale}>
      <Cards execution={execution} />
      <Books execution={execution} />
      <div className="columns">
        <ThreePublicBox threePublic={threePublic} />
        <ScoreBox scorecard={scorecard} />
      </div>
      <Notes warnings={warnings} execution={execution} />
    </main>
  );
}

function Cards({ execution: { totals, timeProgress } }: Pick<Year, 'execution'>) {
  const { t } = useTranslation();
  return (
    <dl className="cards">
      <Card name={t('initial')}>
        <Money fen={totals.initial} />
      </Card>
      <Card name={t('adjusted')}>
        <Money fen={totals.adjusted} />
      </Card>
      <Card name={t('released')}>
        <Money fen={totals.released} />
      </Card>
      <Card name={t('executed')}>
        <Money fen={totals.executed} />
      </Card>
      <Card name={t('rateInitial')}>
        <RateFigure rate={totals.rates.executionInitial} />
      </Card>
      <Card name={t('rateAdjusted')}>
        <RateFigure rate={totals.rates.executionAdjusted} />
      </Card>
      <Card name={t('timeProgress')}>
        <RateFigure rate={timeProgress} />
      </Card>
    </dl>
  );
}

function Card({ name, children }: { readonly name: string; readonly children: ReactNode }) {
  return (
    <div className="card">
      <dt>{name}</dt>
      <dd>{children}</dd>
    </div>
  );
}

const COLUMNS = ['initial', 'adjustment', 'adjusted', 'released', 'executed'] as const;

function Books({ execution: { byBook, totals } }: Pick<Year, 'execution'>) {
  const { t } = useTranslation();
  const { language } = useSettings();
  return (
    <section>
      <h2>{t('byBook')}</h2>
      <table>
        <thead>
          <tr>
            <th>{t('book')}</th>
            {COLUMNS.map((column) => (
              <th key={column}>{t(column)}</th>
            ))}
            <th>{t('rateInitial')}</th>
            <th>{t('rateAdjusted')}</th>
          </tr>
        </thead>
        <tbody>
          {byBook.map(({ code, name, figures }) => (
            <FiguresRow key={code} name={name?.[language] ?? name?.zh ?? code} figures={figures} />
          ))}
          <FiguresRow name={t('total')} figures={totals} />
        </tbody>
      </table>
    </section>
  );
}

function FiguresRow({ name, figures }: { readonly name: string; readonly figures: FiguresFragment }) {
  return (
    <tr>
      <td>{name}</td>
      {COLUMNS.map((column) => (
        <td key={column}>
          <Money fen={figures[column]} />
        </td>
      ))}
      <td>
        <RateFigure rate={figures.rates.executionInitial} />
      </td>
      <td>
        <RateFigure rate={figures.rates.executionAdjusted} />
      </td>
    </tr>
  );
}
