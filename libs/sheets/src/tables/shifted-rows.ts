import { textOf } from '../reading/workbook';
import type { FoundTable } from './find-table';

/**
 * Whether a row of CSV has more cells than its heading, and something in them, or more than most rows: 1,280.00 without
 * quotes becomes two amounts. A workbook may have anything beside a list.
 */
export function shiftedRows({ sheet, heading, part }: FoundTable): (at: number) => boolean {
  if (sheet.isSeparated !== true) return () => false;
  const lengthAt = (at: number) => sheet.rows[at]?.length ?? 0;
  let named = 0;
  for (let at = heading.first; at <= heading.last; at += 1) named = Math.max(named, lengthAt(at));
  const times = new Map<number, number>();
  for (let at = heading.last + 1; at < part.to; at += 1)
    times.set(lengthAt(at), (times.get(lengthAt(at)) ?? 0) + 1);
  const [usual = 0] = [...times].reduce((most, one) => (one[1] > most[1] ? one : most), [0, 0]);
  return (at) => {
    if (lengthAt(at) <= named) return false;
    const beyond = sheet.rows[at]?.slice(named) ?? [];
    return lengthAt(at) > Math.max(named, usual) || beyond.some((cell) => textOf(cell).trim() !== '');
  };
}
