import type { StatementReport } from '@ledger/answers';
import { AskReports } from '@ledger/reader';
import { perView } from './per-view';
import type { YearView } from './year-view';

const reportsOf = perView((year: YearView) => year.reading.ask(new AskReports(year.point)));
const knownReportsOf = perView((year: YearView) =>
  year.reading.ask(new AskReports(year.point, { withoutAssumed: true })),
);

/** A report with its text and how each number stands: read once for all that one view shows of it. */
export async function reportTextOf(of: {
  readonly year: YearView;
  readonly statementId: string;
  readonly withoutAssumed?: true;
}): Promise<StatementReport | undefined> {
  const { reports } = await (of.withoutAssumed ? knownReportsOf(of.year) : reportsOf(of.year));
  return reports.find((report) => report.statementId === of.statementId);
}
