import { RestsOn } from '../../drawing/assumed/RestsOn';
import { ServerAnswerPart } from '../../drawing/ServerAnswerPart';
import { useServerAnswer } from '../../loading/use-server-answer';
import { useYearData } from '../../loading/YearContext';
import { useMovePoint } from '../../time/PointContext';
import { openingDay } from '../../time/today';
import { useUrlPart } from '../../time/use-url-part';
import { useSettings } from '../../wording/settings';
import { Assumed } from './Assumed';
import { Ending } from './Ending';
import type { Tour, TourStep } from './links';
import { StepFigures } from './StepFigures';
import { StepLinks } from './StepLinks';
import { useTourTexts } from './texts';
import { TOUR } from './tour.query';
import './tour.css';

/** The year as a story in steps, each of which can be checked. The steps are those of the whole year, whatever its day. */
export function TourPage() {
  const { year } = useYearData();
  const day = openingDay(year);
  const upTo = day === `${year}-12-31` ? {} : { asOf: day };
  const asked = useServerAnswer(TOUR, { variables: upTo, wholeYear: true });
  return (
    <ServerAnswerPart answer={asked}>
      {({ budgetYear }) => (
        <RestsOn answer="SCORE" marksRows>
          <TourShown tour={budgetYear.tour} />
        </RestsOn>
      )}
    </ServerAnswerPart>
  );
}

function TourShown({ tour: { steps, ending, assumed, notShown } }: { readonly tour: Tour }) {
  const t = useTourTexts();
  const { language } = useSettings();
  const { index, goTo } = useStep(steps);
  const step = steps[index];
  return (
    <>
      <section className="tour">
        <h2>{t('tour', { count: steps.length })}</h2>
        <p className="soft">{t(step ? 'intro' : 'empty')}</p>
        {step && (
          <div className="tour-parts">
            <StepList steps={steps} index={index} goTo={goTo} />
            <StepShown step={step} index={index} count={steps.length} goTo={goTo} />
          </div>
        )}
      </section>
      <Ending ending={ending} />
      <Assumed assumed={assumed} />
      {notShown.length > 0 && (
        <section>
          <h2>{t('notShown')}</h2>
          <ul>
            {notShown.map((text) => (
              <li key={text.zh}>{text[language]}</li>
            ))}
          </ul>
        </section>
      )}
    </>
  );
}

/** Which step is shown; it is in the URL. Going to a step moves the page to its day. */
function useStep(steps: readonly TourStep[]) {
  const { year } = useYearData();
  const move = useMovePoint(year);
  const { get, change } = useUrlPart();
  const asked = Number(get('step') ?? 1);
  const index = Number.isInteger(asked) && asked >= 1 && asked <= steps.length ? asked - 1 : 0;
  const goTo = (next: number) => {
    const step = steps[next];
    if (!step) return;
    move({ asOf: step.asOf });
    change({ step: String(next + 1) });
  };
  return { index, goTo };
}

interface StepListProps {
  readonly steps: readonly TourStep[];
  readonly index: number;
  readonly goTo: (index: number) => void;
}

function StepList({ steps, index, goTo }: StepListProps) {
  const t = useTourTexts();
  const { language } = useSettings();
  return (
    <ol className="step-list" aria-label={t('steps')}>
      {steps.map(({ asOf, title }, i) => (
        <li key={i}>
          <button type="button" aria-current={i === index ? 'step' : undefined} onClick={() => goTo(i)}>
            <span className="figure soft">{asOf}</span> {title[language]}
          </button>
        </li>
      ))}
    </ol>
  );
}

interface StepProps {
  readonly step: TourStep;
  readonly index: number;
  readonly count: number;
  readonly goTo: (index: number) => void;
}

function StepShown({ step, index, count, goTo }: StepProps) {
  const t = useTourTexts();
  const { language } = useSettings();
  return (
    <article className="tour-step" aria-label={t('stepOf', { step: index + 1, count })}>
      <div className="part-head">
        <span className="figure">{t('stepOf', { step: index + 1, count })}</span>
        <span>
          <button type="button" className="plain" disabled={index === 0} onClick={() => goTo(index - 1)}>
            ‹ {t('previous')}
          </button>{' '}
          <button
            type="button"
            className="plain"
            disabled={index === count - 1}
            onClick={() => goTo(index + 1)}
          >
            {t('next')} ›
          </button>
        </span>
      </div>
      <div aria-live="polite">
        <h3>
          <span className="figure">{step.asOf}</span> {step.title[language]}
        </h3>
        <p>{step.text[language]}</p>
        {step.assumed?.assumptions.map(({ why }) => (
          <p key={why} className="soft">
            {t('assumedStep', { why })}
          </p>
        ))}
      </div>
      <StepFigures step={step} />
      <StepLinks step={step} />
    </article>
  );
}
