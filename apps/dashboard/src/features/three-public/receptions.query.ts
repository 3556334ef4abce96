import { graphql } from '../../generated';

/** Receptions of the whole year with the rules held against each; the page takes those up to its day. */
export const RECEPTIONS = graphql(`
  query Receptions($unit: ID!, $year: Int!, $asOf: Date, $knownAt: DateTime, $minPosition: Position) {
    budgetYear(unit: $unit, year: $year, asOf: $asOf, knownAt: $knownAt, minPosition: $minPosition) {
      threePublic {
        receptions {
          voucherNo
          occurredOn
          payee
          amount(unit: FEN)
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
`);
