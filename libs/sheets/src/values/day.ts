import { daysInMonth, isCalendarDate, type CalendarDate } from '@ledger/domain';
import { isDay, textOf, type Cell } from '../reading/workbook';

export type DayRead =
  | { readonly kind: 'blank' }
  | { readonly kind: 'day'; readonly day: CalendarDate }
  /** Only the month is known. Its last day stands for it, and the caller must say so. */
  | { readonly kind: 'month'; readonly day: CalendarDate }
  | { readonly kind: 'fault'; readonly text: string };

const DAY_MS = 86_400_000;
/** Day 0 of spreadsheets. Spreadsheets also count a 29 February 1900, which did not exist. */
const EPOCH_MS = Date.UTC(1899, 11, 30);
/** 1 January 2000 to 31 December 2099. Other numbers are not days of a budget. */
const SERIALS = { first: 36_526, last: 73_050 } as const;

const WAYS: readonly RegExp[] = [
  /^(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})[日号./]?$/,
  /^(\d{4})年(\d{1,2})月(\d{1,2})[日号]?$/,
  /^(\d{4})(\d{2})(\d{2})(?:\d{6})?$/,
];
const MONTHS: readonly RegExp[] = [
  /^(\d{4})年(?:第)?(\d{1,2})(?:期|月|月份)$/,
  /^(\d{4})[-/.](\d{1,2})$/,
  /^(\d{4})\.?(0[1-9]|1[0-2])期?$/,
];

/** Forms with a year of two digits. They are read only if the year of the list confirms it. */
const SHORT = /^(\d{2})(?:[-/.]\d{1,2}(?:[-/.]\d{1,2})?|年.+|\d{4})$/;

/** Forms without a year, for a list that names its year above. */
const WITHOUT_YEAR = /^(\d{1,2})(?:月|[-/.](?=\d))(\d{1,2})[日号]?$/;

/**
 * Reads a day as people write it, a date cell, or the serial number of a day. Drops a time behind it.
 * @param year the year of the list, for a text without a year or with a year of two digits. A number with a decimal point
 * is neither: 2.10 has lost its zero.
 */
export function readDay(cell: Cell, year = Number.NaN): DayRead {
  const text = textOf(cell)
    .normalize('NFKC')
    .replaceAll(/\p{Cf}/gu, '')
    .trim();
  if (text === '') return { kind: 'blank' };
  if (isDay(cell)) return isCalendarDate(cell.day) ? { kind: 'day', day: cell.day } : { kind: 'fault', text };
  const written = plainDay(text);
  const inFull = typeof cell === 'string' || !written.includes('.') ? withCentury(written, year) : written;
  const day =
    dayIn(inFull, WAYS) ??
    dayOfSerial(written) ??
    (typeof cell === 'string' ? dayIn(written.replace(WITHOUT_YEAR, `${year}-$1-$2`), WAYS) : undefined);
  if (day !== undefined) return { kind: 'day', day };
  const month = dayIn(inFull, MONTHS) ?? dayIn(written, MONTHS);
  // A number has lost its last zero: 2023.1 may be October.
  const isUnclear = typeof cell === 'number' && /\.1$/.test(written);
  return month === undefined || isUnclear ? { kind: 'fault', text } : { kind: 'month', day: month };
}

/** Without a time or a weekday, and with one kind of separator. */
function plainDay(text: string): string {
  return text
    .replace(/^['`’]/, '')
    .replace(/(T|(?<!\s)\s|(?<=[日号]))\s*(([上下]午|AM|PM)\s*)?\d{1,2}[:.时点]\d{1,2}.*$/i, '')
    .replace(/[(\s](星期|周)[一二三四五六日天]\)?$/, '')
    .replace('元月', '1月')
    .replaceAll(/[−﹣－–—\\]/g, '-')
    .replace(/^(\d{4})(?: +|[,、] *)(\d{1,2})(?: +|[,、] *)(\d{1,2})$/, '$1-$2-$3')
    .replaceAll(/\s/g, '')
    .replace(/^[〇○零一二三四五六七八九]{4}(?=年)/, (year) => Array.from(year, figureOf).join(''))
    .replaceAll(/(?<=年|月|^)[一二三四五六七八九十]{1,3}(?=[月日号])/g, inFigures);
}

const FIGURES = '〇一二三四五六七八九';

function figureOf(mark: string): number {
  return Math.max(FIGURES.indexOf(mark), 0);
}

/** 十 is 10, 二十五 is 25; what is no such number stays. */
function inFigures(text: string): string {
  const [, tens = '', ten = '', units = ''] =
    /^([一二三四五六七八九]?)(十?)([一二三四五六七八九]?)$/.exec(text) ?? [];
  if (ten === '') return tens !== '' && units !== '' ? text : String(figureOf(tens || units));
  return String((tens === '' ? 1 : figureOf(tens)) * 10 + figureOf(units));
}

/**
 * Adds the century to a year near that of the list: '24-01-08' in a list of 2024. Leaves 08-01-24 as it is, because its
 * year may stand at the end.
 */
function withCentury(text: string, year: number): string {
  const short = Number(SHORT.exec(text)?.[1]);
  return Math.abs(2_000 + short - year) <= 1 ? `20${text}` : text;
}

function dayIn(text: string, ways: readonly RegExp[]): CalendarDate | undefined {
  for (const way of ways) {
    const match = way.exec(text);
    if (!match) continue;
    const [, year = '', month = '', day] = match;
    const last = Number(month) >= 1 && Number(month) <= 12 ? daysInMonth(Number(year), Number(month)) : 0;
    const date = `${year}-${month.padStart(2, '0')}-${(day ?? String(last)).padStart(2, '0')}`;
    if (isCalendarDate(date)) return date;
  }
  return undefined;
}

function dayOfSerial(text: string): CalendarDate | undefined {
  if (!/^\d{5}(\.\d+)?$/.test(text)) return undefined;
  const serial = Math.floor(Number(text));
  if (serial < SERIALS.first || serial > SERIALS.last) return undefined;
  return new Date(EPOCH_MS + serial * DAY_MS).toISOString().slice(0, 10);
}
