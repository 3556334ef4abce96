import type { AssumedPart, CalendarDate } from '@ledger/domain';
import type { Bilingual } from '../bilingual';

/** Assumed events under a figure or an answer. */
export interface AssumedMark {
  /** How many. */
  readonly events: number;
  /** Those that are assumed as a whole, and not only in parts. */
  readonly wholly: number;
  /** The first of their days. */
  readonly firstOn: CalendarDate;
  /** The last of their days. */
  readonly lastOn: CalendarDate;
  /** The most frequent first, at most 20. */
  readonly assumptions: readonly AssumptionCount[];
  /** The same in words, for a line under a table or a chart. */
  readonly text: Bilingual;
}

/** Events that are assumed for the same reason. */
export interface AssumptionCount {
  /** Why it is assumed. */
  readonly why: string;
  /** The assumed parts; absent if the whole content is assumed. */
  readonly what?: readonly AssumedPart[];
  /** The day is not known, but lies not after this one. */
  readonly latestOn?: CalendarDate;
  /** How many. */
  readonly events: number;
  /** The first of their days. */
  readonly firstOn: CalendarDate;
  /** The last of their days. */
  readonly lastOn: CalendarDate;
}
