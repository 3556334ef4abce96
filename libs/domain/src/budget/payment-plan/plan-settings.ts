import { type CalendarDate, dayOfYear, daysInMonth } from '../../calendar';
import type { Fen } from '../../money';
import type { LineKey } from '../line/budget-line';
import { type DaySeries, insertedByDate, newDaySeries } from '../line/day-series';

/** The amount that one document allows to be paid on a line in a month (1 to 12). */
export interface PlanSetting {
  readonly occurredOn: CalendarDate;
  readonly documentNo: string;
  readonly month: number;
  readonly amountFen: Fen;
}

/** The setting for a month that is in force on a day: the last one dated on or before it. */
export function settingOn(
  plan: readonly PlanSetting[],
  month: number,
  on: CalendarDate,
): PlanSetting | undefined {
  return plan.findLast((setting) => setting.month === month && setting.occurredOn <= on);
}

interface PlanDocument {
  readonly occurredOn: CalendarDate;
  readonly documentNo: string;
  readonly items: readonly { readonly line: LineKey; readonly month: number; readonly amountFen: Fen }[];
}

/** Adds a document's settings for one line to `plan`. */
export function withSettings(
  plan: readonly PlanSetting[],
  { occurredOn, documentNo, items }: PlanDocument,
  line: LineKey,
): readonly PlanSetting[] {
  return items
    .filter((item) => item.line === line)
    .map(({ month, amountFen }) => ({ occurredOn, documentNo, month, amountFen }))
    .reduce<readonly PlanSetting[]>(insertedByDate, plan);
}

/**
 * How much may have been paid by each day: the sum of the months up to its own, by the settings in force on that day. A
 * month without a setting adds nothing, because nothing may be paid without a plan (实施条例 art. 57).
 */
export function plannedByDay(plan: readonly PlanSetting[], fiscalYear: number): DaySeries {
  const planned = newDaySeries();
  const byMonth = new Map<number, Fen>();
  let [day, next] = [0, 0];
  for (let month = 1; month <= 12; month += 1) {
    for (const monthEnd = day + daysInMonth(fiscalYear, month); day < monthEnd; day += 1) {
      for (
        let setting = plan[next];
        setting && dayOfYear(setting.occurredOn) - 1 <= day;
        setting = plan[next]
      ) {
        byMonth.set(setting.month, setting.amountFen);
        next += 1;
      }
      planned[day] = sumUpTo(byMonth, month);
    }
  }
  // In a common year, the cell after 31 December repeats it.
  planned.fill(planned[day - 1] ?? 0, day);
  return planned;
}

function sumUpTo(byMonth: ReadonlyMap<number, Fen>, lastMonth: number): Fen {
  let sum = 0;
  for (const [month, amountFen] of byMonth) if (month <= lastMonth) sum += amountFen;
  return sum;
}
