import { graphql } from '../../generated';
import { plainly } from '../../server/plain-answers';

/** What an event says of lines of the budget, by the type of the event. */
export const EVENT_LINES = plainly(
  graphql(`
    query EventLines(
      $unit: ID!
      $year: Int!
      $asOf: Date
      $knownAt: DateTime
      $minPosition: Position
      $event: ID!
    ) {
      budgetYear(
        unitCode: $unit
        fiscalYear: $year
        asOf: $asOf
        knownAt: $knownAt
        minPosition: $minPosition
        moneyUnit: FEN
      ) {
        event(id: $event) {
          eventId
          type
          provenance {
            text {
              zh
              en
            }
          }
          source {
            file
            digest
            sheet
            row
            rows
            corrected
          }
          policyTexts {
            title
            documentNo
            event {
              position
            }
          }
          payload {
            ... on AppropriationApproved {
              lines {
                ...LineOfEvent
              }
            }
            ... on InterimSpendingAuthorised {
              lines {
                ...LineOfEvent
              }
            }
            ... on AdjustmentProposed {
              items {
                ...LineOfEvent
              }
            }
            ... on AdjustmentApproved {
              items {
                ...LineOfEvent
              }
            }
            ... on AdjustmentWithdrawn {
              items {
                ...LineOfEvent
              }
            }
            ... on CarriedIn {
              items {
                ...LineOfEvent
              }
            }
            ... on CarryForwardReleased {
              items {
                ...LineOfEvent
              }
            }
            ... on FundsArrived {
              items {
                line {
                  key
                }
                amount {
                  amount
                }
              }
            }
            ... on CommitmentMade {
              line {
                key
              }
              amount {
                amount
              }
            }
            ... on CommitmentReleased {
              line {
                key
              }
              amount {
                amount
              }
            }
            ... on ExpenditureRecorded {
              line {
                key
              }
              amount {
                amount
              }
            }
            ... on ExpenditureReversed {
              line {
                key
              }
              amount {
                amount
              }
            }
          }
        }
      }
    }
    fragment LineOfEvent on LineAmount {
      line {
        key
      }
      amount {
        amount
      }
    }
  `),
);
