import type { CalendarDate, EvidenceItem } from '@ledger/domain';
import type { FigureInReport } from '../report/report.types';

/** 佐证 of every result of the year, unit and projects alike. */
export interface EvidenceAnswer {
  /** In the order of the indicators, each by date. */
  readonly results: readonly ResultEvidence[];
}

export interface ResultEvidence {
  readonly indicatorId: string;
  readonly level2: string;
  readonly level3: string;
  readonly occurredOn: CalendarDate;
  /** Whether a later result of the indicator took its place. */
  readonly replaced: boolean;
  readonly items: readonly FoundEvidence[];
}

type FigureItem = Extract<EvidenceItem, { kind: 'figure' }>;

/** An item, and of a figure how it stands in its report; absent if the report is not there at this point. */
export type FoundEvidence =
  Exclude<EvidenceItem, FigureItem> | (FigureItem & { readonly inReport?: FigureInReport });
