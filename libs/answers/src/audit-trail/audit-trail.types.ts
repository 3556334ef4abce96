import type { BreachCode, CalendarDate, Fen } from '@ledger/domain';
import type { Bilingual } from '../bilingual';
import type { LedgerEvents } from '../projection';
import type { EventProvenance } from '../provenance/provenance.types';

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
  /** 代理: the person for whom the actor acted, if only a role of that person allowed it; absent otherwise. */
  readonly onBehalfOf?: string;
  readonly documentNo?: string;
  readonly voucherNo?: string;
  /** Amount, with its sign in the books; absent for events without an amount. */
  readonly amountFen?: Fen;
  readonly summary: Bilingual;
  /**
   * Whether it was recorded after the end of the month of `occurredOn`, in Asia/Shanghai. Never true for dates set by
   * convention.
   */
  readonly late: boolean;
  readonly breaches: readonly BreachCode[];
  /** 出处: where its content comes from, and what of it is assumed. */
  readonly provenance: EventProvenance;
}
