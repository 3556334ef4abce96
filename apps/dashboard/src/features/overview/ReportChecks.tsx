import { PageLink } from '../../drawing/PageLink';
import { useSettings } from '../../wording/settings';
import { unbroken } from '../../wording/unbroken';
import type { StatementCheck } from '../../year/year-data';
import { useYearPart } from '../../loading/YearContext';
import { useOverviewTexts } from './texts';

const FINDINGS = { view: 'contradictions' } as const;

/** Published reports that say something else than the ledger, or than themselves; nothing before there is a report. */
export function ReportChecks() {
  const statements = useYearPart((view) => view.statements);
  return statements.map((check) => <ReportCheck key={check.statementId} check={check} />);
}

function ReportCheck({ check: { title, findings } }: { readonly check: StatementCheck }) {
  const t = useOverviewTexts();
  const { language } = useSettings();
  return (
    <section className="wide report">
      <h2>
        <PageLink path="/audit" query={FINDINGS}>
          {t('reportCheck')}
        </PageLink>
      </h2>
      <p>
        {title} <strong>{findings.length > 0 && t('findings', { count: findings.length })}</strong>
      </p>
      {findings.length === 0 && <p className="soft">{t('agrees')}</p>}
      <ul>
        {findings.map(({ label, witnesses: [first] }) => (
          <li key={label}>
            <PageLink path="/audit" query={FINDINGS}>
              {label}
            </PageLink>{' '}
            <small>{first && unbroken(first.text[language])}</small>
          </li>
        ))}
      </ul>
    </section>
  );
}
