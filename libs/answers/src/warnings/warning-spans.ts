import { carryForwardCards, firstDayOf, lastDayOf, type CalendarDate } from '@ledger/domain';
import { answerCarryForward, type NeighbourYears } from '../carry-forward/carry-forward.answer';
import { momentsOf } from '../series/moments';
import type { LedgerEvent } from '../projection';
import type { YearAt } from '../year-at';
import { carryForwardWarnings, recordedBreaches, recoveryNotices } from './book-warnings';
import { closingWarnings } from './closing-warnings';
import { concernsContracts, contractWarnings } from './contract-warnings';
import { byGravity } from './standing-warnings';
import { WarningDays } from './warning-days';
import type { Warning } from './warnings.types';

/** A warning and the days on which it holds with the same text. If the text changes, a new span begins. */
export interface WarningSpan {
  /** Inclusive. */
  readonly from: CalendarDate;
  /** End, exclusive; absent if it holds until the end of the requested range. */
  readonly until?: CalendarDate;
  readonly warning: Warning;
}

/** The warnings of every day of the year up to the point, at what is known at the point; gravest first, then by date. */
export function warningSpans(year: YearAt, neighbours?: NeighbourYears): readonly WarningSpan[] {
  const { fiscalYear, asOf } = year.point;
  const [standing, carried, contracts] = [new Spans(), new Spans(), new Spans()];
  const days = new WarningDays(year);
  const turning = datesOf(carryForwardFacts(year));
  const payments = year.documents.filter(concernsContracts);
  const paying = datesOf(payments);
  for (const on of momentsOf({ from: firstDayOf(fiscalYear), to: asOf, step: 'day' }, fiscalYear)) {
    standing.take(on, days.on(on));
    if (turning.has(on)) carried.take(on, carriedOn(on, year, neighbours));
    if (paying.has(on)) contracts.take(on, contractWarnings(upTo(on, payments)));
  }
  const closing = closingWarnings(year.documents, year.point).map((warning): WarningSpan => ({
    from: lastDayOf(fiscalYear),
    warning,
  }));
  const single = [...recordedBreaches(year.documents), ...recoveryNotices(year.documents)];
  const facts = single.map((warning): WarningSpan => ({
    from: warning.cause.occurredOn ?? firstDayOf(fiscalYear),
    warning,
  }));
  return [...standing.all, ...facts, ...contracts.all, ...closing, ...carried.all]
    .toSorted((left, right) => (left.from < right.from ? -1 : left.from > right.from ? 1 : 0))
    .toSorted((left, right) => byGravity(left.warning, right.warning));
}

/** Whether the years beside it are needed for its warnings. */
export function carriesForward(year: YearAt): boolean {
  return carryForwardFacts(year).length > 0;
}

/** Facts of carrying are few, and nothing but them makes or ends a warning about it. */
function carryForwardFacts({ documents }: YearAt) {
  return documents.filter(({ type }) => Object.hasOwn(carryForwardCards, type));
}

function datesOf(facts: readonly LedgerEvent[]): ReadonlySet<CalendarDate> {
  return new Set(facts.map(({ data }) => data.occurredOn));
}

function upTo(asOf: CalendarDate, facts: readonly LedgerEvent[]): readonly LedgerEvent[] {
  return facts.filter(({ data }) => data.occurredOn <= asOf);
}

function carriedOn(asOf: CalendarDate, year: YearAt, neighbours?: NeighbourYears): readonly Warning[] {
  const facts = upTo(asOf, carryForwardFacts(year));
  return carryForwardWarnings(answerCarryForward(facts, { ...year.point, asOf }, neighbours));
}

class Spans {
  private readonly closed: WarningSpan[] = [];
  private open = new Map<string, WarningSpan>();

  /** Takes all warnings of a day. Days come in order; on days in between, the warnings of the day before hold. */
  take(on: CalendarDate, warnings: readonly Warning[]): void {
    const standing = new Map<string, WarningSpan>();
    for (const warning of warnings) {
      const key = JSON.stringify(warning);
      standing.set(key, this.open.get(key) ?? { from: on, warning });
    }
    for (const [key, span] of this.open) if (!standing.has(key)) this.closed.push({ ...span, until: on });
    this.open = standing;
  }

  get all(): readonly WarningSpan[] {
    return [...this.closed, ...this.open.values()];
  }
}
