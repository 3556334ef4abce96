import type { CalendarDate } from '../../calendar';
import type { EventOf } from '../../decider';
import { type CardTable, noPostings } from '../../event-card';
import type { ReportedValue } from '../../scoring/indicator';
import { valueText } from '../../scoring/indicator-text';
import type { IndicatorsState } from '../indicators/indicators.facts';
import type { RuleSetState } from '../rule-set/rule-set.facts';
import type { StatementsState } from '../statements/statements.facts';
import { type EvidenceItem, plainEvidence, withEvidenceItems } from './evidence-item';

/** Results are absolute. The latest by (occurredOn, position) counts. */
export interface ResultReported {
  /** The day that the result describes: 31 December for the whole year. */
  readonly occurredOn: CalendarDate;
  /** The day of the measurement, which may be any day. */
  readonly measuredOn?: CalendarDate;
  readonly indicatorId: string;
  readonly value: ReportedValue;
  readonly evidence: readonly EvidenceItem[];
  readonly reportedBy: string;
}

export interface ResultEvents {
  ResultReported: ResultReported;
}

export type ResultEvent = EventOf<ResultEvents>;

export interface ResultsState extends IndicatorsState, RuleSetState, StatementsState {
  /** By indicator and date. */
  readonly results: Map<string, Map<CalendarDate, ResultReported>>;
}

export function noResults() {
  return { results: new Map<string, Map<CalendarDate, ResultReported>>() };
}

export const resultCards = {
  ResultReported: {
    ruledBy: ['self-assessment'],
    version: 2,
    upcast: { 1: withEvidenceItems },
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
      intent: ({ reportedBy: _actor, evidence, ...data }) => ({
        type: 'ReportResult',
        ...data,
        evidence: plainEvidence(evidence),
      }),
    },
  },
} as const satisfies CardTable<ResultsState, ResultEvents>;
