import { graphql } from '../generated';

/** Vouchers of a year with all that is known, a page at a time; pages after the first keep to the first one's basis. */
export const VOUCHERS = graphql(`
  query Vouchers($unit: ID!, $year: Int!, $minPosition: Position, $after: String) {
    budgetYear(unit: $unit, year: $year, minPosition: $minPosition) {
      basis {
        cut
      }
      expenditures(first: 500, after: $after) {
        totalCount
        pageInfo {
          hasNextPage
          endCursor
        }
        nodes {
          eventId
          position
          kind
          voucherNo
          reversalNo
          occurredOn
          recordedAt
          actor
          line
          economicCode
          economicName
          amount(unit: FEN)
          procurement(unit: FEN)
          payee
          summary
          reason
          vehicle
          commitmentId
          breaches
        }
      }
    }
  }
`);

/** Every fact of a year in the order of the log, likewise. */
export const DOCUMENTS = graphql(`
  query Documents($unit: ID!, $year: Int!, $minPosition: Position, $after: String) {
    budgetYear(unit: $unit, year: $year, minPosition: $minPosition) {
      basis {
        cut
      }
      auditTrail(first: 500, after: $after) {
        totalCount
        pageInfo {
          hasNextPage
          endCursor
        }
        nodes {
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
`);

/**
 * What wants attention, and what published reports have against them, each with its days: the dearest answers to work
 * out, so they come after the figures, on their basis, when a year is first shown; then with them.
 */
export const WARNINGS = graphql(`
  query Warnings($unit: ID!, $year: Int!, $basis: String, $knownAt: DateTime) {
    budgetYear(unit: $unit, year: $year, basis: $basis, knownAt: $knownAt) {
      warningsTimeline {
        from
        until
        warning {
          code
          severity
          text {
            zh
            en
          }
          cause {
            eventIds
            lines
            indicatorIds
            breach
            occurredOn
          }
        }
      }
      contradictionsTimeline {
        from
        until
        check {
          statementId
          title
          findings {
            label
            witnesses {
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
`);
