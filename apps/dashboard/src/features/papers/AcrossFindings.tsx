import { useSettings } from '../../wording/settings';
import { Repairs } from './Repairs';
import { usePapersTexts } from './texts';
import { useManyTexts } from './texts-of-many';
import type { CheckedFiles, Comparison } from './use-paper-check';

interface AcrossProps {
  readonly of: CheckedFiles;
  readonly chosen: readonly string[];
  /** Figures of one of the papers, by its place. */
  readonly onChoose: (index: number, figureIds: readonly string[]) => void;
}

/** What papers have against each other: each side leads to its paper and figure. */
export function AcrossFindings({ of, chosen, onChoose }: AcrossProps) {
  const m = useManyTexts();
  const { language } = useSettings();
  const { across, duties, refusal } = of;
  const [count] = duties;
  return (
    <section className="across">
      <h3>{m('across', { count: across.length })}</h3>
      {refusal && <p role="alert">{refusal[language]}</p>}
      {!refusal && duties.length === 0 && <p>{m('nothingShared')}</p>}
      {count && (
        <p>
          {m('compared', { held: count.held, lastDigit: count.lastDigit, contradicted: count.contradicted })}
        </p>
      )}
      <ol>
        {across.map(({ id, comparisons, repairs }) => (
          <li key={id} className={isChosen(comparisons, chosen) ? 'chosen' : undefined}>
            {comparisons.map((comparison, index) => (
              <Sides key={index} comparison={comparison} of={of} onChoose={onChoose} />
            ))}
            <Repairs repairs={repairs} />
          </li>
        ))}
      </ol>
    </section>
  );
}

function isChosen(comparisons: readonly Comparison[], chosen: readonly string[]): boolean {
  return comparisons.some(({ figureIds }) => figureIds.some((id) => chosen.includes(id)));
}

interface SidesProps extends Pick<AcrossProps, 'of' | 'onChoose'> {
  readonly comparison: Comparison;
}

function Sides({ comparison, of, onChoose }: SidesProps) {
  const t = usePapersTexts();
  const m = useManyTexts();
  const { page, paper, chapter, printed, computed, difference, figureIds } = comparison;
  const nameOf = (number: number): string => of.files[number - 1]?.source.name ?? '';
  return (
    <div>
      <span className="place">
        {nameOf(paper ?? 1)} {t('page', { page })} {chapter}
      </span>{' '}
      {printed} ≠ {computed}
      {difference !== '' && t('difference', { difference })}
      {papersIn(figureIds).map((number) => (
        <button key={number} type="button" className="plain" onClick={() => onChoose(number - 1, figureIds)}>
          {m('seeIn', { file: nameOf(number) })}
        </button>
      ))}
    </div>
  );
}

/** The numbers of the papers that figures are of. */
function papersIn(figureIds: readonly string[]): readonly number[] {
  return [...new Set(figureIds.map((id) => Number(id.split(':')[0])))].toSorted((a, b) => a - b);
}
