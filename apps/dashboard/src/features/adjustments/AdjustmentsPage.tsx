import { useMemo } from 'react';
import { LeftOut } from '../../drawing/assumed/LeftOut';
import { RestsOn } from '../../drawing/assumed/RestsOn';
import { Waterfall } from '../../drawing/charts/charts';
import { ListFile } from '../../drawing/ListFile';
import { TakeAway } from '../../drawing/TakeAway';
import { RuledBy } from '../../drawing/RuledBy';
import { Money } from '../../drawing/Figure';
import { shownMoney } from '../../wording/money';
import { useUrlPart } from '../../time/use-url-part';
import { useSettings } from '../../wording/settings';
import { useTerms } from '../../wording/terms';
import { useShownEntries } from '../../loading/AssumedContext';
import { useYearPart } from '../../loading/YearContext';
import { shiftedFen, sumsByKind, waterfallBars, type KindSum } from './model';
import { Proposals } from './Proposals';
import { StepNotThere, StepsTable } from './StepsTable';
import { useAdjustmentsTexts } from './texts';
import './adjustments.css';

/** From the initial budget to the adjusted one, and what is still to be decided. */
export function AdjustmentsPage() {
  const t = useAdjustmentsTexts();
  const all = useYearPart((view) => view.steps);
  const steps = useShownEntries(all);
  return (
    <>
      <RestsOn answer="ADJUSTMENTS">
        <KindCards />
      </RestsOn>
      <RuledBy subjects={['BUDGET_APPROVAL', 'BUDGET_EXECUTION']} />
      <Proposals />
      <section>
        <h2>{t('waterfall')}</h2>
        <RestsOn answer="ADJUSTMENTS" brief>
          <Path />
        </RestsOn>
      </section>
      <section>
        <h2>{t('steps', { count: steps.length })}</h2>
        <StepNotThere />
        <LeftOut count={all.length - steps.length} />
        <RestsOn answer="ADJUSTMENTS" isList>
          <StepsTable steps={steps} />
        </RestsOn>
        {steps.length > 0 && <TakeAway name="adjustments" />}
        <ListFile table="adjustments" />
      </section>
    </>
  );
}

function KindCards() {
  const terms = useTerms();
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
      {sumsByKind(steps).map((sum) => (
        <KindCard key={sum.kind} sum={sum} />
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

/** What a kind adds, so that the cards add up; what it only moved is said beneath. */
function KindCard({ sum }: { readonly sum: KindSum }) {
  const t = useAdjustmentsTexts();
  const { language } = useSettings();
  const shifted = shiftedFen(sum);
  return (
    <div className="card">
      <dt>
        {sum.name[language]} · {t('times', { count: sum.count })}
      </dt>
      <dd>
        <Money fen={sum.netFen} signed />
        {shifted !== undefined && (
          <small>
            {' '}
            {t('shifted')} <Money fen={shifted} />
          </small>
        )}
      </dd>
    </div>
  );
}

function Path() {
  const t = useAdjustmentsTexts();
  const terms = useTerms();
  const { language, unit } = useSettings();
  const steps = useYearPart((view) => view.steps);
  const initialFen = useYearPart((view) => view.totals.initialFen);
  const format = useMemo(() => (fen: number) => shownMoney(String(fen), unit), [unit]);
  const { change } = useUrlPart();
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
      onPick={(step) => change({ step })}
    />
  );
}
