import { graphql } from '../../generated';
import { plainly } from '../../server/plain-answers';

/** Codes of a year's tables and of what the unit declared, by number or name. */
export const FIND_CODES = plainly(
  graphql(`
    query FindCodes($unit: ID!, $year: Int!, $table: CodeTable!, $find: String) {
      codes(unitCode: $unit, table: $table, fiscalYear: $year, first: 200, filter: { search: $find }) {
        totalCount
        nodes {
          code
          name {
            zh
            en
          }
          parent {
            code
            name {
              zh
              en
            }
          }
          status
          source
        }
      }
    }
  `),
);
