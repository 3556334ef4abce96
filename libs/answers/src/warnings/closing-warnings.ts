import { leftOpenText, yearCards, type LeftOpen } from '@ledger/domain';
import { calledIn } from '../called/called-in';
import type { YearPoint } from '../point/point-in-time';
import type { LedgerEvent } from '../projection';
import { NO_CAUSE } from './rule-warnings';
import type { Warning } from './warnings.types';

/** What the year left open when it was last closed, from the day on which it was. */
export function closingWarnings(
  events: readonly LedgerEvent[],
  { asOf, fiscalYear }: Pick<YearPoint, 'asOf' | 'fiscalYear'>,
): readonly Warning[] {
  const last = events.filter(isOfTheFrame).toSorted(byPosition).at(-1);
  if (last?.type !== 'YearClosed' || !last.data.leavesOpen || asOf < last.data.occurredOn) return [];
  const { occurredOn } = last.data;
  const leavesOpen = stillOpen(last.data.leavesOpen, events);
  if (Object.values(leavesOpen).every(({ length }) => length === 0)) return [];
  const left = leftOpenText(leavesOpen, calledIn(events, fiscalYear));
  const text = { zh: `关账时尚未了结：${left.zh}`, en: `closed with open items: ${left.en}` };
  const cause = { ...NO_CAUSE, eventIds: [last.eventId], lines: linesOf(leavesOpen), occurredOn };
  return [{ code: 'CLOSED_WITH_OPEN_ITEMS', severity: 'notice', text, cause }];
}

/** Contracts that were carried forward since live on in the next year. */
function stillOpen(left: LeftOpen, events: readonly LedgerEvent[]): LeftOpen {
  const away = new Set<string>();
  for (const { type, data } of events) {
    const isOut = type === 'CarryForwardReleased';
    if (!isOut && type !== 'CarryForwardRevoked' && type !== 'CarryForwardTakenBack') continue;
    for (const { commitmentId } of data.commitments ?? []) {
      if (isOut) away.add(commitmentId);
      else away.delete(commitmentId);
    }
  }
  return { ...left, commitments: left.commitments.filter(({ commitmentId }) => !away.has(commitmentId)) };
}

/** Whether a year is open follows the order of the log. */
function byPosition(left: LedgerEvent, right: LedgerEvent): number {
  return left.position < right.position ? -1 : 1;
}

function isOfTheFrame({ type }: LedgerEvent): boolean {
  return Object.hasOwn(yearCards, type);
}

function linesOf({ commitments, unarrived }: LeftOpen): readonly string[] {
  return [...new Set([...commitments, ...unarrived].map(({ line }) => line))];
}
