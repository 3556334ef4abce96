import { dayOfYear, yearOf, type CalendarDate, type LedgerTotals, type RuleSet } from '@ledger/domain';
import { foldInto, type LedgerEvent } from '../projection';
import { turningDays } from '../incremental/turning-days';
import { IncrementalScorer } from '../incremental/incremental-scorer';
import { CardOn, ledgerOn, ledgerOver } from '../scorecard/card';
import { performanceProjection, type CardId } from '../scorecard/scorecard.projection';
import type { ScoredIndicator } from '../scorecard/scorecard.types';
import type { YearAt } from '../year-at';
import type { SeriesOptions } from './series-options';
import { takeIndicator, takeTotal, takeWithdrawn } from './score-changes';
import type { Moment } from './series-event';
import { EventsByDay } from './days';
import { momentsOf, withinYear, type Span } from './moments';
import { IncrementalBooks } from '../incremental/incremental-books';
import type { IndicatorStanding, IndicatorSeries, ScoreChange, ScoreSeries } from './series.types';
import { seriesOf, Sparse } from './sparse';

/** 得分 and every indicator through the year. */
export function scoreSeries(
  year: YearAt,
  span: Span,
  { events = year.documents, ruleSet = year.performance.adoption?.ruleSet, cardId }: SeriesOptions = {},
): ScoreSeries {
  const path = new ScoreSteps(year.point.fiscalYear, { ruleSet, cardId });
  if (span.step === 'event') takeEvents(path, events, withinYear(span, year.point.fiscalYear));
  else takeDays(path, year, span);
  return path.answer();
}

function takeDays(path: ScoreSteps, year: YearAt, span: Span): void {
  const documents = new EventsByDay(year.documents);
  for (const on of momentsOf(span, year.point.fiscalYear)) {
    for (const document of documents.reach(on)) path.take(document);
    path.read({ on }, (card) => ledgerOn(year.execution.booked, card, dayOfYear(on)));
  }
}

function takeEvents(path: ScoreSteps, events: readonly LedgerEvent[], { from, to }: Span): void {
  const books = new IncrementalBooks();
  const ledger = (card: CardOn) => ledgerOver(books, card);
  let day: CalendarDate | undefined;
  const reach = (date: CalendarDate) => {
    if (date < from) return;
    if (day === undefined) path.read({ on: (day = from) }, ledger);
    for (const turning of path.turningDays(day, date)) path.read({ on: turning }, ledger);
    day = date;
  };
  for (const event of events) {
    const { occurredOn: on } = event.data;
    if (on > to) break;
    reach(on);
    books.take(event);
    path.take(event);
    if (day !== undefined) path.read({ on, event }, ledger);
  }
  reach(to);
}

class ScoreSteps {
  private readonly performance = performanceProjection.initialState();
  private readonly scorer: IncrementalScorer;
  private readonly total = new Sparse<ScoreChange>();
  private readonly indicators = new Map<string, Sparse<IndicatorStanding>>();
  /** The last that was read of each indicator, also of one that was withdrawn since. */
  private readonly last = new Map<string, ScoredIndicator>();

  /** Which rule set is adopted follows the log, so one, the last, holds for all of the path. */
  constructor(
    fiscalYear: number,
    private readonly asked: { readonly ruleSet: RuleSet | undefined; readonly cardId: CardId },
  ) {
    this.scorer = new IncrementalScorer({ ...asked, fiscalYear });
  }

  take(event: LedgerEvent): void {
    foldInto(performanceProjection, this.performance, event);
  }

  turningDays(from: CalendarDate, upTo: CalendarDate): readonly CalendarDate[] {
    return turningDays(this.performance, { fiscalYear: yearOf(from), from, upTo });
  }

  read(moment: Moment, ledgerOf: (card: CardOn) => LedgerTotals): void {
    const { ruleSet, cardId } = this.asked;
    const ledger = ledgerOf(CardOn.in(this.performance, cardId));
    const scored = this.scorer.read(this.performance, { asOf: moment.on, ledger });
    for (const indicator of scored) {
      const { indicatorId } = indicator;
      if (this.last.get(indicatorId) === indicator) continue;
      this.last.set(indicatorId, indicator);
      takeIndicator(seriesOf(this.indicators, indicatorId), indicator, { ...moment, ledger });
    }
    if (scored.length < this.indicators.size) this.takeWithdrawn(moment, scored);
    if (ruleSet) takeTotal(this.total, moment, { scored, ruleSet });
  }

  answer(): ScoreSeries {
    const indicators = [...this.indicators].flatMap(([indicatorId, { changes }]): IndicatorSeries[] => {
      const last = this.last.get(indicatorId);
      if (!last) return [];
      const { level1, level2, level3 } = last;
      return [{ indicatorId, level1, level2, level3, changes }];
    });
    const levels = [...new Set(indicators.map(({ level1 }) => level1))];
    return {
      ...(this.asked.ruleSet && { ruleSetId: this.asked.ruleSet.id }),
      total: this.total.changes,
      indicators: levels.flatMap((level) => indicators.filter(({ level1 }) => level1 === level)),
    };
  }

  private takeWithdrawn(moment: Moment, scored: readonly ScoredIndicator[]): void {
    const standing = new Set(scored.map(({ indicatorId }) => indicatorId));
    for (const [indicatorId, series] of this.indicators) {
      const last = this.last.get(indicatorId);
      if (last && !standing.has(indicatorId)) takeWithdrawn(series, last, moment);
    }
  }
}
