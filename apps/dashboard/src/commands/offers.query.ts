import { graphql } from './generated';
import { plainly } from '../server/plain-answers';

/** Codes of a year's tables, and those that its units declared. */
export const CODES = plainly(
  graphql(`
    query Codes($table: CodeTable!, $year: Int!) {
      codes(table: $table, fiscalYear: $year, first: 500) {
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
          id
          name {
            zh
            en
          }
        }
      }
    }
  `),
);
