import { FoldOf } from '../../drawing/Fold';
import { useFold } from '../../drawing/use-fold';

import { ServerAnswerPart } from '../../drawing/ServerAnswerPart';
import type { ContradictionsQuery } from '../../generated/graphql';
import type { Answered } from '../../server/plain-answers';
import { useSettings } from '../../wording/settings';
import { HELD_LOOSELY, LAST_DIGITS, NOT_CHECKED } from './statement-lists.query';
import { useAuditTexts } from './texts';
import { useWholeList, type Begun, type WholeList } from './use-whole-list';

type Statement = Answered<ContradictionsQuery>['budgetYear']['contradictions'][number];

/**
 * Results between contradiction and agreement: last-digit differences, wider readings, and what could not be judged.
 */
export function StatementLists({ statement }: { readonly statement: Statement }) {
  const t = useAuditTexts();
  const { language } = useSettings();
  const { statementId, lastDigits, heldLoosely, notChecked } = statement;
  return (
    <>
      <FoldedList
        name="last-digits"
        query={LAST_DIGITS}
        statementId={statementId}
        begun={lastDigits}
        title={t('lastDigits', { count: lastDigits.totalCount })}
        said={({ chapter, text }) => `[${chapter}] ${text[language]}`}
      />
      <FoldedList
        name="held-loosely"
        query={HELD_LOOSELY}
        statementId={statementId}
        begun={heldLoosely}
        title={t('heldLoosely', { count: heldLoosely.totalCount })}
        said={({ chapter, text }) => `[${chapter}] ${text[language]}`}
      />
      <FoldedList
        name="not-checked"
        query={NOT_CHECKED}
        statementId={statementId}
        begun={notChecked}
        title={t('notChecked', { count: notChecked.totalCount })}
        said={({ id, reason }) => `${id}: ${reason[language]}`}
      />
    </>
  );
}

interface FoldedListProps<Entry> {
  readonly name: string;
  readonly query: WholeList<Entry>;
  readonly statementId: string;
  readonly begun: Begun<Entry>;
  readonly title: string;
  readonly said: (entry: Entry) => string;
}

/** What did not come with the report is asked for once the list is unfolded. */
function FoldedList<Entry>({ name, query, statementId, begun, title, said }: FoldedListProps<Entry>) {
  const fold = useFold(`${name} ${statementId}`);
  const [wanted] = fold;
  const { entries, answer } = useWholeList(query, { statementId, begun, wanted });
  if (begun.totalCount === 0) return null;
  return (
    <FoldOf fold={fold} title={title}>
      <ul>
        {entries.map((entry) => (
          <li key={said(entry)}>{said(entry)}</li>
        ))}
      </ul>
      <ServerAnswerPart answer={answer}>{() => null}</ServerAnswerPart>
    </FoldOf>
  );
}
