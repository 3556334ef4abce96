import { graphql } from '../../generated';
import { plainly } from '../../server/plain-answers';

/** Receptions of the whole year with the rules held against each; the page takes those up to its day. */
export const RECEPTIONS = plainly(
  graphql(`
    query Receptions(
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
        threePublic {
          receptions(first: 1000, after: $after) {
            pageInfo {
              hasNextPage
              endCursor
            }
            nodes {
              voucherNo
              occurredOn
              payee
              amount {
                amount
              }
              guests
              companions
              officialLetterNo
              inOrder
              checks {
                rule
                holds
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
