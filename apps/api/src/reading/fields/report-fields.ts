import type { StatementCheck, StatementReport } from '@ledger/answers';
import { AskReports } from '@ledger/reader';
import type { Page } from '../../graphql/connection';
import type { Resolvers } from '../../shapes/wire';
import { reportOf } from '../events-of';
import type { In } from '../nodes';
import { pagedIn } from '../paging';
import { perView } from '../per-view';
import type { YearView } from '../year-view';

/** Published self-assessment reports: as they were entered, and their text. */
export const REPORT_FIELDS: Resolvers = {
  Statement: {
    report: ({ year, statementId }: In<StatementCheck>) => reportOf(year, statementId),
    chapters: async (check: In<StatementCheck>) => (await textOf(check))?.chapters ?? [],
    outsideText: async (check: In<StatementCheck>, page: Page) =>
      pagedIn(check.year, (await textOf(check))?.outsideText ?? [], page),
    standings: async (check: In<StatementCheck>) => (await textOf(check))?.standings ?? NO_NUMBERS,
    holding: async (check: In<StatementCheck>, page: Page) =>
      pagedIn(check.year, (await textOf(check))?.holding ?? [], page),
  },
  StatedReport: {
    figures: ({ year, figures }: In<{ readonly figures: readonly object[] }>, page: Page) =>
      pagedIn(year, figures, page),
    relations: ({ year, relations }: In<{ readonly relations: readonly object[] }>, page: Page) =>
      pagedIn(year, relations, page),
  },
};

const NO_NUMBERS = { contradicted: 0, computed: 0, held: 0, recorded: 0, unplaced: 0 };

const reportsOf = perView((year: YearView) => year.reading.ask(new AskReports(year.point)));

async function textOf({ year, statementId }: In<StatementCheck>): Promise<StatementReport | undefined> {
  const { reports } = await reportsOf(year);
  return reports.find((report) => report.statementId === statementId);
}
