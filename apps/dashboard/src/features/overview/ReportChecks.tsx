import { PageLink } from '../../drawing/PageLink';
import { useSettings } from '../../wording/settings';
import { unbroken } from '../../wording/unbroken';
import type { StatementCheck } from '../../year/year-data';
import { useKnown, type Known } from '../../loading/AssumedContext';
import { useYearPart } from '../../loading/YearContext';
import { useOverviewTexts } from './texts';

const FINDINGS = { view: 'contradictions' } as const;

/** Published reports that say something else than the ledger, or than themselves; nothing before there is a report. */
export function ReportChecks() {
  const statements = useYearPart((view) => view.statements);
  const known = useKnown()?.data?.budgetYear.withoutAssumed;
  return statements.map((check) => (
    <ReportCheck key={check.statementId} check={known ? withinItself(check, known) : check} />
  ));
}

type Check = Pick<StatementCheck, 'statementId' | 'title'> & {
  readonly findings: readonly Pick<StatementCheck['findings'][number], 'label' | 'witnesses'>[];
};

/** What a report contradicts in itself, whatever the ledger says. */
function withinItself({ statementId, title }: Check, { contradictions }: Known): Check {
  const findings = contradictions
    .filter((each) => each.statementId === statementId)
    .map(({ label, witnesses }) => ({ label, witnesses: witnesses.map((text) => ({ text })) }));
  return { statementId, title, findings };
}

function ReportCheck({ check: { title, findings } }: { readonly check: Check }) {
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
