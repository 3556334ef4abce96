import { useUrlPart } from '../../time/use-url-part';

/** The month that the lists of the page are narrowed to, 1 to 12; in the URL, so that a link gives the same lists. */
export function useMonth() {
  const { get, change } = useUrlPart();
  const asked = Number(get('month'));
  const month = Number.isInteger(asked) && asked >= 1 && asked <= 12 ? asked : undefined;
  /** Chosen again, it is taken back. */
  const choose = (next?: number) =>
    change({ month: next === undefined || next === month ? undefined : String(next) });
  return { month, choose };
}

export function isIn(month: number | undefined, day: string): boolean {
  return month === undefined || Number(day.slice(5, 7)) === month;
}
