import { firstDayOf, lastDayOf, monthOf, type CalendarDate, type RuleSet } from '@ledger/domain';
import { summaryOf } from '../audit-trail/event-summary';
import { EVENT_TITLES } from '../audit-trail/event-titles';
import { wan } from '../audit-trail/summary';
import type { Bilingual } from '../bilingual';
import { adjustedOf, executedOf } from '../execution/figures';
import { project, type AnswerPoint, type LedgerEvent } from '../projection';
import { performanceProjection } from '../scorecard/scorecard.projection';
import type { ReplayAnswer, ReplayOptions, ReplayRow } from './replay.types';
import { changesBetween, scorePath, turningDays, type Moment, type ScorePath } from './score-path';

export interface ReplayAsked extends ReplayOptions {
  /** Absent: the one adopted last. */
  readonly ruleSet?: RuleSet;
}

/** 得分轨迹: how each document of the year moved the score. Cost grows with events × indicators. */
export function answerReplay(
  events: readonly LedgerEvent[],
  point: AnswerPoint,
  { all = false, ruleSet }: ReplayAsked = {},
): ReplayAnswer {
  const rules = ruleSet ?? project(performanceProjection, events).adoption?.ruleSet;
  const walk = new Walk(scorePath(point, rules), point);
  for (const event of events) {
    walk.reach(event.data.occurredOn);
    walk.take(event, all);
  }
  walk.reach(point.asOf);
  walk.flush();
  return { ...(rules && { ruleSetId: rules.id }), rows: walk.rows };
}

/** One way through the year; vouchers wait until a document, another month or the calendar ends their row. */
class Walk {
  readonly rows: ReplayRow[] = [];
  private before: Moment;
  private day: CalendarDate;
  private waiting: LedgerEvent[] = [];

  constructor(
    private readonly path: ScorePath,
    private readonly point: AnswerPoint,
  ) {
    const first = firstDayOf(point.fiscalYear);
    this.day = point.asOf < first ? point.asOf : first;
    this.before = path.momentOn(this.day);
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
    const isVoucher = event.type === 'ExpenditureRecorded' || event.type === 'ExpenditureReversed';
    if (isVoucher && !all) {
      const [first] = this.waiting;
      if (first && first.data.occurredOn.slice(0, 7) !== event.data.occurredOn.slice(0, 7)) this.flush();
      this.waiting.push(event);
      this.path.take(event);
      return;
    }
    this.flush();
    this.path.take(event);
    this.rows.push(this.row(eventTexts(event)));
  }

  flush(): void {
    const last = this.waiting.at(-1);
    if (!last) return;
    this.rows.push(this.row(voucherTexts(this.waiting, last)));
    this.waiting = [];
  }

  private row(texts: RowTexts): ReplayRow {
    const after = this.path.momentOn(this.day);
    const indicators = changesBetween(this.before, after);
    const { totals } = this.path.execution;
    const row = {
      ...texts,
      ...(this.before.total && { before: this.before.total }),
      ...(after.total && { after: after.total }),
      executedFen: executedOf(totals),
      adjustedFen: adjustedOf(totals),
      indicators,
    };
    this.before = after;
    return row;
  }
}

type RowTexts = Omit<ReplayRow, 'before' | 'after' | 'executedFen' | 'adjustedFen' | 'indicators'>;

function eventTexts(event: LedgerEvent): RowTexts {
  const { text, documentNo, voucherNo } = summaryOf(event);
  const number = documentNo ?? voucherNo;
  return {
    kind: 'event',
    occurredOn: event.data.occurredOn,
    position: event.position,
    type: event.type,
    events: 1,
    title: EVENT_TITLES[event.type],
    ...(number !== undefined && { documentNo: number }),
    change: text,
  };
}

function voucherTexts(vouchers: readonly LedgerEvent[], last: LedgerEvent): RowTexts {
  let [spentFen, reversedFen, reversals] = [0, 0, 0];
  for (const { type, data } of vouchers) {
    if (type === 'ExpenditureRecorded') spentFen += data.amountFen;
    if (type !== 'ExpenditureReversed') continue;
    reversedFen += data.amountFen;
    reversals += 1;
  }
  const count = vouchers.length - reversals;
  const reversal = {
    zh: reversals === 0 ? '' : `；冲销 ${reversals} 张 ${wan(reversedFen)}`,
    en: reversals === 0 ? '' : `; ${reversals} reversed, ${wan(reversedFen)}`,
  };
  const { occurredOn } = last.data;
  return {
    kind: 'vouchers',
    occurredOn,
    position: last.position,
    events: vouchers.length,
    title: { zh: `${monthOf(occurredOn)}月凭证`, en: `vouchers of ${occurredOn.slice(0, 7)}` },
    change: {
      zh: `${count} 张，支出 ${wan(spentFen)}${reversal.zh}`,
      en: `${count} spent ${wan(spentFen)}${reversal.en}`,
    },
  };
}

function calendarTexts(
  day: CalendarDate,
  fiscalYear: number,
): { readonly title: Bilingual; readonly change: Bilingual } {
  return day === lastDayOf(fiscalYear)
    ? {
        title: { zh: '年度最后一日', en: 'last day of the year' },
        change: { zh: '未执行的差额不再待定', en: 'shortfalls are no longer open' },
      }
    : {
        title: { zh: '期限已过', en: 'a deadline has passed' },
        change: { zh: '到期未报告的指标失分', en: 'what was not reported in time is lost' },
      };
}
