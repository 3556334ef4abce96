import type { ReactNode } from 'react';
import { Money, RateFigure } from '../../drawing/Figure';
import { Notice } from '../../drawing/plain/Notice';
import { useUnitsTexts } from './texts';
import { totalOf, type UnitRow } from './units';

/** Sums of the units that are listed. */
export function Totals({ rows }: { readonly rows: readonly UnitRow[] }) {
  const t = useUnitsTexts();
  const total = totalOf(rows);
  const figures: readonly (readonly [string, ReactNode])[] = [
    [t('adjusted'), <Money key="a" fen={total.adjustedFen} />],
    [t('released'), <Money key="r" fen={total.releasedFen} />],
    [t('executed'), <Money key="e" fen={total.executedFen} />],
    [t('rate'), <RateFigure key="x" of={total.executedFen} over={total.adjustedFen} />],
    [t('breaches'), total.breaches],
    [t('warnings'), total.warnings],
    [t('contradictions'), total.contradictions],
  ];
  const partial = rows.filter(({ isPartial }) => isPartial).length;
  return (
    <div role="group" aria-label={t('totals')}>
      {partial > 0 && <Notice severity="warning" title={t('partialSums', { count: partial })} />}
      <dl className="cards">
        {figures.map(([name, figure]) => (
          <div key={name} className="card">
            <dt>{name}</dt>
            <dd className="figure">{figure}</dd>
          </div>
        ))}
      </dl>
    </div>
  );
}
