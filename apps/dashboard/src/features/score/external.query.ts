import { graphql } from '../../generated';
import { plainly } from '../../server/plain-answers';

/** 外部考核 of the whole year, of the unit and of its projects. */
export const EXTERNAL = plainly(
  graphql(`
    query External(
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
      ) {
        basis {
          token
        }
        scorecards(first: 100, after: $after) {
          pageInfo {
            hasNextPage
            endCursor
          }
          nodes {
            card {
              cardId
              name
            }
            external {
              eventId
              assessmentId
              occurredOn
              publishedOn
              body
              subject
              grade
              points {
                value
              }
              documentNo
              statedGrade
              statementId
              assumed {
                ...Mark
              }
            }
          }
        }
      }
    }
  `),
);
