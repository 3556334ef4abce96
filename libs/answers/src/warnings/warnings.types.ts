import type { CalendarDate, LineKey } from '@ledger/domain';
import type { Bilingual } from '../bilingual';

export const WARNING_CODES = [
  'EXTERNAL_GRADE_DIFFERS',
  'NO_CONTROL_NUMBER',
  'CONTROL_EXCEEDED',
  'CONTROL_NEAR',
  'EXECUTION_BEHIND_SCHEDULE',
  'GOAL_VS_EXECUTION',
  'PROJECT_NOT_BEGUN',
  'LINE_OVERDRAWN',
  'PAID_ABOVE_CONTRACT',
  'PAID_TO_ANOTHER',
  'RECORDED_BREACH',
  'CLOSED_WITH_OPEN_ITEMS',
  'CARRY_FORWARD_UNMATCHED',
  'PRIOR_SPENDING_RECOVERED',
  'WEIGHTS_NOT_WHOLE',
  'NO_RULE_SET',
  'RULE_SET_OUTSIDE_VALIDITY',
] as const;
export type WarningCode = (typeof WARNING_CODES)[number];

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
