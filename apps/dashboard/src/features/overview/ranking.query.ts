import { graphql } from '../../generated';
import { plainly } from '../../server/plain-answers';

/** The totals and scores of all units through the year, once: the ranking moves with the point like everything else. */
export const RANKING = plainly(
  graphql(`
    query Ranking($year: Int!, $knownAt: DateTime, $after: String) {
      budgetYears(fiscalYear: $year, knownAt: $knownAt, first: 50, after: $after, moneyUnit: FEN) {
        totalCount
        pageInfo {
          hasNextPage
          endCursor
        }
        nodes {
          unitCode
          executionTimeline {
            totals {
              on
              adjusted {
                amount
              }
              executed {
                amount
              }
            }
          }
          scoreTimeline {
            total {
              on
              earned {
                value
              }
            }
          }
        }
      }
    }
  `),
);
