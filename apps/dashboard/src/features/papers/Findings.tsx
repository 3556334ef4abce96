import { Fold } from '../../drawing/Fold';
import { useEffect, useRef } from 'react';
import { useSettings } from '../../wording/settings';
import { LedgerFindings } from './LedgerFindings';
import { Repairs } from './Repairs';
import type { Across } from './review-note';
import { ReviewNote } from './ReviewNote';
import { usePapersTexts } from './texts';
import type { Comparison, Ledger, Report } from './use-paper-check';

interface FindingsProps {
  readonly report: Report;
  readonly ledger: Ledger | null;
  /** For the note alone: the page shows them above all papers. */
  readonly across: Across;
  readonly chosen: readonly string[];
  /** The choice was made on the paper. */
  readonly isLedTo: boolean;
  readonly onChoose: (figureIds: readonly string[]) => void;
}

/** What was found, as a reviewer's note: where, both sides, what would mend it. */
export function Findings({ report, ledger, across, chosen, isLedTo, onChoose }: FindingsProps) {
  const t = usePapersTexts();
  const { findings } = report;
  const side = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (isLedTo) side.current?.querySelector('li.chosen')?.scrollIntoView({ block: 'center' });
  }, [chosen, isLedTo]);
  return (
    <div className="findings-side" ref={side}>
      <h3>{t('findings', { count: findings.length })}</h3>
      {findings.length === 0 && <p>{t('none')}</p>}
      <ol>
        {findings.map((finding) => {
          const figureIds = finding.comparisons.flatMap((comparison) => comparison.figureIds);
          return (
            <li
              key={finding.id}
              className={figureIds.some((id) => chosen.includes(id)) ? 'chosen' : undefined}
            >
              {finding.comparisons.map((comparison, index) => (
                <ComparisonText key={index} comparison={comparison} onChoose={onChoose} />
              ))}
              <Repairs repairs={finding.repairs} />
            </li>
          );
        })}
      </ol>
      <ReviewNote of={{ report, across, ledger }} />
      {ledger && <LedgerFindings ledger={ledger} onChoose={onChoose} />}
      <Beside report={report} onChoose={onChoose} />
      <Duties duties={report.duties} />
    </div>
  );
}

/** What is no contradiction. */
function Beside({ report, onChoose }: Pick<FindingsProps, 'report' | 'onChoose'>) {
  const t = usePapersTexts();
  const { lastDigit, heldLoosely, notJudged, remarks } = report;
  return (
    <>
      <Comparisons
        name="last-digits"
        title={t('lastDigits', { count: lastDigit.length })}
        comparisons={lastDigit}
        onChoose={onChoose}
      />
      <Comparisons
        name="held-loosely"
        title={t('heldLoosely', { count: heldLoosely.length })}
        comparisons={heldLoosely}
        sign="≈"
        onChoose={onChoose}
      />
      <Folded name="not-judged" title={t('notJudged', { count: notJudged.length })}>
        {notJudged.map(({ duty, chapter, reason }, index) => (
          <p key={index}>
            {t(duty)} {chapter} {reason}
          </p>
        ))}
      </Folded>
      <Folded name="remarks" title={t('remarks', { count: remarks.length })}>
        {remarks.map(({ page, text, code }, index) => (
          <p key={index}>
            {t('page', { page })} {t(code)}：{text}
          </p>
        ))}
      </Folded>
    </>
  );
}

function Folded({
  name,
  title,
  children,
}: {
  readonly name: string;
  readonly title: string;
  readonly children: readonly React.ReactNode[];
}) {
  return children.length === 0 ? null : (
    <Fold name={name} title={title}>
      {children}
    </Fold>
  );
}

interface ComparisonsProps extends Omit<ComparisonProps, 'comparison'> {
  readonly name: string;
  readonly title: string;
  readonly comparisons: readonly Comparison[];
}

function Comparisons({ name, title, comparisons, ...rest }: ComparisonsProps) {
  return (
    <Folded name={name} title={title}>
      {comparisons.map((comparison, index) => (
        <ComparisonText key={index} comparison={comparison} {...rest} />
      ))}
    </Folded>
  );
}

interface ComparisonProps {
  readonly comparison: Comparison;
  readonly sign?: '≠' | '≈';
  readonly onChoose: (figureIds: readonly string[]) => void;
}

/** Leads to the figures on the paper. */
function ComparisonText({ comparison, sign = '≠', onChoose }: ComparisonProps) {
  const t = usePapersTexts();
  const { page, chapter, printed, computed, difference, figureIds } = comparison;
  return (
    <button type="button" className="comparison" onClick={() => onChoose(figureIds)}>
      <span className="place">
        {t('page', { page })} {chapter}
      </span>{' '}
      {printed} {sign} {computed}
      {difference !== '' && t('difference', { difference })}
    </button>
  );
}

function Duties({ duties }: { readonly duties: Report['duties'] }) {
  const t = usePapersTexts();
  const { language } = useSettings();
  return (
    <table className="duties" lang={language}>
      <caption>{t('duties')}</caption>
      <thead>
        <tr>
          <th scope="col">{t('duty')}</th>
          <th scope="col">{t('held')}</th>
          <th scope="col">{t('lastDigit')}</th>
          <th scope="col">{t('contradicted')}</th>
          <th scope="col">{t('unjudged')}</th>
        </tr>
      </thead>
      <tbody>
        {duties.map(({ duty, held, lastDigit, contradicted, notJudged }) => (
          <tr key={duty}>
            <th scope="row">{t(duty)}</th>
            <td>{held}</td>
            <td>{lastDigit}</td>
            <td>{contradicted}</td>
            <td>{notJudged}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
