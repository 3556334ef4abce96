import { daysInMonth, monthOf as monthOfDay, yearOf, type CalendarDate } from '@ledger/domain';
import { isDay, placeName, type Cell } from '../reading/workbook';
import { readDay } from '../values/day';
import type { DayInParts } from '../values/day-in-parts';
import { note, type CellNote } from './cell-note';
import type { Field } from './fields';
import type { FoundTable } from './find-table';

interface RowCells {
  readonly cells: readonly Cell[];
  readonly at: number;
  readonly days: DayInParts;
  /** The month of a row is no day of it. */
  readonly isPlan: boolean;
}

/** The columns that a field may be read from if it has no column of its own. */
const ELSEWHERE: Readonly<Partial<Record<Field, readonly Field[]>>> = {
  date: ['dayOfMonth', 'enteredOn', 'period'],
  period: ['dayOfMonth'],
  month1: ['amount'],
  income: ['amount'],
  functional: ['functionalItem', 'functionalGroup', 'functionalClass', 'account'],
  economic: ['economicGroup', 'economicClass', 'functional', 'account'],
};

/** The column of a field, or the column that is used instead. */
export function columnOf(columns: FoundTable['columns'], field: Field): number {
  const named = [field, ...(ELSEWHERE[field] ?? [])].find((one) => columns.has(one));
  return (named && columns.get(named)) ?? 0;
}

/** Reads the column of days. If there is none or it is blank, reads the period. */
export function readDate(table: FoundTable, raw: RowCells, faults: CellNote[]) {
  const { columns } = table;
  const { cells, at, days } = raw;
  if (columns.has('dayOfMonth') && !columns.has('date')) return readDayInParts(table, raw, faults);
  const fields: readonly Field[] = [
    'date',
    ...(columns.has('account') ? (['enteredOn'] as const) : []),
    ...(raw.isPlan ? [] : (['period'] as const)),
  ];
  for (const field of fields) {
    const column = columns.get(field);
    const read =
      column === undefined ? { kind: 'blank' as const } : readDay(dayCell(cells[column], table), days.year);
    if (read.kind === 'blank') continue;
    // Spreadsheets make the first day of a month out of 2024年1月.
    const isMonth = field === 'period' && isDay(cells[column ?? 0]) && read.kind === 'day';
    if (isMonth && read.day.endsWith('-01')) return { day: lastOfMonth(read.day), onlyMonth: true as const };
    if (read.kind === 'day') return { day: read.day };
    if (read.kind === 'month') return { day: read.day, onlyMonth: true as const };
    if (field === 'date' && isDayOfMonth(read.text) && monthOf(columns) !== undefined)
      return readDayInParts(table, raw, faults);
    faults.push(note('BAD_DATE', placeName(at, column ?? 0), { text: read.text }));
    return {};
  }
  return {};
}

function lastOfMonth(day: CalendarDate): CalendarDate {
  return `${day.slice(0, 8)}${daysInMonth(yearOf(day), monthOfDay(day))}`;
}

/** So many days lie between the two days that spreadsheets count from. */
const FROM_1904 = 1_462;

/** A number that stands for a day without a format that says so, counted as most spreadsheets count. */
function dayCell(cell: Cell, { sheet }: FoundTable): Cell {
  const isSerial = typeof cell === 'number' && cell >= 10_000 && cell < 100_000;
  return isSerial && sheet.is1904 === true ? cell + FROM_1904 : cell;
}

/** Whether a cell of 日期 holds only the day of the month, because a column of months stands beside it. */
function isDayOfMonth(text: string): boolean {
  return /^\d{1,2}[日号]?$/.test(text);
}

function monthOf(columns: FoundTable['columns']): number | undefined {
  return columns.get('calendarMonth') ?? columns.get('period');
}

function readDayInParts({ columns }: FoundTable, { cells, at, days }: RowCells, faults: CellNote[]) {
  const places = {
    year: columns.get('calendarYear'),
    month: monthOf(columns),
    day: columns.get('dayOfMonth') ?? columns.get('date'),
  };
  const cellAt = (column: number | undefined) => (column === undefined ? undefined : cells[column]);
  const read = days.read({
    year: cellAt(places.year),
    month: cellAt(places.month),
    day: cellAt(places.day),
  });
  if (read.kind === 'day') return { day: read.day };
  if (read.kind === 'month') return { day: read.day, onlyMonth: true as const };
  if (read.kind === 'fault') {
    const column = 'part' in read ? places[read.part] : undefined;
    faults.push(note('BAD_DATE', placeName(at, column ?? places.day ?? 0), { text: read.text }));
  }
  return {};
}
