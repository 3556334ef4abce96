import type { CalendarDate, Fen, RuleSet } from '@ledger/domain';
import type { Bilingual } from '../bilingual';
import type { LedgerEvents } from '../projection';
import type { PointSplit } from '../scorecard/scorecard.types';

/** The path of the score through the events of the year, by (occurredOn, position). */
export interface ReplayAnswer {
  readonly ruleSetId?: string;
  readonly rows: readonly ReplayRow[];
}

export interface ReplayOptions {
  /** One row for each voucher. Otherwise the vouchers between two documents are summed by month. */
  readonly all?: boolean;
  /** Absent: the one adopted last. */
  readonly ruleSet?: RuleSet;
  /** Absent: the unit's own scorecard. */
  readonly cardId?: string;
}

/** `event`: one document. `vouchers`: several, summed. `calendar`: nothing happened but a date passed. */
type ReplayRowKind = 'event' | 'vouchers' | 'calendar';

export interface ReplayRow {
  readonly kind: ReplayRowKind;
  /** Date in the books; of the last voucher if several are summed. */
  readonly occurredOn: CalendarDate;
  /** Position of the last event of the row; absent if only a date passed. */
  readonly position?: bigint;
  readonly type?: keyof LedgerEvents;
  /** Number of events of the row; 0 if only a date passed. */
  readonly events: number;
  readonly title: Bilingual;
  readonly documentNo?: string;
  /** What it changed, with amounts. */
  readonly change: Bilingual;
  /** Absent while there is no rule set. */
  readonly before?: PointSplit;
  readonly after?: PointSplit;
  /** After the row. */
  readonly executedFen: Fen;
  readonly adjustedFen: Fen;
  readonly figuresBefore: ReplayFigures;
  readonly figuresAfter: ReplayFigures;
  readonly indicators: readonly IndicatorChange[];
}

/** Totals of the books before or after a row. Whole fen. */
export interface ReplayFigures {
  readonly initialFen: Fen;
  readonly adjustedFen: Fen;
  readonly releasedFen: Fen;
  readonly executedFen: Fen;
  /** 收回以前年度支出. */
  readonly recoveredFen: Fen;
  readonly threePublicFen: Fen;
}

/** An indicator whose points differ before and after the row. */
export interface IndicatorChange {
  readonly indicatorId: string;
  readonly level3: string;
  /** Absent if the indicator enters, or leaves. */
  readonly before?: PointSplit;
  readonly after?: PointSplit;
}
