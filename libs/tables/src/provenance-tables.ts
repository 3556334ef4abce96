import type {
  AnswerName,
  AssumedMark,
  AssumptionCount,
  KnownFigure,
  ProvenanceAnswer,
  WithoutAssumedAnswer,
} from '@ledger/answers';
import { ASSUMED_PART_NAMES } from '@ledger/domain';
import { heading, table, type Report } from './table';

const MOST_REASONS = 3;

/** The lines under a table: how many assumed events it rests on, and why they are assumed. None if it rests on none. */
export function assumedLines(mark: AssumedMark | undefined): readonly string[] {
  if (!mark) return [];
  const { text } = mark;
  return [`※ ${text.zh} ${text.en}`, ...reasonLines(mark)];
}

/** Why: each assumption with its events, at most three. */
export function reasonLines(mark: AssumedMark | undefined): readonly string[] {
  const assumptions = mark?.assumptions ?? [];
  const left = assumptions.length - MOST_REASONS;
  return [
    ...assumptions.slice(0, MOST_REASONS).map(reasonText),
    ...(left > 0 ? [`  另有 ${left} 类假定，见 budget provenance ${left} more kinds of assumptions`] : []),
  ];
}

/** The same of several marks, each once. */
export function linesOfMarks(marks: readonly (AssumedMark | undefined)[]): readonly string[] {
  return [...new Map(marks.map((mark) => [mark?.text.zh, mark])).values()].flatMap(assumedLines);
}

/** The line under a list that leaves out entries of which something is assumed. */
export function leftOutLine(count: number): string {
  return `※ 未列含假定内容的 ${count} 项 left out: ${count} of which something is assumed`;
}

function reasonText({ why, what, latestOn, events }: AssumptionCount): string {
  const parts = what ? what.map((part) => ASSUMED_PART_NAMES[part].zh).join('、') : '整条';
  const limit = latestOn === undefined ? '' : `，不晚于 not after ${latestOn}`;
  return `  - ${events} × ${parts}${limit}：${why}`;
}

/** 出处: the events by where they come from, every assumption, and the answers that rest on them. */
export function provenanceTables({ events, kinds, assumed, answers }: ProvenanceAnswer): Report {
  return [
    heading('出处 provenance'),
    table(
      [
        { title: '出处 from' },
        { title: '事件 events', align: 'right' },
        { title: '部分假定 partly assumed', align: 'right' },
      ],
      [
        ...kinds.map(({ name, events: count, partlyAssumed }) => [
          `${name.zh} ${name.en}`,
          { text: String(count), value: count, shown: 'count' as const },
          { text: String(partlyAssumed), value: partlyAssumed, shown: 'count' as const },
        ]),
        ['合计 total', { text: String(events), value: events, shown: 'count' as const }, ''],
      ],
    ),
    ...(assumed ? [`※ ${assumed.text.zh} ${assumed.text.en}`, ...assumed.assumptions.map(reasonText)] : []),
    ...(answers.length === 0
      ? []
      : [
          heading('含假定的结果 answers that rest on it'),
          table(
            [
              { title: '结果 answer' },
              { title: '事件 events', align: 'right' },
              { title: '自 from' },
              { title: '至 to' },
            ],
            answers.map(({ name, assumed: { events: count, firstOn, lastOn } }) => [
              `${name.zh} ${name.en}`,
              { text: String(count), value: count, shown: 'count' as const },
              { text: firstOn, day: firstOn },
              { text: lastOn, day: lastOn },
            ]),
          ),
        ]),
  ];
}

/** What each question is about, of the figures that are known without what is assumed. */
const MEASURES_OF: Readonly<Partial<Record<AnswerName, (figure: KnownFigure) => boolean>>> = {
  'three-public': ({ measure }) => measure.startsWith('three-public'),
  score: ({ measure }) => /^(score|grade|points|weight|target)/.test(measure),
  adjustments: ({ measure }) => measure === 'initial' || measure === 'adjustment' || measure === 'adjusted',
  execution: ({ measure }) =>
    !/^(three-public|score|grade|points|weight|target|staff|fixed|meeting|training)/.test(measure),
};

const MARKS = { computed: '✓', printed: '印', refused: '×' } as const;

/** What can be said without what is assumed, of the figures that a question is about, or of all. */
export function withoutAssumedTables(
  { figures, contradictions, assumed }: WithoutAssumedAnswer,
  about?: AnswerName,
): Report {
  const isAsked = (about && MEASURES_OF[about]) ?? (() => true);
  const asked = figures.filter(isAsked);
  const refused = asked.filter(({ standing }) => standing === 'refused');
  return [
    heading('不含假定时可知的数 known without what is assumed'),
    table(
      [
        { title: '' },
        { title: '数字 figure', maxWidth: 44 },
        { title: '值 value', align: 'right' },
        { title: '依据 by' },
      ],
      asked.map((figure) => [
        MARKS[figure.standing],
        figure.label.zh,
        figure.value ?? '—',
        `${figure.standingName.zh} ${figure.standingName.en}${figure.printed ? ` ${figure.printed.chapter}` : ''}`,
      ]),
    ),
    ...asked.flatMap(({ contradictions: own }) => own.map(({ zh }) => `≠ ${zh}`)),
    ...reasonsOf(refused),
    ...(contradictions.length === 0 || about
      ? []
      : [
          heading('报告自身的矛盾 contradictions inside of the report'),
          ...contradictions.map(
            ({ label, witnesses }) => `${label}：${witnesses.map(({ zh }) => zh).join('；')}`,
          ),
        ]),
    ...assumedLines(assumed),
  ];
}

/** Each reason once, with the figures that it holds for. */
function reasonsOf(refused: readonly KnownFigure[]): readonly string[] {
  const byReason = Map.groupBy(refused, ({ reason }) => reason?.zh ?? '');
  return [...byReason].map(
    ([reason, figures]) =>
      `× ${figures.map(({ label }) => label.zh).join('、')}：${reason} ${figures[0]?.reason?.en ?? ''}`,
  );
}
