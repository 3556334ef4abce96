import { graphql } from '../../generated';
import { plainly } from '../../server/plain-answers';

/** 整改台账 of the whole year. Its days are in it: how it stood on a day is worked out on the page. */
export const RECTIFICATION = plainly(
  graphql(`
    query Rectification(
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
        rectification {
          assumed {
            ...Mark
          }
          problems(first: 1000, after: $after) {
            pageInfo {
              hasNextPage
              endCursor
            }
            nodes {
              foundInYear
              carried
              problemId
              occurredOn
              text
              causes
              warningTitle {
                zh
                en
              }
              statementId
              chapter
              assumed {
                ...Mark
              }
              projects {
                projectCode
                name
              }
              namedLines {
                key
                called {
                  zh
                  en
                }
              }
              indicators {
                indicatorId
                name
              }
              findings {
                statementId
                figureId
                label
              }
              measures {
                measureId
                occurredOn
                text
                responsible
                plannedDueOn
                chapter
                assumed {
                  ...Mark
                }
                reports {
                  occurredOn
                  state
                  text
                  dueOn
                }
              }
            }
          }
        }
      }
    }
  `),
);
