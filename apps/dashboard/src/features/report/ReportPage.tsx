import { useCallback, useEffect, useMemo, useRef, type RefObject } from 'react';
import { AssumedLine } from '../../drawing/assumed/AssumedLine';
import { OneOf } from '../../drawing/plain/OneOf';
import { PageLink } from '../../drawing/PageLink';
import { RuledBy } from '../../drawing/RuledBy';
import { ServerAnswerPart } from '../../drawing/ServerAnswerPart';
import { useKnown } from '../../loading/AssumedContext';
import { useServerAnswer } from '../../loading/use-server-answer';
import { useYearData } from '../../loading/YearContext';
import { localTime } from '../../time/local-time';
import { useUrlPart } from '../../time/use-url-part';
import { Legend } from './Legend';
import { Findings, Holding, OutsideText } from './Lists';
import { indexOf, type Report } from './model';
import { REPORT } from './report.query';
import { OUTSIDE_TEXT, REPORT_FINDINGS } from './report-lists.query';
import { ReportText } from './ReportText';
import { useReportTexts } from './texts';
import './report.css';

/** A published report as it was printed, every number marked by how it stands. */
export function ReportPage() {
  const t = useReportTexts();
  const statements = useReports();
  const { get, change } = useUrlPart();
  const asked = statements.find(({ statementId }) => statementId === get('statement')) ?? statements.at(-1);
  if (!asked) return <section>{t('none')}</section>;
  return (
    <>
      {statements.length > 1 && (
        <OneOf
          label={t('which')}
          value={asked.statementId}
          options={statements.map(({ statementId, title }) => ({ value: statementId, label: title }))}
          onChange={(statement) => change({ statement, figure: undefined })}
        />
      )}
      <ReportAsked key={asked.statementId} statementId={asked.statementId} />
    </>
  );
}

/** The reports of the year, whatever its day: each is of the end of its period. */
function useReports() {
  const { statements } = useYearData();
  return useMemo(() => {
    const byId = new Map(statements.map(({ check }) => [check.statementId, check]));
    return [...byId.values()];
  }, [statements]);
}

function ReportAsked({ statementId }: { readonly statementId: string }) {
  const withoutAssumed = useKnown() !== undefined;
  const about = { variables: { statementId, withoutAssumed }, wholeYear: true };
  const asked = useServerAnswer(REPORT, about);
  const found = useServerAnswer(REPORT_FINDINGS, about);
  const outside = useServerAnswer(OUTSIDE_TEXT, about);
  return (
    <ServerAnswerPart answer={asked}>
      {({ budgetYear: { contradiction: printed } }) => (
        <ServerAnswerPart answer={found}>
          {({ budgetYear: { contradiction: findings } }) => (
            <ServerAnswerPart answer={outside}>
              {({ budgetYear: { contradiction: figures } }) =>
                printed &&
                findings &&
                figures && (
                  <ReportOf
                    printed={printed}
                    findings={findings.entries}
                    outsideText={figures.entries}
                    statementId={statementId}
                  />
                )
              }
            </ServerAnswerPart>
          )}
        </ServerAnswerPart>
      )}
    </ServerAnswerPart>
  );
}

interface Parts extends Pick<Report, 'findings' | 'outsideText'> {
  readonly printed: Omit<Report, 'findings' | 'outsideText'>;
  readonly statementId: string;
}

/** The lists of a report are asked for apart, each to its end. */
function ReportOf({ printed, findings, outsideText, statementId }: Parts) {
  const report = useMemo(() => ({ ...printed, findings, outsideText }), [printed, findings, outsideText]);
  return <ReportShown report={report} statementId={statementId} />;
}

interface ShownProps {
  readonly report: Report;
  readonly statementId: string;
}

function ReportShown({ report, statementId }: ShownProps) {
  const t = useReportTexts();
  const text = useRef<HTMLDivElement>(null);
  const page = useRef<HTMLDivElement>(null);
  const index = useMemo(() => indexOf(report, statementId), [report, statementId]);
  const { open, choose } = useOpenFigure(page);
  return (
    <div className="report-page" ref={page}>
      <section>
        <h2>{report.title}</h2>
        <Source report={report} />
        {report.chapters.length > 0 ? (
          <Legend standings={report.standings} text={text} isAssumed={report.assumed !== null} />
        ) : (
          <p>{t('noText')}</p>
        )}
        {report.notCompared !== null && (
          <p className="soft">{t('onlyKnown', { count: String(report.notCompared) })}</p>
        )}
        {report.assumed && <AssumedLine of="report" mark={report.assumed} />}
        <RuledBy subjects={['SELF_ASSESSMENT']} />
      </section>
      {report.chapters.length > 0 && (
        <ReportText report={report} index={index} open={open} choose={choose} text={text} />
      )}
      <Findings report={report} index={index} choose={choose} />
      <Holding statementId={statementId} />
      <OutsideText report={report} index={index} choose={choose} chosen={open} />
    </div>
  );
}

/** Where the report comes from. */
function Source({ report: { occurredOn, publishedOn, report } }: { readonly report: Report }) {
  const t = useReportTexts();
  const { event } = report ?? {};
  return (
    <p className="soft">
      {t('about', { day: occurredOn })} {publishedOn !== null && t('published', { day: publishedOn })}{' '}
      {event && (
        <>
          {t('entered', { by: event.actor, at: localTime(event.recordedAt) })}
          <PageLink path="/audit" query={{ event: event.position }}>
            {t('entry')}
          </PageLink>
        </>
      )}
    </p>
  );
}

/** The figure whose detail is open is in the URL; one that is chosen elsewhere is gone to, and where one is closed, too. */
function useOpenFigure(page: RefObject<HTMLDivElement | null>) {
  const { get, change } = useUrlPart();
  const open = get('figure');
  const last = useRef<string>(undefined);
  const choose = useCallback(
    (figureId: string | undefined) => change({ figure: figureId === last.current ? undefined : figureId }),
    [change],
  );
  useEffect(() => {
    const figureId = open ?? last.current;
    last.current = open;
    if (figureId === undefined) return;
    const number = page.current?.querySelector<HTMLElement>(`[data-figure="${CSS.escape(figureId)}"]`);
    if (!number || number === document.activeElement) return;
    if (open !== undefined) number.scrollIntoView({ block: 'center' });
    number.focus({ preventScroll: true });
  }, [open, page]);
  return { open, choose };
}
