import { FormLink } from '../../drawing/FormLink';
import { PageLink } from '../../drawing/PageLink';
import { useYearData } from '../../loading/YearContext';
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
  const { warning, findings, indicatorIds, projectCodes, lines } = problem;
  const links = [
    ...findings.map(({ label, figureId }) => ({
      said: t('figure', { label: label ?? figureId }),
      to: { path: '/audit', query: { view: 'contradictions' } },
    })),
    ...indicatorIds.map((id) => ({
      said: t('indicator', { id }),
      to: { path: '/score', query: { indicator: id } },
    })),
    ...projectCodes.map((code) => ({
      said: t('project', { code }),
      to: { path: '/execution', query: { by: 'project', group: code } },
    })),
    ...lines.map((key) => ({
      said: t('line', { key }),
      to: { path: '/execution', query: { by: 'functional' } },
    })),
    ...(warning === null ? [] : [{ said: t('warning', { code: warning }), to: { path: '/', query: {} } }]),
  ];
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
