import { Fold } from '../../drawing/Fold';
import { PageLink } from '../../drawing/PageLink';
import { ServerAnswerPart } from '../../drawing/ServerAnswerPart';
import { useKnown } from '../../loading/AssumedContext';
import { useServerAnswer } from '../../loading/use-server-answer';
import { useSettings } from '../../wording/settings';
import { FindingToProblem } from '../../drawing/FindingToProblem';
import { findingId } from './ChapterPart';
import { FigureDetail } from './FigureDetail';
import type { Figure, Index, Report } from './model';
import { HOLDING } from './report-lists.query';
import { useReportTexts } from './texts';

interface ListProps {
  readonly report: Report;
  readonly index: Index;
  readonly choose: (figureId: string | undefined) => void;
}

/** Every contradiction with each place where it shows, and the notes of its figures. */
export function Findings({ report: { findings }, index: { statementId }, choose }: ListProps) {
  const t = useReportTexts();
  const { language } = useSettings();
  return (
    <section>
      <h2>{t('findings', { count: findings.length })}</h2>
      {findings.length === 0 && <p className="soft">{t('noFindings')}</p>}
      <ol className="report-findings">
        {findings.map((finding, i) => (
          <li key={i} id={findingId(i + 1)} tabIndex={-1}>
            <b>{finding.label}</b> <FindingToProblem finding={finding} statementId={statementId} />
            <ul>
              {finding.witnesses.map(({ figureId, chapter, text }) => (
                <li key={text.zh}>
                  <button type="button" className="link" onClick={() => choose(figureId)}>
                    {t('source', { chapter })}
                  </button>{' '}
                  {text[language]}
                </li>
              ))}
            </ul>
            {finding.notes.map((note) => (
              <p key={note} className="soft">
                {note}
              </p>
            ))}
            <Problems problems={finding.problems} />
          </li>
        ))}
      </ol>
      {findings.length > 0 && (
        <p>
          <PageLink path="/audit" query={{ view: 'contradictions' }}>
            {t('more')}
          </PageLink>
        </p>
      )}
    </section>
  );
}

/** What the rectification ledger says of a contradiction; nothing if it says nothing. */
function Problems({ problems }: Pick<Report['findings'][number], 'problems'>) {
  const t = useReportTexts();
  if (problems.length === 0) return null;
  return (
    <p>
      {t('problems')}{' '}
      {problems.map(({ problemId, foundInYear, text }) => (
        <PageLink key={`${foundInYear} ${problemId}`} path="/rectification">
          {problemId} {text}
        </PageLink>
      ))}
    </p>
  );
}

/** What holds, one by one, each with both sides. */
export function Holding({ statementId }: { readonly statementId: string }) {
  const t = useReportTexts();
  const { language } = useSettings();
  const withoutAssumed = useKnown() !== undefined;
  const asked = useServerAnswer(HOLDING, { variables: { statementId, withoutAssumed }, wholeYear: true });
  return (
    <ServerAnswerPart answer={asked}>
      {({ budgetYear }) => {
        const entries = budgetYear.contradiction?.entries ?? [];
        return (
          <section>
            <Fold name="holding" title={t('holding', { count: entries.length })} printed>
              {() => (
                <ul className="holding">
                  {entries.map(({ id, against, chapter, loosely, text }) => (
                    <li key={`${id} ${against}`}>
                      <span className="soft">{chapter}</span>{' '}
                      <small className="soft">
                        {t(against === 'COMPUTED' ? 'COMPUTED_BY' : 'STATED_BY')}
                      </small>{' '}
                      {text[language]}
                      {loosely && <small className="soft"> {t('loosely')}</small>}
                    </li>
                  ))}
                </ul>
              )}
            </Fold>
          </section>
        );
      }}
    </ServerAnswerPart>
  );
}

const SHOWN_AT_ONCE = 200;

/** Figures that the text has no number for. A paper with many tables has thousands: the rest is unfolded. */
export function OutsideText({
  report: { outsideText, occurredOn },
  index,
  choose,
  chosen,
}: ListProps & { readonly chosen: string | undefined }) {
  const t = useReportTexts();
  if (outsideText.length === 0) return null;
  const [first, rest] = [outsideText.slice(0, SHOWN_AT_ONCE), outsideText.slice(SHOWN_AT_ONCE)];
  const shown = (figure: Figure) => (
    <div key={figure.figureId} data-figure={figure.figureId} tabIndex={-1}>
      <FigureDetail figure={figure} index={index} asOf={occurredOn} choose={choose} />
    </div>
  );
  return (
    <section>
      <h2>{t('outside', { count: outsideText.length })}</h2>
      <p className="soft">{t('outsideHint')}</p>
      {first.map(shown)}
      {rest.length > 0 && (
        <Fold
          name="outside"
          title={t('rest', { count: rest.length })}
          unfolded={rest.some(({ figureId }) => figureId === chosen)}
          printed
        >
          {() => rest.map(shown)}
        </Fold>
      )}
    </section>
  );
}
