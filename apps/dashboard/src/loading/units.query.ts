import { graphql } from '../generated';
import { plainly } from '../server/plain-answers';

/** Units with the years that they have opened, a page at a time. */
export const UNITS = plainly(
  graphql(`
    query Units($after: String) {
      units(first: 500, after: $after) {
        totalCount
        pageInfo {
          hasNextPage
          endCursor
        }
        nodes {
          unitCode
          name
          names {
            name
            from
          }
          fiscalYears
        }
      }
    }
  `),
);
