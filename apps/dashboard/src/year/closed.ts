import type { YearData } from './year-data';

/** Whether the year takes no more entries: it was closed, and not reopened since. */
export function isClosed({ documents }: Pick<YearData, 'documents'>): boolean {
  const last = documents.entries.findLast(({ type }) => type === 'YEAR_CLOSED' || type === 'YEAR_REOPENED');
  return last?.type === 'YEAR_CLOSED';
}
