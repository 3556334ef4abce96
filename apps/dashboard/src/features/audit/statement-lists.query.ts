import { graphql } from '../../generated';
import { plainly } from '../../server/plain-answers';

/** Every contradiction of one report. */
export const FINDINGS = plainly(
  graphql(`
    query StatementFindings(
      $unit: ID!
      $year: Int!
      $asOf: Date
      $knownAt: DateTime
      $basis: String
      $minPosition: Position
      $after: String
      $statementId: ID!
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
        contradiction(id: $statementId) {
          entries: findings(first: 1000, after: $after) {
            pageInfo {
              hasNextPage
              endCursor
            }
            nodes {
              ...ShownFinding
            }
          }
        }
      }
    }
  `),
);

/** Everything in one report that is off by a last digit. */
export const LAST_DIGITS = plainly(
  graphql(`
    query StatementLastDigits(
      $unit: ID!
      $year: Int!
      $asOf: Date
      $knownAt: DateTime
      $basis: String
      $minPosition: Position
      $after: String
      $statementId: ID!
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
        contradiction(id: $statementId) {
          entries: lastDigits(first: 1000, after: $after) {
            pageInfo {
              hasNextPage
              endCursor
            }
            nodes {
              ...ShownWitness
            }
          }
        }
      }
    }
  `),
);

/** Everything in one report that holds only by a wider reading. */
export const HELD_LOOSELY = plainly(
  graphql(`
    query StatementHeldLoosely(
      $unit: ID!
      $year: Int!
      $asOf: Date
      $knownAt: DateTime
      $basis: String
      $minPosition: Position
      $after: String
      $statementId: ID!
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
        contradiction(id: $statementId) {
          entries: heldLoosely(first: 1000, after: $after) {
            pageInfo {
              hasNextPage
              endCursor
            }
            nodes {
              ...ShownHeldLoosely
            }
          }
        }
      }
    }
  `),
);

/** Everything in one report that could not be judged. */
export const NOT_CHECKED = plainly(
  graphql(`
    query StatementNotChecked(
      $unit: ID!
      $year: Int!
      $asOf: Date
      $knownAt: DateTime
      $basis: String
      $minPosition: Position
      $after: String
      $statementId: ID!
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
        contradiction(id: $statementId) {
          entries: notChecked(first: 1000, after: $after) {
            pageInfo {
              hasNextPage
              endCursor
            }
            nodes {
              ...ShownNotChecked
            }
          }
        }
      }
    }
  `),
);
