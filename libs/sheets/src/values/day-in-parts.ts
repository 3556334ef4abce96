import { daysInMonth, isCalendarDate } from '@ledger/domain';
import { textOf, type Cell } from '../reading/workbook';
import type { DayRead } from './day';

export type PartsRead = DayRead | { readonly kind: 'fault'; readonly text: string; readonly part: Part };
type Part = 'year' | 'month' | 'day';
export type Parts = Readonly<Record<Part, Cell>>;

/**
 * Reads the days of a ledger with a column for the month and one for the day. A blank month repeats the month of the
 * row above.
 */
export class DayInParts {
  /**
   * @param year the year in the heading, or the fiscal year; a column of years overrides it.
   * @param month the month of the sheet, if there is no column of months.
   */
  constructor(
    public year: number,
    private month?: number,
  ) {}

  read(parts: Parts): PartsRead {
    const [year, month, day] = [numberIn(parts.year), numberIn(parts.month), numberIn(parts.day)];
    // '24' means 2024 if that is near the year of the ledger.
    if (year !== undefined) this.year = Math.abs(2_000 + year - this.year) <= 1 ? 2_000 + year : year;
    // After an unreadable month, the rows below do not repeat the month before it.
    if (month !== undefined) this.month = month >= 1 && month <= 12 ? month : undefined;
    if (month === undefined && day === undefined) return { kind: 'blank' };
    if (!(this.year >= 1_900 && this.year <= 2_999)) return fault(parts, 'year');
    if (this.month === undefined) return fault(parts, 'month');
    const last = daysInMonth(this.year, this.month);
    const date = [this.year, two(this.month), two(day ?? last)].join('-');
    if (!isCalendarDate(date)) return fault(parts, 'day');
    return { kind: day === undefined ? 'month' : 'day', day: date };
  }
}

/** '3', '3月', '03'; NaN for anything else. */
function numberIn(cell: Cell): number | undefined {
  const text = textOf(cell).normalize('NFKC').trim();
  if (text === '') return undefined;
  return Number(/^(\d{1,4})(?:年|月|月份|日|号)?$/.exec(text)?.[1]);
}

function fault(parts: Parts, part: Part): PartsRead {
  return { kind: 'fault', text: textOf(parts[part]), part };
}

function two(number: number): string {
  return String(number).padStart(2, '0');
}
