import { isDay } from './calendar';

/** A day as people write it (20230630, 2023.6.30, 2023/06/30, 2023年6月30日) as 'YYYY-MM-DD'; undefined for no day. */
export function dayText(typed: string): string | undefined {
  const plain = typed.normalize('NFKC').replace(/\s/g, '');
  const found =
    /^(\d{4})(\d{2})(\d{2})$/.exec(plain) ?? /^(\d{4})[-./年](\d{1,2})[-./月](\d{1,2})日?$/.exec(plain);
  if (!found) return undefined;
  const [, year = '', month = '', day = ''] = found;
  const text = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  return isDay(text) ? text : undefined;
}

/** A day of a box, or why what was typed is none that it takes. */
export type ReadDay = { readonly day: string } | { readonly fault: 'noDay' | 'otherYear' };

/** '' is no day, and is taken; `year` is the only one that has days for the box, if it has one. */
export function readDay(typed: string, year?: number): ReadDay {
  if (typed.trim() === '') return { day: '' };
  const day = dayText(typed);
  if (day === undefined) return { fault: 'noDay' };
  return year !== undefined && !day.startsWith(`${year}-`) ? { fault: 'otherYear' } : { day };
}
