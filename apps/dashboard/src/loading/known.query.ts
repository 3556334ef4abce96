import { graphql } from '../generated';
import { plainly } from '../server/plain-answers';

/** What can be said of the year at a point without what is assumed. */
export const KNOWN = plainly(
  graphql(`
    query Known(
      $unit: ID!
      $year: Int!
      $asOf: Date
      $knownAt: DateTime
      $basis: String
      $minPosition: Position
      $after: String
      $afterContradictions: String
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
        withoutAssumed {
          figures(first: 500, after: $after) {
            pageInfo {
              hasNextPage
              endCursor
            }
            nodes {
              measure
              label {
                zh
                en
              }
              standing
              standingName {
                zh
                en
              }
              value
              unit
              printed {
                title
                chapter
              }
              contradictions {
                zh
                en
              }
              reason {
                zh
                en
              }
              printedOn
              assumed {
                text {
                  zh
                  en
                }
              }
            }
          }
          contradictions(first: 200, after: $afterContradictions) {
            pageInfo {
              hasNextPage
              endCursor
            }
            nodes {
              statementId
              rootFigureId
              label
              witnesses {
                zh
                en
              }
            }
          }
        }
      }
    }
  `),
);
