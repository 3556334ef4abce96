import { Fold } from '../../drawing/Fold';
import { useSettings } from '../../wording/settings';
import { usePapersTexts } from './texts';
import { useManyTexts } from './texts-of-many';
import type { Ledger } from './use-paper-check';

interface LedgerProps {
  readonly ledger: Ledger;
  readonly onChoose: (figureIds: readonly string[]) => void;
}

/** What the ledger has against a paper, beside what holds and what could not be compared. */
export function LedgerFindings({ ledger, onChoose }: LedgerProps) {
  const m = useManyTexts();
  const { language } = useSettings();
  const { compared, notCompared, unitCode, fiscalYear, asOf } = ledger;
  const of = (verdict: string) => compared.filter((one) => one.verdict === verdict);
  const [differing, lastDigit] = [of('CONTRADICTED'), of('LAST_DIGIT')];
  const held = compared.length - differing.length - lastDigit.length;
  return (
    <section className="ledger-findings">
      <h3>{m('ledger', { count: differing.length })}</h3>
      <p>
        {unitCode} {fiscalYear} · {m('asOf', { day: asOf })} ·{' '}
        {m('ledgerCounts', { held, lastDigit: lastDigit.length, left: notCompared.length })}
      </p>
      <ol>
        {differing.map((one) => (
          <Compared key={one.figureId} one={one} onChoose={onChoose} />
        ))}
      </ol>
      {lastDigit.length > 0 && (
        <Fold name="ledger-last-digit" title={m('ledgerLastDigit', { count: lastDigit.length })}>
          <ol>
            {lastDigit.map((one) => (
              <Compared key={one.figureId} one={one} onChoose={onChoose} />
            ))}
          </ol>
        </Fold>
      )}
      {notCompared.length > 0 && (
        <Fold name="not-compared" title={m('notCompared', { count: notCompared.length })}>
          {notCompared.map(({ label, printed, reason }, index) => (
            <p key={index}>
              {label} {printed}：{reason[language]}
            </p>
          ))}
        </Fold>
      )}
    </section>
  );
}

interface ComparedProps extends Pick<LedgerProps, 'onChoose'> {
  readonly one: Ledger['compared'][number];
}

function Compared({ one, onChoose }: ComparedProps) {
  const t = usePapersTexts();
  const m = useManyTexts();
  const { figureId, page, chapter, label, printed, recomputed, difference, statedUnit } = one;
  const unit = m(statedUnit);
  return (
    <li>
      <button type="button" className="comparison" onClick={() => onChoose([figureId])}>
        <span className="place">
          {t('page', { page })} {chapter}
        </span>{' '}
        {label} {m('bothSides', { printed: printed + unit, recomputed: recomputed + unit })}
        {t('difference', { difference: difference + unit })}
      </button>
    </li>
  );
}
