import { graphql } from '../../generated';
import { plainly } from '../../server/plain-answers';

/** What the year waits for at the point. More than so many of it are one thing to know. */
export const TODO = plainly(
  graphql(`
    query Todo($unit: ID!, $year: Int!, $asOf: Date, $knownAt: DateTime, $minPosition: Position) {
      budgetYear(
        unitCode: $unit
        fiscalYear: $year
        asOf: $asOf
        knownAt: $knownAt
        minPosition: $minPosition
        moneyUnit: FEN
      ) {
        todo {
          byKind {
            kind
            name {
              zh
              en
            }
            count
          }
          items(first: 200) {
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
