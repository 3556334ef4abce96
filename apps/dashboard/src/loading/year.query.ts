import { graphql } from '../generated';

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
          coordinates {
            book
            class
            functionalCode
            projectCode
            economicCode
          }
          names {
            functional {
              ...Named
            }
            project {
              ...Named
            }
            economic {
              ...Named
            }
          }
          changes {
            on
            initial(unit: FEN)
            adjusted(unit: FEN)
            released(unit: FEN)
            executed(unit: FEN)
            committedOpen(unit: FEN)
            available(unit: FEN)
          }
        }
      }
      threePublicTimeline {
        lastYearBudget(unit: FEN)
        controls {
          occurredOn
          how
          approvalNo
          total(unit: FEN)
        }
        totals {
          ...ThreePublicPart
        }
        kinds {
          kind
          name {
            zh
            en
          }
          changes {
            ...ThreePublicPart
          }
        }
      }
      scoreTimeline {
        ruleSetId
        total {
          on
          weight
          earned
          lost
          open
          attainable
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
          level1
          level2
          level3
          changes {
            ...Standing
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
      execution {
        byBook {
          code
          name {
            ...Named
          }
        }
        byClass {
          code
          name {
            ...Named
          }
        }
        byEconomicClass {
          code
          name {
            ...Named
          }
        }
      }
    }
  }
  fragment Named on CodeName {
    zh
    en
  }
  fragment ThreePublicPart on ThreePublicChange {
    on
    executed(unit: FEN)
    control(unit: FEN)
    lastYearFinal(unit: FEN)
  }
`);
