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
      $minPosition: Position
      $from: PointInput!
    ) {
      budgetYear(
        unitCode: $unit
        fiscalYear: $year
        asOf: $asOf
        knownAt: $knownAt
        minPosition: $minPosition
        moneyUnit: FEN
      ) {
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
          added(first: 400) {
            nodes {
              ...ChangedStep
            }
          }
          removed(first: 400) {
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
