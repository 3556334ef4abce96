import { graphql } from '../../generated';
import { plainly } from '../../server/plain-answers';

/**
 * Published reports held against the ledger and against themselves; each at the end of the period it speaks of. Of each list
 * what comes first: its count says whether there is more.
 */
export const CONTRADICTIONS = plainly(
  graphql(`
    query Contradictions(
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
        contradictions(first: 5, after: $after) {
          pageInfo {
            hasNextPage
            endCursor
          }
          nodes {
            statementId
            title
            occurredOn
            publishedOn
            figures {
              holding
              lastDigit
            }
            relations {
              holding
              lastDigit
            }
            findings(first: 100) {
              totalCount
              nodes {
                ...ShownFinding
              }
            }
            lastDigits(first: 100) {
              totalCount
              nodes {
                ...ShownWitness
              }
            }
            heldLoosely(first: 100) {
              totalCount
              nodes {
                ...ShownHeldLoosely
              }
            }
            notChecked(first: 100) {
              totalCount
              nodes {
                ...ShownNotChecked
              }
            }
          }
        }
      }
    }
    fragment ShownFinding on Finding {
      label
      rootFigureId
      exact
      witnesses {
        ...ShownWitness
      }
      repairs {
        figures {
          figureId
          along
          chapter
          at {
            page
            table
            row
            column
          }
          text {
            zh
            en
          }
        }
      }
    }
    fragment ShownWitness on Witness {
      against
      kind
      chapter
      stated
      recomputed
      difference
      differenceUnit
      text {
        zh
        en
      }
    }
    fragment ShownHeldLoosely on HeldLoosely {
      id
      chapter
      text {
        zh
        en
      }
    }
    fragment ShownNotChecked on NotChecked {
      id
      reason {
        zh
        en
      }
    }
  `),
);
