import { graphql } from '../../generated';

/** Vouchers of a year, a page at a time; pages after the first keep to the first one's basis. */
export const VOUCHERS = graphql(`
  query Vouchers($unit: ID!, $year: Int!, $basis: String!, $after: String) {
    budgetYear(unit: $unit, year: $year, basis: $basis) {
      expenditures(first: 500, after: $after) {
        totalCount
        pageInfo {
          hasNextPage
          endCursor
        }
        edges {
          node {
            kind
            voucherNo
            reversalNo
            occurredOn
            recordedAt
            line
            economicCode
            amount(unit: FEN)
            payee
            summary
            reason
          }
        }
      }
    }
  }
`);

/** Every fact of a year in the order of the log, a page at a time. */
export const DOCUMENTS = graphql(`
  query Documents($unit: ID!, $year: Int!, $basis: String!, $after: String) {
    budgetYear(unit: $unit, year: $year, basis: $basis) {
      auditTrail(first: 500, after: $after) {
        totalCount
        pageInfo {
          hasNextPage
          endCursor
        }
        edges {
          node {
            eventId
            position
            type
            title {
              zh
              en
            }
            occurredOn
            recordedAt
            actor
            documentNo
            voucherNo
            amount(unit: FEN)
            summary {
              zh
              en
            }
            late
            breaches
          }
        }
      }
    }
  }
`);
