import { graphql } from '../../generated';
import { plainly } from '../../server/plain-answers';

/** What the year waits for at the point. More than so many of it are one thing to know. */
export const TODO = plainly(
  graphql(`
    query Todo(
      $unit: ID!
      $year: Int!
      $asOf: Date
      $knownAt: DateTime
      $basis: String
      $minPosition: Position
      $after: String
    ) {
      budgetYear(
        unitCode: $unit
        fiscalYear: $year
        asOf: $asOf
        knownAt: $knownAt
        minPosition: $minPosition
        basis: $basis
        moneyUnit: FEN
      ) {
        basis {
          token
        }
        todo {
          byKind {
            kind
            name {
              zh
              en
            }
            count
          }
          items(first: 200, after: $after) {
            pageInfo {
              hasNextPage
              endCursor
            }
            nodes {
              kind
              text {
                zh
                en
              }
              remedy {
                zh
                en
              }
              adjustmentId
              line {
                key
              }
              indicatorId
              cardId
            }
          }
        }
      }
    }
  `),
);
