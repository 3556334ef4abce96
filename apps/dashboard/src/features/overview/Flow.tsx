import type { ReactNode } from 'react';
import { RestsOn } from '../../drawing/assumed/RestsOn';
import { Money, RateFigure } from '../../drawing/Figure';
import { PageLink } from '../../drawing/PageLink';
import { useTerms } from '../../wording/terms';
import { useYearPart } from '../../loading/YearContext';
import { useOverviewTexts } from './texts';

/** 年初 → 全年 → 到位 → 执行: each with what leads to it. */
export function Flow() {
  const t = useOverviewTexts();
  const terms = useTerms();
  const totals = useYearPart((view) => view.totals);
  const steps = useYearPart((view) => view.steps);
  const { initialFen, adjustedFen, releasedFen, executedFen } = totals;
  return (
    <section className="flow" aria-label={t('money')}>
      <RestsOn answer="EXECUTION" brief>
        <Stage name={terms('initial')} fen={initialFen}>
          {t('appropriated')}
        </Stage>
        <Stage name={terms('adjusted')} fen={adjustedFen}>
          <PageLink path="/adjustments">{t('adjustments', { count: steps.length })}</PageLink>{' '}
          <Money fen={adjustedFen - initialFen} signed />
        </Stage>
        <Stage name={terms('released')} fen={releasedFen}>
          {t('releaseRate')} <RateFigure of={releasedFen} over={adjustedFen} />
        </Stage>
        <Stage name={terms('executed')} fen={executedFen}>
          {t('left')} <Money fen={adjustedFen - executedFen} />
        </Stage>
      </RestsOn>
    </section>
  );
}

interface StageProps {
  readonly name: string;
  readonly fen: number;
  /** What leads to it. */
  readonly children: ReactNode;
}

function Stage({ name, fen, children }: StageProps) {
  return (
    <dl className="stage">
      <dt>{name}</dt>
      <dd className="large">
        <Money fen={fen} />
      </dd>
      <dd className="soft">{children}</dd>
    </dl>
  );
}
