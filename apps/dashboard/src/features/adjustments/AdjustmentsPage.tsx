import { useMemo } from 'react';
import { Waterfall } from '../../shared/charts/charts';
import { Money } from '../../shared/Figure';
import { formatMoney } from '../../shared/money';
import { useSettings } from '../../shared/settings';
import { useTerms } from '../../shared/terms';
import { useYearPart } from '../../shared/year/YearContext';
import { sumsByKind, waterfallBars } from './model';
import { Proposals } from './Proposals';
import { StepsTable } from './StepsTable';
import { useAdjustmentsTexts } from './texts';
import './adjustments.css';

/** From the initial budget to the adjusted one, and what is still to be decided. */
export function AdjustmentsPage() {
  const t = useAdjustmentsTexts();
  const steps = useYearPart((view) => view.steps);
  return (
    <>
      <KindCards />
      <Proposals />
      <section>
        <h2>{t('waterfall')}</h2>
        <Path />
      </section>
      <section>
        <h2>{t('steps', { count: steps.length })}</h2>
        <StepsTable steps={steps} />
      </section>
    </>
  );
}

function KindCards() {
  const t = useAdjustmentsTexts();
  const terms = useTerms();
  const { language } = useSettings();
  const steps = useYearPart((view) => view.steps);
  const { initialFen, adjustedFen } = useYearPart((view) => view.totals);
  return (
    <dl className="cards">
      <div className="card">
        <dt>{terms('initial')}</dt>
        <dd>
          <Money fen={initialFen} />
        </dd>
      </div>
      {sumsByKind(steps).map(({ kind, name, count, netFen, movedFen }) => (
        <div className="card" key={kind}>
          <dt>
            {name[language]} · {t('times', { count })}
          </dt>
          <dd>
            <Money fen={netFen === 0 ? movedFen : netFen} />
          </dd>
        </div>
      ))}
      <div className="card">
        <dt>{terms('adjusted')}</dt>
        <dd>
          <Money fen={adjustedFen} />
        </dd>
      </div>
    </dl>
  );
}

function Path() {
  const t = useAdjustmentsTexts();
  const terms = useTerms();
  const { language, unit } = useSettings();
  const steps = useYearPart((view) => view.steps);
  const initialFen = useYearPart((view) => view.totals.initialFen);
  const format = useMemo(() => (fen: number) => formatMoney(String(fen), unit), [unit]);
  const [initial, adjusted] = [terms('initial'), terms('adjusted')];
  const bars = useMemo(
    () =>
      waterfallBars(initialFen, steps, {
        initial,
        adjusted,
        nameOf: ({ occurredOn, name, documentNo, adjustmentId }) =>
          `${occurredOn.slice(5)} ${name[language]} ${documentNo ?? adjustmentId ?? ''}`,
      }),
    [initialFen, steps, initial, adjusted, language],
  );
  return (
    <Waterfall
      title={t('waterfall')}
      bars={bars}
      format={format}
      head={[t('change'), t('net'), t('after')]}
    />
  );
}
