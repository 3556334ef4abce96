import { graphql } from '../generated';
import { plainly } from '../server/plain-answers';

/** The policy texts of a year; a page says which of them hold on its day. */
export const POLICY_TEXTS = plainly(
  graphql(`
    query PolicyTexts(
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
        policyTexts(first: 200, after: $after) {
          pageInfo {
            hasNextPage
            endCursor
          }
          nodes {
            title
            documentNo
            issuer
            rules
            occurredOn
            endsOn
            fiscalYear
            event {
              eventId
              position
            }
          }
        }
      }
    }
  `),
);
