import type { BreachCode, CalendarDate, Fen } from '@ledger/domain';
import type { Bilingual } from '../bilingual';
import type { LedgerEvents } from '../projection';

/** Every fact of the unit's year up to the point, in the order of the log. */
export interface AuditTrailAnswer {
  readonly entries: readonly AuditEntry[];
  readonly late: number;
}

export interface AuditEntry {
  readonly eventId: string;
  readonly streamId: string;
  readonly position: bigint;
  readonly type: keyof LedgerEvents;
  readonly title: Bilingual;
  readonly occurredOn: CalendarDate;
  readonly recordedAt: string;
  readonly actor: string;
  /** 代理: for whom they acted, where only a role of that person allowed it; absent where it was their own. */
  readonly onBehalfOf?: string;
  readonly documentNo?: string;
  readonly voucherNo?: string;
  /** Signed as it changes the books; absent for facts without an amount. */
  readonly amountFen?: Fen;
  readonly summary: Bilingual;
  /** Recorded after the month of `occurredOn` had ended, by the calendar of Asia/Shanghai. Dates set by convention never are. */
  readonly late: boolean;
  readonly breaches: readonly BreachCode[];
}
