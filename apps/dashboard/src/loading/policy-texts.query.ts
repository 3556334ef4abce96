import { graphql } from '../generated';
import { plainly } from '../server/plain-answers';

/** The policy texts of a year; a page says which of them hold on its day. */
export const POLICY_TEXTS = plainly(
  graphql(`
    query PolicyTexts($unit: ID!, $year: Int!, $asOf: Date, $knownAt: DateTime, $minPosition: Position) {
      budgetYear(
        unitCode: $unit
        fiscalYear: $year
        asOf: $asOf
        knownAt: $knownAt
        minPosition: $minPosition
        moneyUnit: FEN
      ) {
        policyTexts(first: 200) {
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
