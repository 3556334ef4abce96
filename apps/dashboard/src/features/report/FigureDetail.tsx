import { AssumedLine } from '../../drawing/assumed/AssumedLine';
import { PointLink } from '../../drawing/PointLink';
import { useSettings } from '../../wording/settings';
import { printedValue } from '../../wording/printed-value';
import { ledgerPlaceOf, STANDINGS, type Comparison, type Figure, type Index } from './model';
import { useReportTexts } from './texts';

interface DetailProps {
  readonly figure: Figure;
  readonly index: Index;
  /** The last day of the report's period, of which the ledger's figures are. */
  readonly asOf: string;
  readonly choose: (figureId: string) => void;
  readonly close?: () => void;
}

/** What computes or contradicts a printed number, with the ways there. */
export function FigureDetail({ figure, index, asOf, choose, close }: DetailProps) {
  const t = useReportTexts();
  const { figureId, label, chapter, note, standing, computed, comparisons } = figure;
  return (
    <div className="figure-detail" role="region" aria-label={label}>
      <p className="detail-head">
        <b>{label}</b> <span className="figure">{printedValue(figure)}</span>{' '}
        <span className={`number ${standing.toLowerCase()}`}>
          {STANDINGS[standing].sign} {t(standing)}
        </span>{' '}
        <small className="soft">{t('source', { chapter })}</small>
        {close && (
          <button type="button" className="plain" onClick={close}>
            {t('close')}
          </button>
        )}
      </p>
      {figure.assumed && <AssumedLine of={figure.figureId} mark={figure.assumed} />}
      {note !== null && <p className="soft">{note}</p>}
      {comparisons.length === 0 && <p className="soft">{t('nothingCompared')}</p>}
      <ul>
        {comparisons.map((comparison, i) => (
          <Compared key={i} comparison={comparison} {...{ figureId, index, choose }} />
        ))}
      </ul>
      {computed && (
        <PointLink asOf={asOf} {...ledgerPlaceOf(computed)}>
          {t('seeLedger')}
        </PointLink>
      )}
    </div>
  );
}

const OUTCOMES = {
  HOLDS: { sign: '=', said: 'holds' },
  LAST_DIGIT: { sign: '≈', said: 'lastDigit' },
  CONTRADICTS: { sign: '≠', said: 'differs' },
  NOT_JUDGED: { sign: '–', said: 'notJudged' },
} as const;

interface ComparedProps extends Pick<DetailProps, 'index' | 'choose'> {
  readonly comparison: Comparison;
  readonly figureId: string;
}

function Compared({ comparison, figureId, index, choose }: ComparedProps) {
  const t = useReportTexts();
  const { language } = useSettings();
  const { id, against, outcome, finding, text } = comparison;
  const { sign, said } = OUTCOMES[outcome];
  const others = (index.related.get(id) ?? []).filter((other) => other.figureId !== figureId);
  return (
    <li>
      <span className={outcome === 'CONTRADICTS' ? 'negative' : undefined}>
        <span aria-hidden="true">{sign}</span> {t(said)}
      </span>{' '}
      <small className="soft">{t(against === 'COMPUTED' ? 'COMPUTED_BY' : 'STATED_BY')}</small>{' '}
      {text[language]}
      {finding !== null && <b> {t('finding', { finding })}</b>}
      {others.length > 0 && (
        <span className="related">
          {' '}
          {t('with')}{' '}
          {others.map((other) => (
            <button
              key={other.figureId}
              type="button"
              className="link"
              onClick={() => choose(other.figureId)}
            >
              {other.label}
            </button>
          ))}
        </span>
      )}
    </li>
  );
}
