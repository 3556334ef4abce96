import { keptTexts } from '../state/browser-texts';

const KEY = 'budget-ledger.looked-at';

/** What was looked at last when the page was opened. It stays so until the page is opened again: the way back leads to it. */
let before: string | undefined;
let isRead = false;

/** The unit and year of a URL; of one that names neither, those that were looked at last. */
export function withLookedAt(search: URLSearchParams): URLSearchParams {
  if (!isRead) {
    before = keptTexts.get(KEY);
    isRead = true;
  }
  if (before === undefined || search.has('unit') || search.has('year')) return search;
  return lookedAt(search, before);
}

export function lookedAt(search: URLSearchParams, kept: string): URLSearchParams {
  const [, unit, year] = /^(\S+) (\d{4})$/.exec(kept) ?? [];
  if (unit === undefined || year === undefined) return search;
  const of = new URLSearchParams(search);
  of.set('unit', unit);
  of.set('year', year);
  return of;
}

export function keepLookedAt({ unit, year }: { readonly unit: string; readonly year: number }): void {
  const text = `${unit} ${year}`;
  if (keptTexts.get(KEY) !== text) keptTexts.set(KEY, text);
}
