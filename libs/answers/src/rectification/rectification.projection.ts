import {
  declaredKey,
  type Assumption,
  type DeclaredCode,
  type IndicatorEvents,
  type LineEvents,
  type MeasurePlanned,
  type MeasureReported,
  type ProblemFound,
  type RectificationEvents,
  type StatementEvents,
} from '@ledger/domain';
import type { Projection } from '../projection';

export interface FoundFacts {
  readonly problem: ProblemFound;
  readonly eventId: string;
  readonly assumed: Assumption | undefined;
}

export interface PlannedFacts {
  readonly measure: MeasurePlanned;
  readonly eventId: string;
  readonly assumed: Assumption | undefined;
  readonly reports: ReportedFacts[];
}

export interface ReportedFacts {
  readonly report: MeasureReported;
  readonly eventId: string;
  readonly assumed: Assumption | undefined;
}

/** One year's part, in order of dates. What it says of earlier years' problems names their year. */
export interface RectificationState {
  readonly found: FoundFacts[];
  readonly planned: PlannedFacts[];
  readonly reported: ReportedFacts[];
  /** What figures of reports are called, by statement and figure. */
  readonly labels: Map<string, string>;
  /** What indicators are called, by their ids; those that were withdrawn stay. */
  readonly indicators: Map<string, string>;
  /** Codes that the year declared, with their names. */
  readonly declared: Map<string, DeclaredCode>;
}

export const rectificationProjection: Projection<
  RectificationState,
  RectificationEvents &
    Pick<IndicatorEvents, 'IndicatorDefined'> &
    Pick<LineEvents, 'CodesDeclared'> &
    Pick<StatementEvents, 'SelfAssessmentStated'>
> = {
  name: 'rectification',
  version: 1,
  initialState: () => ({
    found: [],
    planned: [],
    reported: [],
    labels: new Map(),
    indicators: new Map(),
    declared: new Map(),
  }),
  evolve: {
    ProblemFound: ({ found }, problem, { eventId, assumed }) => {
      found.push({ problem, eventId, assumed });
    },
    MeasurePlanned: ({ planned }, measure, { eventId, assumed }) => {
      planned.push({ measure, eventId, assumed, reports: [] });
    },
    MeasureReported: ({ reported }, report, { eventId, assumed }) => {
      reported.push({ report, eventId, assumed });
    },
    CodesDeclared: ({ declared }, { codes }) => {
      for (const code of codes) declared.set(declaredKey(code), code);
    },
    IndicatorDefined: ({ indicators }, { indicatorId, level3 }) => {
      indicators.set(indicatorId, level3);
    },
    SelfAssessmentStated: ({ labels }, { statementId, figures }) => {
      for (const { figureId, label } of figures) labels.set(figureKey(statementId, figureId), label);
    },
  },
};

export function figureKey(statementId: string, figureId: string): string {
  return `${statementId} ${figureId}`;
}
