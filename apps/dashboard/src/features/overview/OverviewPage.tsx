import type { ReactNode } from 'react';
import { FiguresTable } from '../../shared/FiguresTable';
import { Money, RateFigure } from '../../shared/Figure';
import { useName } from '../../shared/settings';
import { useTerms } from '../../shared/terms';
import { groupsOf, projectsNotBegun } from '../../shared/year/cut';
import { useYearView } from '../../shared/year/YearContext';
import { ScoreBox, ThreePublicBox } from './boxes';
import { useOverviewTexts } from './texts';

/** One page for the head: money, rates, three-public, score. */
export function OverviewPage() {
  return (
    <>
      <Cards />
      <Books />
      <div className="columns">
        <ThreePublicBox />
        <ScoreBox />
      </div>
      <NotBegun />
    </>
  );
}

function Cards() {
  const t = useTerms();
  const { totals, time } = useYearView();
  return (
    <dl className="cards">
      <Card name={t('initial')}>
        <Money fen={totals.initialFen} />
      </Card>
      <Card name={t('adjusted')}>
        <Money fen={totals.adjustedFen} />
      </Card>
      <Card name={t('released')}>
        <Money fen={totals.releasedFen} />
      </Card>
      <Card name={t('executed')}>
        <Money fen={totals.executedFen} />
      </Card>
      <Card name={t('rateInitial')}>
        <RateFigure of={totals.executedFen} over={totals.initialFen} />
      </Card>
      <Card name={t('rateAdjusted')}>
        <RateFigure of={totals.executedFen} over={totals.adjustedFen} />
      </Card>
      <Card name={t('timeProgress')}>
        <RateFigure of={time.days} over={time.of} />
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

function Books() {
  const t = useOverviewTexts();
  const nameOf = useName();
  const view = useYearView();
  const rows = groupsOf(view, 'book').map(({ code, name, sums }) => ({
    key: code,
    name: nameOf(name, code),
    sums,
  }));
  return (
    <section>
      <h2>{t('byBook')}</h2>
      <FiguresTable head={t('book')} rows={rows} total={view.totals} />
    </section>
  );
}

function NotBegun() {
  const t = useOverviewTexts();
  const terms = useTerms();
  const nameOf = useName();
  const projects = projectsNotBegun(useYearView());
  return (
    <section>
      <h2>{t('notBegun')}</h2>
      {projects.length === 0 && terms('none')}
      <ul>
        {projects.map(({ code, name, sums }) => (
          <li key={code}>
            {nameOf(name, code)} <Money fen={sums.initialFen} />
          </li>
        ))}
      </ul>
    </section>
  );
}
