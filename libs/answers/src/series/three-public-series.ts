import {
  dayOfYear,
  noThreePublic,
  THREE_PUBLIC_KINDS,
  THREE_PUBLIC_NAMES,
  type CalendarDate,
  type ThreePublicAmounts,
  type ThreePublicKind,
} from '@ledger/domain';
import { project, type LedgerEvent } from '../projection';
import { threePublicProjection, type ThreePublicState } from '../three-public/three-public.projection';
import { controlNumber } from '../three-public/three-public.answer';
import { ThreePublicSpending, totalOf } from '../three-public/three-public-spending';
import type { YearAt } from '../year-at';
import type { SeriesOptions } from './series-options';
import { bookedSince, momentsOf, withinYear, type Span } from './moments';
import { IncrementalBooks } from '../incremental/incremental-books';
import { when, type Moment } from './series-event';
import type { ThreePublicChange, ThreePublicSeries } from './series.types';
import { seriesOf, Sparse } from './sparse';

/** 三公 spending and its control number through the year. */
export function threePublicSeries(
  year: YearAt,
  span: Span,
  { events = year.documents }: SeriesOptions = {},
): ThreePublicSeries {
  const state = project(threePublicProjection, year.documents);
  const series = new SpendingSeries(state);
  if (span.step === 'event') takeEvents(series, events, withinYear(span, year.point.fiscalYear));
  else {
    const spending = new ThreePublicSpending(year.execution.booked);
    const isBooked = bookedSince(year.execution.booked);
    let executed = noThreePublic();
    for (const on of momentsOf(span, year.point.fiscalYear)) {
      if (isBooked(on)) executed = spending.executed(dayOfYear(on));
      series.take({ on }, executed, series.controlOn(on));
    }
  }
  return series.answer();
}

function takeEvents(series: SpendingSeries, events: readonly LedgerEvent[], { from, to }: Span): void {
  const books = new IncrementalBooks();
  let control: Control | undefined;
  let begun = false;
  for (const event of events) {
    const { occurredOn: on } = event.data;
    if (on > to) break;
    if (!begun && on >= from) series.take({ on: from }, books.threePublic, control);
    begun ||= on >= from;
    books.take(event);
    if (event.type === 'ThreePublicControlSet' || event.type === 'ThreePublicControlRaised') {
      control = event.data;
    }
    if (begun) series.take({ on, event }, books.threePublic, control);
  }
  if (!begun && from <= to) series.take({ on: from }, books.threePublic, control);
}

type Control = ThreePublicState['controls'][number]['control'];

class SpendingSeries {
  private readonly totals = new Sparse<ThreePublicChange>();
  private readonly kinds = new Map<ThreePublicKind, Sparse<ThreePublicChange>>();

  constructor(private readonly state: ThreePublicState) {}

  take(moment: Moment, amounts: ThreePublicAmounts, control: Control | undefined): void {
    const lastYear = this.state.lastYear?.threePublicFinal;
    const whole = { executedFen: totalOf(amounts), controlFen: control?.totalFen };
    takeAmounts(this.totals, moment, { ...whole, lastYearFinalFen: lastYear && totalOf(lastYear) });
    for (const kind of THREE_PUBLIC_KINDS) {
      takeAmounts(seriesOf(this.kinds, kind), moment, {
        executedFen: amounts[kind],
        controlFen: control?.byKind?.[kind],
        lastYearFinalFen: lastYear?.[kind],
      });
    }
  }

  controlOn(on: CalendarDate): Control | undefined {
    return this.state.controls.findLast(({ control }) => control.occurredOn <= on)?.control;
  }

  answer(): ThreePublicSeries {
    const { lastYear, controls } = this.state;
    const { threePublicFinal: lastYearFinal, threePublicBudgetFen: lastYearBudgetFen } = lastYear ?? {};
    return {
      totals: this.totals.changes,
      kinds: THREE_PUBLIC_KINDS.map((kind) => {
        const { changes } = seriesOf(this.kinds, kind);
        return { kind, name: THREE_PUBLIC_NAMES[kind], changes };
      }),
      controls: controls.map(controlNumber),
      ...(lastYearFinal && { lastYearFinal }),
      ...(lastYearBudgetFen !== undefined && { lastYearBudgetFen }),
    };
  }
}

interface Amounts {
  readonly executedFen: number;
  readonly controlFen: number | undefined;
  readonly lastYearFinalFen: number | undefined;
}

function takeAmounts(
  series: Sparse<ThreePublicChange>,
  moment: Moment,
  { executedFen, controlFen, lastYearFinalFen }: Amounts,
): void {
  series.take([executedFen, controlFen], () => ({
    ...when(moment),
    executedFen,
    ...(controlFen !== undefined && { controlFen }),
    ...(lastYearFinalFen !== undefined && { lastYearFinalFen }),
  }));
}
