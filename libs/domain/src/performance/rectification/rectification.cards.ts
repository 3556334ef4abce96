import type { CalendarDate } from '../../calendar';
import { type CardTable, type FactCard, noPostings } from '../../event-card';
import { both } from '../../event-summary';
import { noteSpelling } from '../../known-names';
import {
  measureKey,
  type MeasurePlanned,
  type MeasureReported,
  type MeasureState,
  type ProblemFound,
  type RectificationEvents,
  type RectificationState,
} from './rectification.facts';

const PLAIN = {
  version: 1,
  follows: 'date',
  dated: 'document',
  ruledBy: [],
  toldBySums: () => false,
  postings: noPostings,
} as const;

const problemFoundCard = {
  ...PLAIN,
  title: { zh: '发现问题', en: 'problem found' },
  summary: ({ problemId, text }) => ({ text: both(`${problemId} ${text}`) }),
  ties: ({ problemId, indicatorIds = [] }) => ({
    defines: `problem ${problemId}`,
    refersTo: indicatorIds.map((indicatorId) => `indicator ${indicatorId}`),
  }),
  yearFile: {
    kind: 'problem',
    command: 'FindProblem',
    intent: (data) => ({ type: 'FindProblem', ...data }),
  },
} as const satisfies FactCard<ProblemFound>;

const measurePlannedCard = {
  ...PLAIN,
  title: { zh: '制定整改措施', en: 'measure planned' },
  summary: ({ measureId, text, responsible, dueOn }) => {
    const who = responsible === undefined ? '' : `，${responsible}`;
    const until = dueOn === undefined ? { zh: '', en: '' } : { zh: `，${dueOn} 前`, en: `, due ${dueOn}` };
    return {
      text: {
        zh: `${measureId} ${text}${who}${until.zh}`,
        en: `${measureId} ${text}${who}${until.en}`,
      },
    };
  },
  ties: ({ measureId, problemId, fromYear }) =>
    fromYear === undefined
      ? { defines: `measure ${measureId}`, refersTo: [`problem ${problemId}`] }
      : { defines: `measure ${fromYear} ${measureId}` },
  yearFile: {
    kind: 'measure',
    command: 'PlanMeasure',
    intent: (data) => ({ type: 'PlanMeasure', ...data }),
  },
} as const satisfies FactCard<MeasurePlanned>;

export const MEASURE_STATE_NAMES = {
  done: { zh: '已完成', en: 'done' },
  'under-way': { zh: '进行中', en: 'under way' },
  'not-done': { zh: '未完成', en: 'not done' },
} as const satisfies Record<MeasureState, { readonly zh: string; readonly en: string }>;

const measureReportedCard = {
  ...PLAIN,
  title: { zh: '报告整改情况', en: 'measure reported' },
  summary: ({ measureId, state, text }) => {
    const { zh, en } = MEASURE_STATE_NAMES[state];
    return { text: { zh: `${measureId} ${zh}：${text}`, en: `${measureId} ${en}: ${text}` } };
  },
  // Of a measure that an earlier year planned, there is nothing to refer to in this one.
  ties: ({ measureId, fromYear }) => (fromYear === undefined ? { refersTo: [`measure ${measureId}`] } : {}),
  yearFile: {
    kind: 'measureReport',
    command: 'ReportMeasure',
    intent: ({ reportedBy: _actor, ...data }) => ({ type: 'ReportMeasure', ...data }),
  },
} as const satisfies FactCard<MeasureReported>;

export const rectificationCards = {
  ProblemFound: {
    ...problemFoundCard,
    evolve: (state, data) => {
      noteSpelling(state, 'problem', data.problemId);
      state.problems.set(data.problemId, data);
    },
  },
  MeasurePlanned: {
    ...measurePlannedCard,
    evolve: (state, data) => {
      if (data.fromYear === undefined) noteSpelling(state, 'measure', data.measureId);
      state.measures.set(measureKey(data), data);
    },
  },
  MeasureReported: {
    ...measureReportedCard,
    evolve: ({ measureReports }, data) => {
      const key = measureKey(data);
      const known = measureReports.get(key) ?? new Map<CalendarDate, MeasureReported>();
      measureReports.set(key, known.set(data.occurredOn, data));
    },
  },
} as const satisfies CardTable<RectificationState, RectificationEvents>;
