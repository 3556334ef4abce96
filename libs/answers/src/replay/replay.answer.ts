import { firstDayOf, type CalendarDate, type Called } from '@ledger/domain';
import { calledIn } from '../called/called-in';
import type { YearPoint } from '../point/point-in-time';
import { project, type LedgerEvent } from '../projection';
import { performanceProjection } from '../scorecard/scorecard.projection';
import type { ReplayAnswer, ReplayFigures, ReplayOptions, ReplayRow } from './replay.types';
import { calendarTexts, codesTexts, eventTexts, pileOf, voucherTexts, type RowTexts } from './row-texts';
import { turningDays } from '../incremental/turning-days';
import { changesBetween, ScorePath, type Moment } from './score-path';

/** 得分轨迹: how each document of the year moved the score. Cost grows with events × indicators. */
export function answerReplay(
  events: readonly LedgerEvent[],
  point: YearPoint,
  { all = false, ruleSet, cardId }: ReplayOptions = {},
): ReplayAnswer {
  const rules = ruleSet ?? project(performanceProjection, events).adoption?.ruleSet;
  const path = new ScorePath(point, { ruleSet: rules, cardId });
  const walk = new Walk(path, point, calledIn(events, point.fiscalYear));
  for (const event of events) {
    walk.reach(event.data.occurredOn);
    walk.take(event, all);
  }
  walk.reach(point.asOf);
  walk.flush();
  return { ...(rules && { ruleSetId: rules.id }), rows: walk.rows };
}

/** One way through the year; vouchers (and codes) wait until a document, another month or the calendar ends their row. */
class Walk {
  readonly rows: ReplayRow[] = [];
  private before: Moment;
  private figures: ReplayFigures;
  private day: CalendarDate;
  private waiting: LedgerEvent[] = [];
  private pile: string | undefined;

  constructor(
    private readonly path: ScorePath,
    private readonly point: YearPoint,
    private readonly called: Called,
  ) {
    const first = firstDayOf(point.fiscalYear);
    this.day = point.asOf < first ? point.asOf : first;
    this.before = path.momentOn(this.day);
    this.figures = path.figures;
  }

  /** Lets the days up to `date` pass; facts that follow the log may lie after the point, where no day passes. */
  reach(date: CalendarDate): void {
    const upTo = date < this.point.asOf ? date : this.point.asOf;
    const { fiscalYear } = this.point;
    for (const day of turningDays(this.path.performance, { fiscalYear, from: this.day, upTo })) {
      this.flush();
      this.day = day;
      const row = this.row({
        kind: 'calendar',
        occurredOn: day,
        events: 0,
        ...calendarTexts(day, fiscalYear),
      });
      if (row.indicators.length > 0) this.rows.push(row);
    }
    if (upTo > this.day) this.day = upTo;
  }

  take(event: LedgerEvent, all: boolean): void {
    const pile = all ? undefined : pileOf(event);
    if (pile === undefined || pile !== this.pile) this.flush();
    this.path.take(event);
    if (pile === undefined) {
      this.rows.push(this.row(eventTexts(event, this.called)));
      return;
    }
    this.pile = pile;
    this.waiting.push(event);
  }

  flush(): void {
    const last = this.waiting.at(-1);
    if (!last) return;
    const texts =
      last.type === 'CodesDeclared' ? codesTexts(this.waiting, last) : voucherTexts(this.waiting, last);
    this.rows.push(this.row(texts));
    this.waiting = [];
    this.pile = undefined;
  }

  private row(texts: RowTexts): ReplayRow {
    const after = this.path.momentOn(this.day);
    const indicators = changesBetween(this.before, after);
    const { figures } = this.path;
    const row = {
      ...texts,
      ...(this.before.total && { before: this.before.total }),
      ...(after.total && { after: after.total }),
      executedFen: figures.executedFen,
      adjustedFen: figures.adjustedFen,
      figuresBefore: this.figures,
      figuresAfter: figures,
      indicators,
    };
    this.before = after;
    this.figures = figures;
    return row;
  }
}
