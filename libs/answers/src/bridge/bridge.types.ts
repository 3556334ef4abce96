import type { CalendarDate, LineKey } from '@ledger/domain';
import type { Bilingual } from '../bilingual';
import type { LedgerEvents } from '../projection';

/** What a bridge can explain, and the unit of which it counts hundredths: exact, and rounded where it is printed. */
export const BRIDGE_FIGURES = {
  score: 'POINT',
  initial: 'YUAN',
  adjusted: 'YUAN',
  executed: 'YUAN',
  released: 'YUAN',
  recovered: 'YUAN',
  'three-public': 'YUAN',
  'execution-rate-initial': 'PERCENT',
  'execution-rate-adjusted': 'PERCENT',
} as const;
export type BridgeFigure = keyof typeof BRIDGE_FIGURES;
export type BridgeUnit = (typeof BRIDGE_FIGURES)[BridgeFigure];

/** `added` and `removed`: an event that counts at only one of the points. `passed`: nothing happened but a date passed. */
type BridgeChange = 'added' | 'removed' | 'passed';

export interface BridgeRow {
  readonly change: BridgeChange;
  readonly occurredOn: CalendarDate;
  /** The six that follow are absent if only a date passed. */
  readonly type?: keyof LedgerEvents;
  readonly eventId?: string;
  readonly position?: bigint;
  readonly recordedAt?: string;
  readonly actor?: string;
  readonly documentNo?: string;
  readonly voucherNo?: string;
  readonly title: Bilingual;
  readonly summary: Bilingual;
  readonly lines: readonly LineKey[];
  /**
   * For amounts: the contribution of each line; they add up to the contribution of the row. Empty for the score and
   * for rates.
   */
  readonly byLine: readonly BridgePart[];
  /** The figure in hundredths of its unit, before and after the row; absent if it is undefined. */
  readonly before?: number;
  readonly after?: number;
  /** after − before; absent if either is undefined. */
  readonly contribution?: number;
  /** For the score: the contribution of each indicator; they add up to the contribution of the row. */
  readonly indicators: readonly BridgePart[];
}

export interface BridgePart {
  readonly key: string;
  readonly contribution: number;
}

export const BRIDGE_GROUPINGS = ['document', 'indicator', 'line', 'month'] as const;
export type BridgeGrouping = (typeof BRIDGE_GROUPINGS)[number];

/**
 * Explains the difference between two points event by event. Contributions add up exactly to the difference, in total
 * and for each indicator.
 */
export interface BridgeAnswer {
  readonly figure: BridgeFigure;
  readonly unit: BridgeUnit;
  readonly from?: number;
  readonly to?: number;
  /** Absent if the figure is undefined at either point. */
  readonly difference?: number;
  readonly rows: readonly BridgeRow[];
}
