import { graphql } from '../../generated';

/**
 * All of a year that pages show at any of its days: sparse series, short lists and names, asked for once at its end.
 * Amounts are asked in fen: whole numbers, put into 万元 or 元 when they are shown.
 */
export const YEAR = graphql(`
  query Year($unit: ID!, $year: Int!, $knownAt: DateTime) {
    budgetYear(unit: $unit, year: $year, knownAt: $knownAt) {
      basis {
        token
        cut
        knownAt
        ruleSetId
      }
      executionTimeline {
        lines {
          line
          changes {
            on
            initial(unit: FEN)
            adjusted(unit: FEN)
            released(unit: FEN)
            executed(unit: FEN)
          }
        }
      }
      threePublicTimeline {
        on
        executed(unit: FEN)
        control(unit: FEN)
      }
      scoreTimeline {
        total {
          ...PointChange
        }
        indicators {
          indicatorId
          level3
          changes {
            ...PointChange
          }
        }
      }
      adjustments {
        steps {
          ...Step
        }
        proposals {
          ...Proposal
        }
      }
      threePublic {
        lastYearFinal(unit: FEN)
        lastYearBudget(unit: FEN)
      }
      indicators {
        indicatorId
        level1
        level2
        level3
        weight
      }
      execution {
        byBook {
          ...Named
        }
        byClass {
          ...Named
        }
        byFunction {
          ...Named
        }
        byProject {
          ...Named
        }
        byEconomicClass {
          ...Named
        }
      }
    }
  }
  fragment PointChange on ScoreChange {
    on
    weight
    earned
    lost
    open
  }
  fragment Named on ExecutionGroup {
    code
    name {
      zh
      en
    }
  }
  fragment Step on BudgetStep {
    kind
    name {
      zh
      en
    }
    adjustmentId
    documentNo
    reason
    legalBasis
    proposedBy
    settledBy
    occurredOn
    recordedAt
    net(unit: FEN)
    moved(unit: FEN)
    before(unit: FEN)
    after(unit: FEN)
    breaches
  }
  fragment Proposal on AdjustmentProposal {
    adjustmentId
    kind
    status
    proposedOn
    proposedBy
    reason
    net(unit: FEN)
    moved(unit: FEN)
  }
`);

/** Units with the years that they have opened. */
export const UNITS = graphql(`
  query Units {
    units(first: 500) {
      edges {
        node {
          unitCode
          name
          years
        }
      }
    }
  }
`);
