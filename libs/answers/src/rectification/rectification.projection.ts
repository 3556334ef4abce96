import type {
  MeasurePlanned,
  MeasureReported,
  ProblemFound,
  RectificationEvents,
  StatementEvents,
} from '@ledger/domain';
import type { Projection } from '../projection';

export interface FoundFacts {
  readonly problem: ProblemFound;
  readonly eventId: string;
}

export interface PlannedFacts {
  readonly measure: MeasurePlanned;
  readonly eventId: string;
  readonly reports: ReportedFacts[];
}

export interface ReportedFacts {
  readonly report: MeasureReported;
  readonly eventId: string;
}

/** One year's part, in order of dates. What it says of earlier years' problems names their year. */
export interface RectificationState {
  readonly found: FoundFacts[];
  readonly planned: PlannedFacts[];
  readonly reported: ReportedFacts[];
  /** What figures of reports are called, by statement and figure. */
  readonly labels: Map<string, string>;
}

export const rectificationProjection: Projection<
  RectificationState,
  RectificationEvents & Pick<StatementEvents, 'SelfAssessmentStated'>
> = {
  name: 'rectification',
  version: 1,
  initialState: () => ({ found: [], planned: [], reported: [], labels: new Map() }),
  evolve: {
    ProblemFound: ({ found }, problem, { eventId }) => {
      found.push({ problem, eventId });
    },
    MeasurePlanned: ({ planned }, measure, { eventId }) => {
      planned.push({ measure, eventId, reports: [] });
    },
    MeasureReported: ({ reported }, report, { eventId }) => {
      reported.push({ report, eventId });
    },
    SelfAssessmentStated: ({ labels }, { statementId, figures }) => {
      for (const { figureId, label } of figures) labels.set(figureKey(statementId, figureId), label);
    },
  },
};

export function figureKey(statementId: string, figureId: string): string {
  return `${statementId} ${figureId}`;
}
