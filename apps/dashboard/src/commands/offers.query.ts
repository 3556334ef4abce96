import { graphql } from './generated';
import { plainly } from '../server/plain-answers';

/** Codes of a year's tables, a page at a time: there are more functional codes than a page holds. */
export const CODES = plainly(
  graphql(`
    query Codes($table: CodeTable!, $year: Int!, $after: String) {
      codes(table: $table, fiscalYear: $year, first: 1000, after: $after) {
        totalCount
        pageInfo {
          hasNextPage
          endCursor
        }
        nodes {
          code
          name {
            zh
          }
        }
      }
    }
  `),
);

/** Rule sets that are built in. */
export const RULE_SETS = plainly(
  graphql(`
    query RuleSetNames {
      ruleSets {
        nodes {
          calledBy
          name {
            zh
            en
          }
        }
      }
    }
  `),
);
