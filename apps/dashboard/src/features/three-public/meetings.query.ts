import { graphql } from '../../generated';
import { plainly } from '../../server/plain-answers';

/** Meetings and trainings of the whole year; the page takes those up to its day. */
export const MEETINGS = plainly(
  graphql(`
    query Meetings($unit: ID!, $year: Int!, $asOf: Date, $knownAt: DateTime, $minPosition: Position) {
      budgetYear(
        unitCode: $unit
        fiscalYear: $year
        asOf: $asOf
        knownAt: $knownAt
        minPosition: $minPosition
        moneyUnit: FEN
      ) {
        meetings(first: 200) {
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
        trainings(first: 200) {
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
