import { inWideBrackets, isBelowChapter } from '@ledger/domain';
import { standingsOf } from './report.answer';
import type { StatementReport } from './report.types';

/**
 * Only what is in one chapter and below it. Findings keep their numbers, so all of them stay. The chapter is empty if
 * the report has none of the name.
 */
export function withinChapter(report: StatementReport, named: string): StatementReport {
  const key = inWideBrackets(named.trim());
  const isIn = ({ chapter }: { readonly chapter: string }) => {
    const own = inWideBrackets(chapter);
    return own === key || isBelowChapter(key, own);
  };
  const chapters = report.chapters.filter(isIn);
  return {
    ...report,
    chapters,
    outsideText: report.outsideText.filter(isIn),
    holding: report.holding.filter(isIn),
    standings: standingsOf(chapters),
  };
}
