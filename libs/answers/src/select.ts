import { cardOf } from '@ledger/domain';
import type { PointInTime } from './point/point-in-time';
import type { LedgerEvent } from './projection';

/** What says where an event stands in the year and in the log. */
interface Placed {
  readonly position: bigint;
  readonly data: Pick<LedgerEvent['data'], 'occurredOn'>;
}

/** The events that an answer stands on, ordered by (occurredOn, position). */
export function selectEvents(
  events: readonly LedgerEvent[],
  { asOf, cut }: PointInTime,
): readonly LedgerEvent[] {
  return events.filter((event) => isSelected(event, { asOf, cut })).sort(byDateThenPosition);
}

/**
 * Events that follow the order of the log count regardless of their date: a notice of 2024 can set the rules for
 * 2023.
 */
export function isSelected({ type, data, position }: LedgerEvent, { asOf, cut }: PointInTime): boolean {
  return position <= cut && (data.occurredOn <= asOf || cardOf(type).follows === 'log');
}

export function byDateThenPosition(left: Placed, right: Placed): number {
  if (left.data.occurredOn !== right.data.occurredOn) {
    return left.data.occurredOn < right.data.occurredOn ? -1 : 1;
  }
  return left.position < right.position ? -1 : left.position > right.position ? 1 : 0;
}
