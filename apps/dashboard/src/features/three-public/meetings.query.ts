import { graphql } from '../../generated';
import { plainly } from '../../server/plain-answers';

/** Meetings of the whole year; the page takes those up to its day. */
export const MEETINGS = plainly(
  graphql(`
    query Meetings(
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
        meetings(first: 200, after: $after) {
          pageInfo {
            hasNextPage
            endCursor
          }
          nodes {
            meetingId
            occurredOn
            subject
            people
            days
            place
            voucherNo
            assumed {
              ...Mark
            }
            cost {
              amount
            }
            limits {
              documentNo
            }
            breaches {
              code
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

/** Trainings of the whole year; the page takes those up to its day. */
export const TRAININGS = plainly(
  graphql(`
    query Trainings(
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
        trainings(first: 200, after: $after) {
          pageInfo {
            hasNextPage
            endCursor
          }
          nodes {
            trainingId
            occurredOn
            subject
            people
            days
            place
            voucherNo
            assumed {
              ...Mark
            }
            cost {
              amount
            }
            limits {
              documentNo
            }
            breaches {
              code
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
