import type { PointInTime } from './point/point-in-time';
import type { LedgerEvent, LedgerEvents } from './projection';

/**
 * Facts that follow the order of the log, whatever their date: whether a year is open, which codes and which rule set
 * hold in it (a notice of 2024 rules the year 2023), and who the unit is.
 */
const LOG_ORDERED: ReadonlySet<keyof LedgerEvents> = new Set<keyof LedgerEvents>([
  'YearOpened',
  'CodesDeclared',
  'YearClosed',
  'YearReopened',
  'ScoringRuleSetAdopted',
  'UnitRegistered',
]);

/** The events that an answer stands on, ordered by (occurredOn, position). */
export function selectEvents(
  events: readonly LedgerEvent[],
  { asOf, cut }: PointInTime,
): readonly LedgerEvent[] {
  return events.filter((event) => isSelected(event, { asOf, cut })).sort(byDateThenPosition);
}

export function isSelected({ type, data, position }: LedgerEvent, { asOf, cut }: PointInTime): boolean {
  return position <= cut && (data.occurredOn <= asOf || LOG_ORDERED.has(type));
}

export function byDateThenPosition(left: LedgerEvent, right: LedgerEvent): number {
  if (left.data.occurredOn !== right.data.occurredOn) {
    return left.data.occurredOn < right.data.occurredOn ? -1 : 1;
  }
  return left.position < right.position ? -1 : left.position > right.position ? 1 : 0;
}
