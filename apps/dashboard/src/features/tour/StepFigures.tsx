import { Gain, Money } from '../../drawing/Figure';
import { Scroll } from '../../drawing/Scroll';
import { formatPoints, hundredthsOf } from '../../wording/points';
import { useTerms } from '../../wording/terms';
import type { TourStep } from './links';
import { useTourTexts } from './texts';

type Compared = TourStep['figures'][number];

const NAMES = {
  INITIAL: 'initial',
  ADJUSTED: 'adjusted',
  EXECUTED: 'executed',
  EXECUTION_RATE_INITIAL: 'rateInitial',
  EXECUTION_RATE_ADJUSTED: 'rateAdjusted',
  RELEASED: 'released',
  RECOVERED: 'recovered',
  THREE_PUBLIC: 'threePublic',
  SCORE: 'score',
} as const;

export function useFigureName() {
  const terms = useTerms();
  return (figure: Compared['figure']) => terms(NAMES[figure]);
}

/** The figures before and on the day; the one that the step is about stands out. */
export function StepFigures({ step }: { readonly step: TourStep }) {
  const t = useTourTexts();
  const nameOf = useFigureName();
  return (
    <Scroll label={t('figure')}>
      <table className="step-figures">
        <thead>
          <tr>
            {(['figure', 'before', 'after', 'change'] as const).map((column) => (
              <th key={column} scope="col">
                {t(column)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {step.figures.map(({ figure, before, after, difference }) => (
            <tr key={figure} className={figure === step.figure ? 'selected' : undefined}>
              <th scope="row">{nameOf(figure)}</th>
              <td>
                <Value figure={figure} text={before} />
              </td>
              <td>
                <Value figure={figure} text={after} />
              </td>
              <td>
                <Value figure={figure} text={difference} signed />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </Scroll>
  );
}

interface ValueProps {
  readonly figure: Compared['figure'];
  readonly text: string | null;
  readonly signed?: boolean;
}

function Value({ figure, text, signed = false }: ValueProps) {
  if (text === null) return <span className="figure">—</span>;
  const hundredths = hundredthsOf(text);
  const isRate = figure.startsWith('EXECUTION_RATE');
  if (!isRate && figure !== 'SCORE') return <Money fen={hundredths} signed={signed} />;
  const shown = (value: number) => `${formatPoints(value)}${isRate ? '%' : ''}`;
  return signed ? (
    <Gain hundredths={hundredths} format={shown} />
  ) : (
    <span className="figure">{shown(hundredths)}</span>
  );
}
