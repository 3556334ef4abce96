import type { Name } from '../wording/name';
import { useSettings } from '../wording/settings';
import { textsOf } from '../wording/texts';
import { FormLink } from './FormLink';

interface Finding {
  readonly label: string;
  readonly rootFigureId: string;
  readonly witnesses: readonly { readonly chapter: string; readonly text: Name }[];
}

interface FindingToProblemProps {
  readonly finding: Finding;
  readonly statementId: string;
}

/** Leads to the form of a problem, filled in with a contradiction and the figure that it is about. */
export function FindingToProblem({ finding, statementId }: FindingToProblemProps) {
  const t = useTexts();
  const { language } = useSettings();
  const { label, rootFigureId, witnesses } = finding;
  const [first] = witnesses;
  const given = {
    text: first ? `${label}：${first.text[language]}` : label,
    statementId,
    ...(first && { chapter: first.chapter }),
    'findings.0.statementId': statementId,
    'findings.0.figureId': rootFigureId,
  };
  return (
    <FormLink form="findProblem" given={given}>
      {t('toProblem')}
    </FormLink>
  );
}

const useTexts = textsOf({ en: { toProblem: 'put right' }, zh: { toProblem: '列入整改' } });
