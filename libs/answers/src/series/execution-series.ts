import { dayOfYear, MEASURES, parseLineKey, type CodeScope, type LineKey } from '@ledger/domain';
import type { BookedCell, Sums } from '../execution/booked';
import { amountsIn } from '../execution/figures';
import { lineNames } from '../execution/names';
import type { LedgerEvent } from '../projection';
import type { YearAt } from '../year-at';
import type { SeriesOptions } from './series-options';
import { bookedSince, isBookedWithin, momentsOf, withinYear, type Span } from './moments';
import { IncrementalBooks } from '../incremental/incremental-books';
import { when, type Moment } from './series-event';
import type { ExecutionChange, ExecutionSeries, LineSeries } from './series.types';
import { seriesOf, Sparse } from './sparse';

/** 执行 of every line through the year. `year` stands at the end of the span. */
export function executionSeries(
  year: YearAt,
  span: Span,
  { events = year.documents }: SeriesOptions = {},
): ExecutionSeries {
  const series = new BookSeries();
  if (span.step === 'event') takeEvents(series, events, withinYear(span, year.point.fiscalYear));
  else takeDays(series, year, span);
  const { declared } = year.execution;
  return series.answer({ fiscalYear: year.point.fiscalYear, declared });
}

/** Lines on which nothing was booked since the moment before are not summed again. */
function takeDays(series: BookSeries, { execution: { booked }, point }: YearAt, span: Span): void {
  let after: number | undefined;
  for (const on of momentsOf(span, point.fiscalYear).filter(bookedSince(booked))) {
    const upTo = dayOfYear(on);
    series.takeTotals({ on }, booked.totals(upTo));
    const days = { after, upTo };
    const lineOf = ({ line }: BookedCell) => (isBookedWithin(booked, days, line) ? line : undefined);
    for (const [line, sums] of booked.sumsBy(lineOf, upTo)) series.takeLine(line, { on }, sums);
    after = upTo;
  }
}

function takeEvents(series: BookSeries, events: readonly LedgerEvent[], { from, to }: Span): void {
  const books = new IncrementalBooks();
  const begin = () => {
    series.takeTotals({ on: from }, books.totals);
    for (const [line, sums] of books.lines) series.takeLine(line, { on: from }, sums);
  };
  let begun = false;
  for (const event of events) {
    const { occurredOn: on } = event.data;
    if (on > to) break;
    if (!begun && on >= from) begin();
    begun ||= on >= from;
    const touched = books.take(event);
    if (touched.size === 0 || !begun) continue;
    const moment = { on, event };
    series.takeTotals(moment, books.totals);
    for (const line of touched) series.takeLine(line, moment, books.lines.get(line) ?? books.totals);
  }
  if (!begun && from <= to) begin();
}

class BookSeries {
  private readonly totals = new Sparse<ExecutionChange>();
  private readonly lines = new Map<LineKey, Sparse<ExecutionChange>>();

  takeTotals(moment: Moment, sums: Sums): void {
    takeSums(this.totals, moment, sums);
  }

  takeLine(line: LineKey, moment: Moment, sums: Sums): void {
    takeSums(seriesOf(this.lines, line), moment, sums);
  }

  answer(scope: CodeScope): ExecutionSeries {
    const lines = [...this.lines]
      .sort(([left], [right]) => (left < right ? -1 : 1))
      .flatMap(([line, { changes }]): LineSeries[] => {
        const coordinates = parseLineKey(line);
        return coordinates ? [{ line, coordinates, names: lineNames(scope, coordinates), changes }] : [];
      });
    return { totals: this.totals.changes, lines };
  }
}

function takeSums(series: Sparse<ExecutionChange>, moment: Moment, sums: Sums): void {
  const { amounts, procurement } = sums;
  const compared = [
    ...MEASURES.map((measure) => amounts[measure]),
    ...MEASURES.map((measure) => procurement[measure]),
  ];
  series.take(compared, () => ({ ...when(moment), ...amountsIn(sums) }));
}
