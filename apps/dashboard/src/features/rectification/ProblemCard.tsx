import { EntryMark } from '../../drawing/assumed/EntryMark';
import { FormLink } from '../../drawing/FormLink';
import { PageLink } from '../../drawing/PageLink';
import { useYearData } from '../../loading/YearContext';
import { useName, useSettings } from '../../wording/settings';
import { lineSaid, partsOfLine } from '../../year/line-text';
import type { ShownMeasure, ShownProblem } from './model';
import { useRectificationTexts } from './texts';

/** One problem with its causes, what it is about, and the measures against it. */
export function ProblemCard({ problem }: { readonly problem: ShownProblem }) {
  const t = useRectificationTexts();
  const { year } = useYearData();
  const { problemId, foundInYear, text, causes, chapter, state, overdue, carried, measures } = problem;
  const of = { problemId, ...(foundInYear !== year && { fromYear: String(foundInYear) }) };
  return (
    <article className="problem" aria-label={`${problemId} ${text}`}>
      <h3>
        <span className="figure">{problemId}</span> {text}
        <EntryMark mark={problem.assumed} />
      </h3>
      <p>
        <span className={`state ${state.toLowerCase()}`}>{t(state)}</span>
        {overdue && <strong className="negative"> {t('isOverdue')}</strong>}
        {carried && <span> · {t('ofYear', { year: foundInYear })}</span>}
        {chapter !== null && <span className="soft"> · {t('chapter', { chapter })}</span>}
      </p>
      {causes.length > 0 && (
        <p>
          <span className="soft">{t('cause')}</span> {causes.join('；')}
        </p>
      )}
      <About problem={problem} />
      {measures.length === 0 ? (
        <p className="soft">{t('unplanned')}</p>
      ) : (
        <Measures measures={measures} fromYear={of.fromYear} />
      )}
      <p>
        <FormLink form="planMeasure" given={of}>
          {t('plan')}
        </FormLink>
      </p>
    </article>
  );
}

function About({ problem }: { readonly problem: ShownProblem }) {
  const t = useRectificationTexts();
  const links = useLinks(problem);
  if (links.length === 0) return null;
  return (
    <p className="about">
      <span className="soft">{t('about')}</span>{' '}
      {links.map(({ said, to }) => (
        <PageLink key={said} {...to}>
          {said}
        </PageLink>
      ))}
    </p>
  );
}

/** What a problem is about, in words: how the year calls it, and for what the year no longer has, how it was called. */
function useLinks({ findings, indicators, projects, namedLines, warningTitle }: ShownProblem) {
  const t = useRectificationTexts();
  const data = useYearData();
  const nameOf = useName();
  const { language } = useSettings();
  return [
    ...findings.map(({ label, figureId, statementId }) => ({
      said: t('figure', { label: label ?? figureId }),
      to: { path: '/report', query: { statement: statementId, figure: figureId } },
    })),
    ...indicators.map(({ indicatorId, name }) => ({
      said: t('indicator', { name: name ?? indicatorId }),
      to: { path: '/score', query: { indicator: indicatorId } },
    })),
    ...projects.map(({ projectCode: code, name }) => ({
      said: t('project', { name: nameOf(data.names.project.get(code), name ?? code) }),
      to: { path: '/execution', query: { by: 'project', group: code } },
    })),
    ...namedLines.map(({ key, called }) => {
      const parts = partsOfLine(key);
      const isOfYear = data.lines.some((line) => line.key === key);
      return {
        said: t('line', { name: isOfYear ? lineSaid(parts, data, nameOf) : called[language] }),
        to: { path: '/execution', query: { by: 'functional', group: parts.functional } },
      };
    }),
    ...(warningTitle
      ? [{ said: t('warning', { title: warningTitle[language] }), to: { path: '/', query: {} } }]
      : []),
  ];
}

interface MeasuresProps {
  readonly measures: readonly ShownMeasure[];
  readonly fromYear: string | undefined;
}

function Measures({ measures, fromYear }: MeasuresProps) {
  const t = useRectificationTexts();
  return (
    <ul className="measures" aria-label={t('measures')}>
      {measures.map((measure) => {
        const { measureId, text, responsible, dueOn, state, overdue, reports } = measure;
        return (
          <li key={measureId}>
            <p>
              <span className="figure">{measureId}</span> <span className="as-told">{text}</span>
              <EntryMark mark={measure.assumed} />
            </p>
            <p className="soft">
              {t('responsible')} {responsible ?? t('notNamed')} · {t('due')} {dueOn ?? t('notNamed')} ·{' '}
              {t('progress')} {state === undefined ? t('nothingReported') : t(`state${state}`)}
              {overdue && <strong className="negative"> {t('isOverdue')}</strong>}
            </p>
            {reports.map((report, i) => (
              <p key={i} className="soft">
                {report.occurredOn} {t(`state${report.state}`)}：{report.text}
              </p>
            ))}
            <FormLink form="reportMeasure" given={{ measureId, ...(fromYear !== undefined && { fromYear }) }}>
              {t('report')}
            </FormLink>
          </li>
        );
      })}
    </ul>
  );
}
