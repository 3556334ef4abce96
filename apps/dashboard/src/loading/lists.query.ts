import { graphql } from '../generated';
import { plainly } from '../server/plain-answers';

/** Vouchers of a year with all that is known, a page at a time; pages after the first keep to the first one's basis. */
export const VOUCHERS = plainly(
  graphql(`
    query Vouchers($unit: ID!, $year: Int!, $minPosition: Position, $after: String) {
      budgetYear(unitCode: $unit, fiscalYear: $year, minPosition: $minPosition, moneyUnit: FEN) {
        basis {
          cut
        }
        vouchers(first: 500, after: $after) {
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
            line {
              key
            }
            economic {
              code
              name {
                zh
              }
            }
            amount {
              amount
            }
            procurement {
              amount
            }
            payee
            summary
            reason
            vehicle
            commitmentId
            breaches {
              code
            }
          }
        }
      }
    }
  `),
);

/** Every fact of a year in the order of the log, likewise. */
export const DOCUMENTS = plainly(
  graphql(`
    query Documents($unit: ID!, $year: Int!, $minPosition: Position, $after: String) {
      budgetYear(unitCode: $unit, fiscalYear: $year, minPosition: $minPosition, moneyUnit: FEN) {
        basis {
          cut
        }
        events(first: 500, after: $after) {
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
            onBehalfOf
            documentNo
            voucherNo
            amount {
              amount
            }
            summary {
              zh
              en
            }
            late
            breaches {
              code
            }
            provenance {
              kind
              assumed {
                why
                what
                latestOn
              }
            }
          }
        }
      }
    }
  `),
);

/**
 * What wants attention, and what published reports have against them, each with its days: the dearest answers to work
 * out, so they come after the figures, on their basis, when a year is first shown; then with them.
 */
export const WARNINGS = plainly(
  graphql(`
    query Warnings(
      $unit: ID!
      $year: Int!
      $basis: String
      $knownAt: DateTime
      $after: String
      $afterStatements: String
    ) {
      budgetYear(unitCode: $unit, fiscalYear: $year, basis: $basis, knownAt: $knownAt) {
        basis {
          token
        }
        warningsTimeline(first: 400, after: $after) {
          pageInfo {
            hasNextPage
            endCursor
          }
          nodes {
            from
            until
            warning {
              code
              severity
              text {
                zh
                en
              }
              assumed {
                events
              }
              policySubjects
              cause {
                events {
                  eventId
                }
                lines {
                  key
                }
                indicators {
                  indicatorId
                }
                breach {
                  code
                }
                occurredOn
              }
            }
          }
        }
        contradictionsTimeline(first: 20, after: $afterStatements) {
          pageInfo {
            hasNextPage
            endCursor
          }
          nodes {
            from
            until
            check {
              statementId
              title
              findings(first: 200) {
                nodes {
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
      }
    }
  `),
);
