import { Segmented } from 'antd';
import { AssumedLine } from '../../drawing/assumed/AssumedLine';
import { LeftOut } from '../../drawing/assumed/LeftOut';
import { FormLink } from '../../drawing/FormLink';
import { ServerAnswerPart } from '../../drawing/ServerAnswerPart';
import { TakeAway } from '../../drawing/TakeAway';
import { useShownMarked } from '../../loading/AssumedContext';
import { useServerAnswer } from '../../loading/use-server-answer';
import { useYearView } from '../../loading/YearContext';
import { useUrlPart } from '../../time/use-url-part';
import type { AssumedMark } from '../../year/year-data';
import { isShown, problemsOn, SHOWN, type Problem, type ShownProblem } from './model';
import { ProblemCard } from './ProblemCard';
import { RECTIFICATION } from './rectification.query';
import { useRectificationTexts } from './texts';
import './rectification.css';

/** 整改台账: what must be put right, who does it until when, and how far it is. */
export function RectificationPage() {
  const asked = useServerAnswer(RECTIFICATION, { variables: {}, wholeYear: true });
  return (
    <ServerAnswerPart answer={asked}>
      {({ budgetYear: { rectification } }) => (
        <Ledger problems={rectification.problems} assumed={rectification.assumed} />
      )}
    </ServerAnswerPart>
  );
}

interface LedgerProps {
  readonly problems: readonly Problem[];
  readonly assumed: AssumedMark | null;
}

function Ledger({ problems, assumed }: LedgerProps) {
  const t = useRectificationTexts();
  const { asOf } = useYearView();
  const { get, change } = useUrlPart();
  const found = problemsOn(problems, asOf);
  const all = useShownMarked(found);
  const shown = SHOWN.find((each) => each === get('show')) ?? 'all';
  const listed = all.filter((problem) => isShown(problem, shown));
  return (
    <section className="rectification">
      <h2>
        {t('ledger')} <span className="count">{all.length}</span>
      </h2>
      <p className="soft">{t('intro')}</p>
      <div className="part-head">
        <Segmented
          aria-label={t('filter')}
          value={shown}
          options={SHOWN.map((each) => ({ value: each, label: labelOf(each, all, t) }))}
          onChange={(show) => change({ show: show === 'all' ? undefined : show })}
        />
        <FormLink form="findProblem" given={{}}>
          {t('newProblem')}
        </FormLink>
      </div>
      <LeftOut count={found.length - all.length} />
      {listed.length === 0 && <p className="soft">{t(all.length === 0 ? 'none' : 'noneSuch')}</p>}
      {listed.map((problem) => (
        <ProblemCard key={`${problem.foundInYear} ${problem.problemId}`} problem={problem} />
      ))}
      {listed.length > 0 && assumed && <AssumedLine of="list" mark={assumed} />}
      <TakeAway name="rectification" table={() => tableOf(listed, t)} />
    </section>
  );
}

type Texts = ReturnType<typeof useRectificationTexts>;

function labelOf(shown: (typeof SHOWN)[number], all: readonly ShownProblem[], t: Texts): string {
  return `${t(shown)} ${all.filter((problem) => isShown(problem, shown)).length}`;
}

const HEAD = [
  'year',
  'id',
  'problem',
  'cause',
  'state',
  'measure',
  'responsible',
  'due',
  'progress',
] as const;

/** A row for each measure, and one for a problem without any. */
function tableOf(problems: readonly ShownProblem[], t: Texts) {
  const rows = problems.flatMap(({ measures, ...problem }) => {
    const { foundInYear, problemId, text, causes, state } = problem;
    const found = [String(foundInYear), problemId, text, causes.join('；'), t(state)];
    if (measures.length === 0) return [[...found, '', '', '', '']];
    return measures.map((measure) => [
      ...found,
      `${measure.measureId} ${measure.text}`,
      measure.responsible ?? '',
      measure.dueOn ?? '',
      measure.state === undefined ? t('nothingReported') : t(`state${measure.state}`),
    ]);
  });
  return { head: HEAD.map((column) => t(column)), rows };
}
