import { graphql } from '../generated';
import { plainly } from '../server/plain-answers';

/** How all units stand at a point, in one answer: they are sorted, summed and narrowed in the page. */
export const STANDINGS = plainly(
  graphql(`
    query Standings($year: Int!, $asOf: Date, $knownAt: DateTime, $minPosition: Position) {
      unitStandings(
        fiscalYear: $year
        asOf: $asOf
        knownAt: $knownAt
        minPosition: $minPosition
        moneyUnit: FEN
      ) {
        unitCode
        name
        level
        region
        importUnfinished {
          since
        }
        standing {
          adjusted {
            amount
          }
          released {
            amount
          }
          executed {
            amount
          }
          points {
            earned {
              value
            }
            open {
              value
            }
          }
          breachCount
          warningCount
          contradictionCount
        }
      }
    }
  `),
);
