import type { RefObject } from 'react';
import { ASSUMED } from './Number';
import { STANDING_NAMES, STANDINGS, type Report, type Standing } from './model';
import { useReportTexts } from './texts';

interface LegendProps {
  readonly standings: Report['standings'];
  readonly text: RefObject<HTMLDivElement | null>;
  /** Whether numbers are compared with what is assumed. */
  readonly isAssumed: boolean;
}

/** How many numbers stand how; each kind leads to its next number. */
export function Legend({ standings, text, isAssumed }: LegendProps) {
  const t = useReportTexts();
  return (
    <div className="legend">
      <ul aria-label={t('legend')}>
        {STANDING_NAMES.map((standing) => {
          const { sign, count } = STANDINGS[standing];
          const many = standings[count];
          return (
            <li key={standing}>
              <button
                type="button"
                className={`number ${standing.toLowerCase()}`}
                disabled={many === 0}
                onClick={() => goToNext(text.current, standing)}
              >
                <span aria-hidden="true">{sign}</span> {t(standing)} <span className="figure">{many}</span>
              </button>
            </li>
          );
        })}
      </ul>
      {isAssumed && (
        <p className="soft">
          <span aria-hidden="true">{ASSUMED}</span> {t('restsOnAssumed')}
        </p>
      )}
      <p className="soft aside">{t('legendHint')}</p>
    </div>
  );
}

const LAST_GONE_TO = 'goneTo';

/** The next of its kind after the one that was gone to last; after the last, the first. */
function goToNext(text: HTMLDivElement | null, standing: Standing): void {
  if (!text) return;
  const all = [...text.querySelectorAll<HTMLElement>(`[data-standing="${standing}"]`)];
  const last = all.findIndex((each) => each.dataset[LAST_GONE_TO] === standing);
  const next = all[(last + 1) % all.length];
  if (last >= 0) delete all[last]?.dataset[LAST_GONE_TO];
  if (!next) return;
  next.dataset[LAST_GONE_TO] = standing;
  next.scrollIntoView({ block: 'center' });
  next.focus({ preventScroll: true });
}
