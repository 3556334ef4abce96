import { inUnit, type ShownUnit } from '../../wording/money';
import type { SeenCell, SeenTable } from './read-table';

/** A table of the page as texts for a file: amounts exact, with their unit in the head, and digits without separators. */
export function plainTable({ columns, rows, notes = [] }: SeenTable, unit: ShownUnit) {
  const isOf = (column: number, shown: string) =>
    rows.some((row) => {
      const cell = row[column];
      return typeof cell === 'object' && 'shown' in cell && cell.shown === shown;
    });
  const head = columns.map(({ title, group }, column) => {
    const name = group === undefined ? title : `${group} ${title}`;
    return isOf(column, 'amount') ? name + inUnit(unit) : name;
  });
  const plain = rows.map((row) => columns.map((_, column) => plainCell(row[column] ?? '')));
  return { head, rows: [...plain, ...notes.map((note) => [note])] };
}

function plainCell(cell: SeenCell): string {
  if (typeof cell === 'string') return cell;
  if ('day' in cell) return cell.day;
  // A percentage as it is read: a spreadsheet takes it for the number that it is.
  if (cell.shown === 'percent') return cell.text.replace('−', '-').replaceAll(',', '');
  return String(cell.value);
}
