import type { CalendarDate } from '@ledger/domain';
import type { YearPoint } from './point/point-in-time';
import { executionProjection, type ExecutionState } from './execution/execution.projection';
import { project, type LedgerEvent } from './projection';
import { performanceProjection, type PerformanceState } from './scorecard/scorecard.projection';
import { selectEvents } from './select';

/**
 * A unit's year at a point, as far as answers need it: the books, summed as asked, and the facts that are read one by
 * one. A timeline gives it without reading the log; {@link foldedYear} is what it must be equal to.
 */
export interface YearAt {
  readonly point: YearPoint;
  readonly execution: ExecutionState;
  readonly performance: PerformanceState;
  /** Ordered by (occurredOn, position): all facts but vouchers and commitments that the sums already tell everything of. */
  readonly documents: readonly LedgerEvent[];
  /** The same knowledge at an earlier date. */
  readonly at: (asOf: CalendarDate) => YearAt;
}

/**
 * The year by a plain fold of the selected events, all of which stay in `documents`. `known`: the events of all days that are
 * known at the point; without them nothing is known of what lies behind its day.
 */
export function foldedYear(
  events: readonly LedgerEvent[],
  point: YearPoint,
  known: readonly LedgerEvent[] = events,
): YearAt {
  return {
    point,
    execution: project(executionProjection, events),
    performance: project(performanceProjection, events),
    documents: events,
    at: (asOf) => {
      const then = selectEvents(known, { asOf, cut: lastPosition(known) });
      return foldedYear(then, { ...point, asOf }, known);
    },
  };
}

function lastPosition(events: readonly LedgerEvent[]): bigint {
  return events.reduce((last, { position }) => (position > last ? position : last), 0n);
}
