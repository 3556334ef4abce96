import { graphql } from '../../generated';

/** Why a figure differs between two points, event by event. */
export const BRIDGE = graphql(`
  query Bridge(
    $unit: ID!
    $year: Int!
    $asOf: Date
    $knownAt: DateTime
    $minPosition: Position
    $from: PointInput!
    $figure: BridgeFigure!
  ) {
    budgetYear(unit: $unit, year: $year, asOf: $asOf, knownAt: $knownAt, minPosition: $minPosition) {
      bridge(from: $from, figure: $figure) {
        figure
        unit
        from
        to
        difference
        rows {
          ...BridgeRowParts
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
    before
    after
    contribution
    indicators {
      key
      contribution
    }
  }
`);

/** What the year scores by another rule set than the adopted one, once for the whole year: the page cuts it by its day. */
export const OTHER_RULES = graphql(`
  query OtherRules(
    $unit: ID!
    $year: Int!
    $asOf: Date
    $knownAt: DateTime
    $minPosition: Position
    $ruleSet: ID!
  ) {
    budgetYear(unit: $unit, year: $year, asOf: $asOf, knownAt: $knownAt, minPosition: $minPosition) {
      scoreTimeline(ruleSet: $ruleSet) {
        ruleSetId
        total {
          on
          earned
          grade {
            name {
              zh
              en
            }
            reason {
              zh
              en
            }
          }
        }
        indicators {
          indicatorId
          changes {
            on
            earned
            formula
          }
        }
      }
    }
  }
`);

/** Every rule set that the product knows. */
export const RULE_SETS = graphql(`
  query RuleSets {
    ruleSets {
      id
      name {
        zh
        en
      }
      region
      source
    }
  }
`);
