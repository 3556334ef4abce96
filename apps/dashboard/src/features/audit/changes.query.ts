import { graphql } from '../../generated';
import { plainly } from '../../server/plain-answers';

/** 预算调整 between two points. */
export const CHANGES = plainly(
  graphql(`
    query Changes(
      $unit: ID!
      $year: Int!
      $asOf: Date
      $knownAt: DateTime
      $basis: String
      $minPosition: Position
      $afterAdded: String
      $afterRemoved: String
      $from: PointInput!
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
        changes(from: $from) {
          before {
            amount
          }
          authority {
            amount
          }
          after {
            amount
          }
          added(first: 400, after: $afterAdded) {
            pageInfo {
              hasNextPage
              endCursor
            }
            nodes {
              ...ChangedStep
            }
          }
          removed(first: 400, after: $afterRemoved) {
            pageInfo {
              hasNextPage
              endCursor
            }
            nodes {
              ...ChangedStep
            }
          }
          byKind {
            kind
            name {
              zh
              en
            }
            count
            net {
              amount
            }
            moved {
              amount
            }
          }
        }
      }
    }
    fragment ChangedStep on BudgetStep {
      adjustmentId
      kind
      name {
        zh
        en
      }
      occurredOn
      recordedAt
      documentNo
      reason
      proposedBy
      settledBy
      net {
        amount
      }
      before {
        amount
      }
      after {
        amount
      }
    }
  `),
);
