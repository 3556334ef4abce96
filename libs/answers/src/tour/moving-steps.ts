import { dayBefore, dayInShanghai, firstDayOf, wan, type CalendarDate } from '@ledger/domain';
import { adjustmentsIn } from '../adjustments/adjustments.answer';
import type { BudgetStep } from '../adjustments/adjustments.types';
import type { Bilingual } from '../bilingual';
import type { LedgerEvent } from '../projection';
import { scoreSeries } from '../series/score-series';
import type { ScoreSeries } from '../series/series.types';
import { difference, endOf, moved, points, signedPoints, signedWan, stepOf, type Touring } from './step';
import type { TourStep } from './tour.types';

/** A change that may become a step, the largest first in its list. */
export type Mover = () => TourStep;

/** Documents that changed the budget, by the size of their net amount. */
export function budgetMovers(touring: Touring): readonly Mover[] {
  const day = endOf(touring.year);
  return adjustmentsIn(touring.year)
    .steps.filter(({ netFen, occurredOn }) => netFen !== 0 && occurredOn <= day)
    .toSorted((left, right) => Math.abs(right.netFen) - Math.abs(left.netFen))
    .map((change) => () => budgetStepOf(touring, change));
}

function budgetStepOf(touring: Touring, change: BudgetStep): TourStep {
  const { occurredOn, name, documentNo, eventId, netFen, beforeFen, afterFen, reason } = change;
  const why = reason === undefined ? '' : `：${reason}`;
  const late = lateness(change, openedOn(touring));
  return stepOf(touring, {
    kind: 'budget-change',
    figure: 'adjusted',
    title: {
      zh: `${name.zh} ${signedWan(netFen)}`,
      en: `${capital(name.en)} of ${signedWan(netFen)}`,
    },
    asOf: occurredOn,
    from: { asOf: dayBefore(occurredOn) },
    text: () => ({
      zh: `${documentNo ?? '这份文件'}${why}。预算由 ${wan(beforeFen)} 变为 ${wan(afterFen)}。${late.zh}`,
      en: `${documentNo ?? 'This document'}${why}. The budget went from ${wan(beforeFen)} to ${wan(afterFen)}.${late.en}`,
    }),
    about: { eventId, ...(documentNo !== undefined && { documentNo }) },
  });
}

/** Whoever asked between both days did not see it; of a year that was recorded later as a whole, nobody could ask. */
function lateness({ occurredOn, recordedAt }: BudgetStep, openedOn: CalendarDate | undefined): Bilingual {
  const recordedOn = dayInShanghai(recordedAt);
  if (recordedOn <= occurredOn || openedOn === undefined || openedOn > occurredOn) return { zh: '', en: '' };
  return {
    zh: `它在 ${recordedOn} 才登记，此前查询看不到。`,
    en: ` It was recorded on ${recordedOn}; questions asked before did not see it.`,
  };
}

/** When the year was opened in this ledger. */
function openedOn({ events }: Touring): CalendarDate | undefined {
  const opened = events.find(({ type }) => type === 'YearOpened');
  return opened && dayInShanghai(opened.recordedAt);
}

interface DayOfScore {
  readonly on: CalendarDate;
  readonly changed: number;
}

/** Days on which the score changed, by the size of the change; `except` are told by other steps. */
export function scoreMovers(touring: Touring, except: ReadonlySet<CalendarDate>): readonly Mover[] {
  const { year } = touring;
  const from = firstDayOf(year.point.fiscalYear);
  const series = scoreSeries(year, { from, to: endOf(year), step: 'day' });
  const days = series.total.flatMap(({ on, earned }, i): DayOfScore[] => {
    const before = series.total[i - 1];
    const changed = before ? earned - before.earned : 0;
    return changed === 0 || except.has(on) ? [] : [{ on, changed }];
  });
  return days
    .toSorted((left, right) => Math.abs(right.changed) - Math.abs(left.changed))
    .map((day) => () => scoreStepOf(touring, day, series));
}

function scoreStepOf(touring: Touring, { on, changed }: DayOfScore, series: ScoreSeries): TourStep {
  const vouchers = vouchersOn(touring.events, on);
  const [largest] = vouchers.toSorted((left, right) => right.data.amountFen - left.data.amountFen);
  const parts = indicatorsOn(series, on);
  const spentFen = vouchers.reduce((sum, { data }) => sum + data.amountFen, 0);
  return stepOf(touring, {
    kind: 'score-change',
    figure: 'score',
    title:
      changed < 0
        ? { zh: `一天失去 ${points(-changed)} 分`, en: `${points(-changed)} points lost on one day` }
        : { zh: `一天得到 ${points(changed)} 分`, en: `${points(changed)} points gained on one day` },
    asOf: on,
    from: { asOf: dayBefore(on) },
    text: (figures) => ({
      zh: `得分 ${moved(figures, 'score')}（${difference(figures, 'score')}）：${parts.zh}。${spent(vouchers, spentFen).zh}`,
      en: `The score: ${moved(figures, 'score')} (${difference(figures, 'score')}): ${parts.en}.${spent(vouchers, spentFen).en}`,
    }),
    about: largest ? voucherOf(largest) : {},
  });
}

function spent(vouchers: readonly unknown[], spentFen: number): Bilingual {
  if (vouchers.length === 0) return { zh: '', en: '' };
  return {
    zh: `当日凭证 ${vouchers.length} 张，共 ${wan(spentFen)}；所附为最大的一张。`,
    en: ` On that day there are ${vouchers.length} vouchers of ${wan(spentFen)}; the largest is given here.`,
  };
}

/** Which indicators moved on the day, and by how much. */
function indicatorsOn({ indicators }: ScoreSeries, day: CalendarDate): Bilingual {
  const parts = indicators.flatMap(({ level3, changes }) => {
    const place = changes.findIndex(({ on }) => on === day);
    const change = (changes[place]?.earned ?? 0) - (changes[place - 1]?.earned ?? 0);
    return place === -1 || change === 0 ? [] : [`${level3} ${signedPoints(change)}`];
  });
  return { zh: parts.join('、'), en: parts.join(', ') };
}

type Spending = Extract<LedgerEvent, { readonly type: 'ExpenditureRecorded' }>;

function vouchersOn(events: readonly LedgerEvent[], day: CalendarDate): readonly Spending[] {
  return events.filter(
    (event): event is Spending => event.type === 'ExpenditureRecorded' && event.data.occurredOn === day,
  );
}

export function voucherOf({ eventId, data }: Spending) {
  const { voucherNo, row, month } = data;
  return {
    eventId,
    voucherNo,
    ...(row !== undefined && { voucherRow: row }),
    ...(month !== undefined && { voucherMonth: month }),
  };
}

function capital(text: string): string {
  return text.slice(0, 1).toUpperCase() + text.slice(1);
}
