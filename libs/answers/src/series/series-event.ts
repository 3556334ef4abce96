import { cardOf, summaryOf, type CalendarDate } from '@ledger/domain';
import type { Bilingual } from '../bilingual';
import type { LedgerEvent, LedgerEvents } from '../projection';

/** The event that caused a change. */
export interface SeriesEvent {
  readonly eventId: string;
  readonly position: bigint;
  readonly type: keyof LedgerEvents;
  readonly title: Bilingual;
  readonly documentNo?: string;
  readonly voucherNo?: string;
  readonly occurredOn: CalendarDate;
  readonly recordedAt: string;
  readonly actor: string;
}

/** A moment at which a series is read. */
export interface Moment {
  readonly on: CalendarDate;
  /** What has just happened; absent if only a date passed. */
  readonly event?: LedgerEvent;
}

/** What a change says of when it begins. */
export function when({ on, event }: Moment): { readonly on: CalendarDate; readonly by?: SeriesEvent } {
  return { on, ...(event && { by: seriesEvent(event) }) };
}

function seriesEvent(event: LedgerEvent): SeriesEvent {
  const { eventId, position, type, recordedAt, actor } = event;
  const { documentNo, voucherNo } = summaryOf(event);
  return {
    eventId,
    position,
    type,
    title: cardOf(type).title,
    ...(documentNo !== undefined && { documentNo }),
    ...(voucherNo !== undefined && { voucherNo }),
    occurredOn: event.data.occurredOn,
    recordedAt,
    actor,
  };
}
