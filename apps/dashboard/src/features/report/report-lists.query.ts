import { graphql } from '../../generated';
import { plainly } from '../../server/plain-answers';

/** Everything in one report that holds. */
export const HOLDING = plainly(
  graphql(`
    query ReportHolding(
      $unit: ID!
      $year: Int!
      $asOf: Date
      $knownAt: DateTime
      $basis: String
      $minPosition: Position
      $after: String
      $statementId: ID!
      $withoutAssumed: Boolean
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
        contradiction(id: $statementId, withoutAssumed: $withoutAssumed) {
          entries: holding(first: 1000, after: $after) {
            pageInfo {
              hasNextPage
              endCursor
            }
            nodes {
              id
              against
              chapter
              loosely
              text {
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

/** Every contradiction of one report, in the order of its numbers. */
export const REPORT_FINDINGS = plainly(
  graphql(`
    query ReportFindings(
      $unit: ID!
      $year: Int!
      $asOf: Date
      $knownAt: DateTime
      $basis: String
      $minPosition: Position
      $after: String
      $statementId: ID!
      $withoutAssumed: Boolean
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
        contradiction(id: $statementId, withoutAssumed: $withoutAssumed) {
          entries: findings(first: 100, after: $after) {
            pageInfo {
              hasNextPage
              endCursor
            }
            nodes {
              label
              rootFigureId
              notes
              problems(first: 5) {
                nodes {
                  problemId
                  foundInYear
                  text
                }
              }
              witnesses {
                figureId
                chapter
                text {
                  zh
                  en
                }
              }
            }
          }
        }
      }
    }
  `),
);

/** The figures of one report that its text has no number for. */
export const OUTSIDE_TEXT = plainly(
  graphql(`
    query ReportOutsideText(
      $unit: ID!
      $year: Int!
      $asOf: Date
      $knownAt: DateTime
      $basis: String
      $minPosition: Position
      $after: String
      $statementId: ID!
      $withoutAssumed: Boolean
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
        contradiction(id: $statementId, withoutAssumed: $withoutAssumed) {
          entries: outsideText(first: 1000, after: $after) {
            pageInfo {
              hasNextPage
              endCursor
            }
            nodes {
              ...ReportFigureParts
            }
          }
        }
      }
    }
  `),
);
