import type { CellValue } from 'hucre';
import type { Cell } from './workbook';

/** Cells as the library gives them, as they are here. Those of one day share what was read of it. */
export class CellValues {
  private readonly days = new Map<number, Cell>();

  of(value: CellValue): Cell {
    if (value === null || value === '') return undefined;
    if (value instanceof Date) {
      const day = this.days.get(value.getTime()) ?? dayOf(value);
      this.days.set(value.getTime(), day);
      return day;
    }
    return typeof value === 'boolean' ? String(value) : value;
  }
}

/** A number under a date format may lie outside the days that a spreadsheet knows: this is what it shows. */
function dayOf(value: Date): Cell {
  const day = Number.isNaN(value.getTime()) ? '' : value.toISOString();
  return /^\d{4}-/.test(day) ? { day: day.slice(0, 10) } : '########';
}
