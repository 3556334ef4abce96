import { cardOf, summaryOf, type CalendarDate, type Called } from '@ledger/domain';
import { calledIn } from '../called/called-in';
import type { YearPoint } from '../point/point-in-time';
import type { LedgerEvent } from '../projection';
import { turningDays } from '../incremental/turning-days';
import { calendarTexts } from '../replay/row-texts';
import { byDateThenPosition } from '../select';
import { BridgeState, type Reading } from './bridge-state';
import {
  BRIDGE_FIGURES,
  type BridgeAnswer,
  type BridgeFigure,
  type BridgePart,
  type BridgeRow,
} from './bridge.types';

/** One end of a bridge: the events that count there, and the date. */
export interface BridgeEnd {
  readonly events: readonly LedgerEvent[];
  readonly point: YearPoint;
}

/**
 * Why a figure differs between two points of one unit-year. Events that count at only one of them are added or removed
 * one by one in the order of (occurredOn, position), and the figure is read, rounded as printed, before and after each.
 * The date moves forward with the events; where `to` lies before `from`, it moves back once at the end.
 */
export function answerBridge(from: BridgeEnd, to: BridgeEnd, figure: BridgeFigure): BridgeAnswer {
  const { fiscalYear, cardId } = to.point;
  const state = new BridgeState(from.events, { figure, fiscalYear, cardId });
  const called = calledIn([...from.events, ...to.events], fiscalYear);
  const walk = new Walk(state, { figure, from: from.point, called });
  const start = walk.reading.value;
  for (const { how, event } of differences(from.events, to.events)) {
    const { occurredOn } = event.data;
    walk.reach(occurredOn < to.point.asOf ? occurredOn : to.point.asOf);
    walk.take(how, event);
  }
  walk.reach(to.point.asOf);
  walk.turnBack(to.point.asOf);
  const end = walk.reading.value;
  return {
    figure,
    unit: BRIDGE_FIGURES[figure],
    ...(start !== undefined && { from: start }),
    ...(end !== undefined && { to: end }),
    ...(start !== undefined && end !== undefined && { difference: end - start }),
    rows: walk.rows,
  };
}

type Told = Omit<BridgeRow, 'before' | 'after' | 'contribution' | 'indicators'>;

interface Walked {
  readonly figure: BridgeFigure;
  readonly from: YearPoint;
  readonly called: Called;
}

class Walk {
  readonly rows: BridgeRow[] = [];
  reading: Reading;
  private day: CalendarDate;

  constructor(
    private readonly state: BridgeState,
    private readonly walked: Walked,
  ) {
    this.day = walked.from.asOf;
    this.reading = state.readOn(this.day);
  }

  /** Lets the days up to `date` pass, a row for each on which the figure turns. */
  reach(date: CalendarDate): void {
    if (date <= this.day) return;
    const { fiscalYear } = this.walked.from;
    const days = turningDays(this.state.performance, { fiscalYear, from: this.day, upTo: date });
    for (const day of new Set([...days, date])) this.pass(day);
  }

  turnBack(date: CalendarDate): void {
    if (date < this.day) this.pass(date);
  }

  take(how: 'added' | 'removed', event: LedgerEvent): void {
    const parts = this.state.change(how, event);
    const { text, documentNo, voucherNo } = summaryOf(event, this.walked.called);
    const { type, eventId, position, recordedAt, actor } = event;
    const { occurredOn } = event.data;
    this.row({
      change: how,
      occurredOn,
      type,
      eventId,
      position,
      recordedAt,
      actor,
      ...(documentNo !== undefined && { documentNo }),
      ...(voucherNo !== undefined && { voucherNo }),
      title: cardOf(type).title,
      summary: text,
      lines: [...parts.keys()],
      byLine: isOverLines(this.walked.figure) ? partsOf(parts) : [],
    });
  }

  private pass(day: CalendarDate): void {
    const before = this.reading;
    this.day = day;
    const { title, change: summary } = calendarTexts(day, this.walked.from.fiscalYear);
    this.row({ change: 'passed', occurredOn: day, title, summary, lines: [], byLine: [] });
    if (sameReading(before, this.reading)) this.rows.pop();
  }

  private row(told: Told): void {
    const before = this.reading;
    this.reading = this.state.readOn(this.day);
    const after = this.reading;
    const indicators = before.earned === after.earned ? [] : contributionsOf(before.earned, after.earned);
    const [old, now] = [before.value, after.value];
    this.rows.push({
      ...told,
      ...(old !== undefined && { before: old }),
      ...(now !== undefined && { after: now }),
      ...(old !== undefined && now !== undefined && { contribution: now - old }),
      indicators,
    });
  }
}

function differences(from: readonly LedgerEvent[], to: readonly LedgerEvent[]) {
  const [before, after] = [positionsOf(from), positionsOf(to)];
  const removed = from.filter(({ position }) => !after.has(position));
  const added = to.filter(({ position }) => !before.has(position));
  return [
    ...removed.map((event) => ({ how: 'removed' as const, event })),
    ...added.map((event) => ({ how: 'added' as const, event })),
  ].sort((left, right) => byDateThenPosition(left.event, right.event));
}

/** Whether the figure is a sum over lines, so that each row can be divided among them. */
function isOverLines(figure: BridgeFigure): boolean {
  return BRIDGE_FIGURES[figure] === 'YUAN';
}

function positionsOf(events: readonly LedgerEvent[]): ReadonlySet<bigint> {
  return new Set(events.map(({ position }) => position));
}

function sameReading(left: Reading, right: Reading): boolean {
  return left.value === right.value && contributionsOf(left.earned, right.earned).length === 0;
}

type Amounts = ReadonlyMap<string, number>;

function contributionsOf(before: Amounts, after: Amounts): readonly BridgePart[] {
  const gone = [...before].filter(([key]) => !after.has(key)).map(([key, earned]) => [key, -earned] as const);
  const moved = [...after].map(([key, earned]) => [key, earned - (before.get(key) ?? 0)] as const);
  return partsOf([...moved, ...gone]);
}

function partsOf(amounts: Iterable<readonly [string, number]>): readonly BridgePart[] {
  return [...amounts]
    .filter(([, contribution]) => contribution !== 0)
    .map(([key, contribution]) => ({ key, contribution }));
}
