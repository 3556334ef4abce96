import { graphql } from '../../generated';
import { plainly } from '../../server/plain-answers';

/** The year event by event and what each did, once for the whole year: the page cuts it by its day. */
export const REPLAY = plainly(
  graphql(`
    query Replay(
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
        moneyUnit: FEN
        basis: $basis
      ) {
        basis {
          token
        }
        replay(everyVoucher: true, first: 1000, after: $after) {
          pageInfo {
            hasNextPage
            endCursor
          }
          nodes {
            kind
            occurredOn
            position
            title {
              zh
              en
            }
            documentNo
            change {
              zh
              en
            }
            before {
              earned {
                value
              }
            }
            after {
              earned {
                value
              }
            }
            executed {
              amount
            }
            adjusted {
              amount
            }
            indicators {
              indicatorId
              level3
              before {
                earned {
                  value
                }
                lost {
                  value
                }
                open {
                  value
                }
              }
              after {
                earned {
                  value
                }
                lost {
                  value
                }
                open {
                  value
                }
              }
            }
          }
        }
      }
    }
  `),
);
