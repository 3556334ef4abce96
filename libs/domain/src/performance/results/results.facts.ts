import type { CalendarDate } from '../../calendar';
import type { EventOf } from '../../decider';
import { type CardTable, noPostings } from '../../event-card';
import type { ReportedValue } from '../../scoring/indicator';
import { valueText } from '../../scoring/indicator-text';
import type { IndicatorsState } from '../indicators/indicators.facts';
import type { RuleSetState } from '../rule-set/rule-set.facts';

/** Results are absolute. The latest by (occurredOn, position) counts. */
export interface ResultReported {
  /** The day that the result describes: 31 December for the whole year. */
  readonly occurredOn: CalendarDate;
  /** The day of the measurement, which may be any day. */
  readonly measuredOn?: CalendarDate;
  readonly indicatorId: string;
  readonly value: ReportedValue;
  readonly evidence: string;
  readonly reportedBy: string;
}

export interface ResultEvents {
  ResultReported: ResultReported;
}

export type ResultEvent = EventOf<ResultEvents>;

export interface ResultsState extends IndicatorsState, RuleSetState {
  /** By indicator and date. */
  readonly results: Map<string, Map<CalendarDate, ResultReported>>;
}

export function noResults() {
  return { results: new Map<string, Map<CalendarDate, ResultReported>>() };
}

export const resultCards = {
  ResultReported: {
    version: 1,
    title: { zh: '报告指标完成情况', en: 'result reported' },
    follows: 'date',
    dated: 'document',
    toldBySums: () => false,
    evolve: ({ results }, data) => {
      const known = results.get(data.indicatorId) ?? new Map<CalendarDate, ResultReported>();
      results.set(data.indicatorId, known.set(data.occurredOn, data));
    },
    summary: ({ indicatorId, value }, called) => {
      const [name, { zh, en }] = [called.indicator(indicatorId), valueText(value)];
      return { text: { zh: `${name.zh}：${zh}`, en: `${name.en}: ${en}` } };
    },
    postings: noPostings,
    ties: ({ indicatorId }) => ({ refersTo: [`indicator ${indicatorId}`] }),
    yearFile: {
      kind: 'result',
      command: 'ReportResult',
      intent: ({ reportedBy: _actor, ...data }) => ({ type: 'ReportResult', ...data }),
    },
  },
} as const satisfies CardTable<ResultsState, ResultEvents>;
