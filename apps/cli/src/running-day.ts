import { dayInShanghai, yearOf } from '@ledger/domain';

/** The day of a question that names none, as on the pages: today during the year, afterwards its last day. */
export function runningDay(fiscalYear: number, now = new Date()): { readonly asOf?: string } {
  const today = dayInShanghai(now);
  return yearOf(today) === fiscalYear ? { asOf: today } : {};
}
