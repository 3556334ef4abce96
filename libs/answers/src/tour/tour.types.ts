import type { BridgeFigure } from '../bridge/bridge.types';
import type { Bilingual } from '../bilingual';
import type { Finding } from '../contradictions/contradictions.types';
import type { AssumedMark } from '../assumed/assumed-mark.types';
import type { ComparedFigure } from '../what-if/compared-figures';
import type { CalendarDate } from '@ledger/domain';

/** What a step of the tour shows, in the order of steps of one day. */
export const TOUR_KINDS = [
  'appropriation',
  'goals',
  'budget-change',
  'score-change',
  'execution',
  'control',
  'results',
  'rule-set',
  'statement',
] as const;
export type TourKind = (typeof TOUR_KINDS)[number];

/** 导览: the year from its initial budget to its score, in at most ten steps. */
export interface TourAnswer {
  /** By day. Each kind is there if the year has it; the other places are for what moved the budget and the score most. */
  readonly steps: readonly TourStep[];
  readonly ending: TourEnding;
  /** Which part of the year's course is assumed; absent if nothing is. */
  readonly assumed?: AssumedMark;
  /** What a tour usually shows and this one cannot, with the reason. */
  readonly notShown: readonly Bilingual[];
}

export interface TourStep {
  readonly kind: TourKind;
  readonly title: Bilingual;
  /** What is to be seen there. */
  readonly text: Bilingual;
  /** The day of the step: a view at this day shows it, and its bridge ends there. */
  readonly asOf: CalendarDate;
  /** Where its bridge begins. */
  readonly from: TourPoint;
  /** The figure that its bridge explains. */
  readonly figure: BridgeFigure;
  /** The figures at the beginning and at the end of the bridge. */
  readonly figures: readonly ComparedFigure[];
  /** The event that it tells of; absent if it tells of many. */
  readonly eventId?: string;
  readonly documentNo?: string;
  readonly voucherNo?: string;
  /** Row of the voucher, if it has several. */
  readonly voucherRow?: number;
  /** Month of the voucher, if voucher numbers begin again each month. */
  readonly voucherMonth?: number;
  /** Id of the report, for the step that tells of one. */
  readonly statementId?: string;
  /** What is assumed of the event that it tells of; absent if nothing is. */
  readonly assumed?: AssumedMark;
}

/** The beginning of a bridge. */
export interface TourPoint {
  readonly asOf: CalendarDate;
  /** Only what was recorded up to then counts; absent: what is known at the point of the tour. */
  readonly knownAt?: string;
}

/** 导览的结尾: the printed score beside the computed one, and why they differ. */
export interface TourEnding {
  readonly text: Bilingual;
  /** Id of the report that prints a score; absent if none does. */
  readonly statementId?: string;
  /** As printed. */
  readonly printed?: string;
  /** Computed from the ledger, in hundredths of a point; absent without a rule set. */
  readonly computedHundredths?: number;
  /** What contradicts the printed score. Empty if nothing does. */
  readonly findings: readonly Finding[];
  /** How many contradictions the report has besides. */
  readonly otherFindings: number;
}
