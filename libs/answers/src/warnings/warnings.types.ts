import type { CalendarDate, LineKey, WarningCode } from '@ledger/domain';
import type { Bilingual } from '../bilingual';

/** `notice` informs, `warning` wants attention, `breach` is a rule that is broken. */
export type WarningSeverity = 'notice' | 'warning' | 'breach';

export interface Warning {
  readonly code: WarningCode;
  readonly severity: WarningSeverity;
  readonly text: Bilingual;
  readonly cause: WarningCause;
}

/** The cause of a warning. Lists are empty if they do not apply. */
export interface WarningCause {
  readonly eventIds: readonly string[];
  readonly lines: readonly LineKey[];
  readonly indicatorIds: readonly string[];
  /** The code of the broken rule, for RECORDED_BREACH. */
  readonly breach?: string;
  readonly occurredOn?: CalendarDate;
}

/** Gravest first, then in the order of the codes above. Thresholds are the rule set's. */
export interface WarningsAnswer {
  readonly warnings: readonly Warning[];
  readonly bySeverity: Readonly<Record<WarningSeverity, number>>;
}
