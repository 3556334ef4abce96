import type { StatementCheck } from '@ledger/answers';
import type { Page } from '../../graphql/connection';
import type { Resolvers } from '../../shapes/wire';
import { reportOf } from '../events-of';
import { within, type In } from '../nodes';
import { pagedIn } from '../paging';
import { reportTextOf } from '../report-texts';

/** With or without what is assumed. */
type Check = StatementCheck & { readonly withoutAssumed?: true };

/** Published self-assessment reports: as they were entered, and their text. */
export const REPORT_FIELDS: Resolvers = {
  Statement: {
    report: ({ year, statementId }: In<Check>) => reportOf(year, statementId),
    chapters: async (check: In<Check>) =>
      ((await reportTextOf(check))?.chapters ?? []).map((chapter) => within(check.year, chapter)),
    findings: (check: In<Check>, page: Page) => {
      const { year, statementId, findings } = check;
      return pagedIn(
        year,
        findings.map((finding) => ({ ...finding, statementId })),
        page,
      );
    },
    outsideText: async (check: In<Check>, page: Page) =>
      pagedIn(check.year, (await reportTextOf(check))?.outsideText ?? [], page),
    standings: async (check: In<Check>) => (await reportTextOf(check))?.standings ?? NO_NUMBERS,
    notCompared: async (check: In<Check>) => (await reportTextOf(check))?.leftOut,
    holding: async (check: In<Check>, page: Page) =>
      pagedIn(check.year, (await reportTextOf(check))?.holding ?? [], page),
  },
  StatedReport: {
    figures: ({ year, figures }: In<{ readonly figures: readonly object[] }>, page: Page) =>
      pagedIn(year, figures, page),
    relations: ({ year, relations }: In<{ readonly relations: readonly object[] }>, page: Page) =>
      pagedIn(year, relations, page),
  },
};

const NO_NUMBERS = { contradicted: 0, computed: 0, held: 0, recorded: 0, unplaced: 0 };
