import { graphql } from '../../generated';

/** The totals and scores of all units through the year, once: the ranking moves with the point like everything else. */
export const RANKING = graphql(`
  query Ranking($year: Int!, $knownAt: DateTime, $after: String) {
    budgetYears(year: $year, knownAt: $knownAt, first: 50, after: $after) {
      pageInfo {
        hasNextPage
        endCursor
      }
      nodes {
        unitCode
        executionTimeline {
          totals {
            on
            adjusted(unit: FEN)
            executed(unit: FEN)
          }
        }
        scoreTimeline {
          total {
            on
            earned
          }
        }
      }
    }
  }
`);
