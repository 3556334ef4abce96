import { graphql } from '../../generated';
import { plainly } from '../../server/plain-answers';

/** Why a figure differs between two points, event by event. */
export const BRIDGE = plainly(
  graphql(`
    query Bridge(
      $unit: ID!
      $year: Int!
      $asOf: Date
      $knownAt: DateTime
      $basis: String
      $minPosition: Position
      $after: String
      $from: PointInput!
      $figure: BridgeFigure!
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
        bridge(from: $from, figure: $figure) {
          figure
          figureUnit
          from {
            value
          }
          to {
            value
          }
          difference {
            value
          }
          rows(first: 600, after: $after) {
            pageInfo {
              hasNextPage
              endCursor
            }
            nodes {
              ...BridgeRowParts
            }
          }
        }
      }
    }
    fragment BridgeRowParts on BridgeRow {
      change
      occurredOn
      recordedAt
      eventId
      type
      actor
      documentNo
      voucherNo
      title {
        zh
        en
      }
      summary {
        zh
        en
      }
      before {
        value
      }
      after {
        value
      }
      contribution {
        value
      }
      provenance {
        kind
        assumed {
          why
          what
          latestOn
        }
      }
      indicators {
        key
        contribution {
          value
        }
      }
    }
  `),
);

/** What the year scores by another rule set than the adopted one, once for the whole year: the page cuts it by its day. */
export const OTHER_RULES = plainly(
  graphql(`
    query OtherRules(
      $unit: ID!
      $year: Int!
      $asOf: Date
      $knownAt: DateTime
      $basis: String
      $minPosition: Position
      $after: String
      $ruleSet: ID!
    ) {
      budgetYear(
        unitCode: $unit
        fiscalYear: $year
        asOf: $asOf
        knownAt: $knownAt
        minPosition: $minPosition
        basis: $basis
      ) {
        basis {
          token
        }
        scoreTimeline(ruleSet: $ruleSet) {
          ruleSetId
          total {
            on
            earned {
              value
            }
            grade {
              name {
                zh
                en
              }
              undefinedBecause {
                zh
                en
              }
            }
          }
          indicators(first: 200, after: $after) {
            pageInfo {
              hasNextPage
              endCursor
            }
            nodes {
              indicatorId
              changes {
                on
                earned {
                  value
                }
                formula
              }
            }
          }
        }
      }
    }
  `),
);

/** Every rule set that the product knows. */
export const RULE_SETS = plainly(
  graphql(`
    query RuleSets {
      ruleSets {
        nodes {
          calledBy
          digest
          name {
            zh
            en
          }
          region
          source
        }
      }
    }
  `),
);
