import { EntryMark } from '../../drawing/assumed/EntryMark';
import { FormLink } from '../../drawing/FormLink';
import { LeftOut } from '../../drawing/assumed/LeftOut';
import { RestsOn } from '../../drawing/assumed/RestsOn';
import { Scroll } from '../../drawing/Scroll';
import { ServerAnswerPart } from '../../drawing/ServerAnswerPart';
import { TableFiles } from '../../drawing/TableFiles';
import type { ExternalQuery } from '../../generated/graphql';
import { useShownMarked } from '../../loading/AssumedContext';
import { useServerAnswer } from '../../loading/use-server-answer';
import { useYearPart, useYearView } from '../../loading/YearContext';
import type { Answered } from '../../server/plain-answers';
import { useSettings } from '../../wording/settings';
import { EXTERNAL } from './external.query';
import { useScoreTexts } from './texts';

type Card = Answered<ExternalQuery>['budgetYear']['scorecards'][number];
type Assessment = Card['external'][number];

/** 外部考核: grades from outside beside those that the unit gave itself; nothing before there is one. */
export function External() {
  const asked = useServerAnswer(EXTERNAL, { variables: {}, wholeYear: true });
  return (
    <ServerAnswerPart answer={asked}>
      {({ budgetYear }) => <Assessments cards={budgetYear.scorecards} />}
    </ServerAnswerPart>
  );
}

const COLUMNS = ['assessedBy', 'assessed', 'grade', 'gradePoints', 'statedGrade', 'computedGrade'] as const;

function Assessments({ cards }: { readonly cards: readonly Card[] }) {
  const t = useScoreTexts();
  const { asOf } = useYearView();
  const given = cards.flatMap(({ card, external }) =>
    external
      .filter(({ occurredOn }) => occurredOn <= asOf)
      .map((assessment) => ({ card, assessment, assumed: assessment.assumed })),
  );
  const shown = useShownMarked(given);
  if (given.length === 0) return null;
  return (
    <section data-testid="external">
      <h2>{t('external')}</h2>
      <LeftOut count={given.length - shown.length} />
      <Scroll label={t('external')}>
        <table>
          <thead>
            <tr>
              {COLUMNS.map((column) => (
                <th key={column} scope="col" className="text">
                  {t(column)}
                </th>
              ))}
              <th scope="col" className="text">
                {t('comparison')}
              </th>
            </tr>
          </thead>
          <tbody>
            {shown.map(({ card, assessment }) => (
              <Row key={assessment.eventId} card={card} assessment={assessment} />
            ))}
          </tbody>
        </table>
      </Scroll>
      <RestsOn answer="EXTERNAL_ASSESSMENTS" isList />
      <TableFiles name="external" />
    </section>
  );
}

function Row({ card, assessment }: { readonly card: Card['card']; readonly assessment: Assessment }) {
  const t = useScoreTexts();
  const { language } = useSettings();
  const score = useYearPart((view) => view.score);
  const statements = useYearPart((view) => view.statements);
  const warning = useYearPart((view) => view.warnings).find(
    ({ code, cause }) => code === 'EXTERNAL_GRADE_DIFFERS' && cause.events.includes(assessment.eventId),
  );
  const { body, subject, grade, points, statementId, documentNo, publishedOn } = assessment;
  const isStated = statements.some((statement) => statement.statementId === statementId);
  const computed = card === null ? score?.grade.name : undefined;
  const from = [documentNo, publishedOn].filter((part) => part !== null).join(' ');
  return (
    <tr>
      <td className="text">
        {body} <small>{from}</small>
        <EntryMark mark={assessment.assumed} />
      </td>
      <td className="text">{[card?.name, subject].filter(Boolean).join(' · ')}</td>
      <td className="text">{grade}</td>
      <td className="figure">{points ?? '—'}</td>
      <td className="text">{(isStated && assessment.statedGrade) || '—'}</td>
      <td className="text">{computed?.[language] ?? '—'}</td>
      <td className="text">
        {warning ? (
          <>
            <strong className="negative">{t('differs')}</strong>{' '}
            <FormLink form="findProblem" given={{ text: warning.text[language], warning: warning.code }}>
              {t('toProblem')}
            </FormLink>
          </>
        ) : (
          t('noDifference')
        )}
      </td>
    </tr>
  );
}
