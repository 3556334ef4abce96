import type { ContradictionsQuery } from '../../generated/graphql';
import type { Answered } from '../../server/plain-answers';
import { useSettings } from '../../wording/settings';
import { useAuditTexts } from './texts';

type Statement = Answered<ContradictionsQuery>['budgetYear']['contradictions'][number];

/** What is no contradiction and yet no plain "holds": last digits, wider readings, and what could not be judged. */
export function StatementLists({ statement }: { readonly statement: Statement }) {
  const t = useAuditTexts();
  const { language } = useSettings();
  const { lastDigits, heldLoosely, notChecked } = statement;
  return (
    <>
      <FoldedList
        title={t('lastDigits', { count: lastDigits.length })}
        entries={lastDigits.map(({ chapter, text }) => `[${chapter}] ${text[language]}`)}
      />
      <FoldedList
        title={t('heldLoosely', { count: heldLoosely.length })}
        entries={heldLoosely.map(({ chapter, text }) => `[${chapter}] ${text[language]}`)}
      />
      <FoldedList
        title={t('notChecked', { count: notChecked.length })}
        entries={notChecked.map(({ id, reason }) => `${id}: ${reason[language]}`)}
      />
    </>
  );
}

function FoldedList({ title, entries }: { readonly title: string; readonly entries: readonly string[] }) {
  if (entries.length === 0) return null;
  return (
    <details>
      <summary>{title}</summary>
      <ul>
        {entries.map((entry) => (
          <li key={entry}>{entry}</li>
        ))}
      </ul>
    </details>
  );
}
