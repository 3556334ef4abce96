import { graphql } from '../../generated';

/** Amounts are asked in fen: whole numbers, put into 万元 or 元 when they are shown. */
export const OVERVIEW = graphql(`
  query Overview($unit: ID!, $year: Int!, $asOf: Date, $knownAt: DateTime) {
    budgetYear(unit: $unit, year: $year, asOf: $asOf, knownAt: $knownAt) {
      basis {
        asOf
        cut
        knownAt
        token
      }
      execution {
        timeProgress {
          ...RateParts
        }
        totals {
          ...Figures
        }
        byBook {
          code
          name {
            zh
            en
          }
          figures {
            ...Figures
          }
        }
        projectsNotBegun {
          projectCode
          name {
            zh
            en
          }
          initial(unit: FEN)
          adjusted(unit: FEN)
        }
      }
      threePublic {
        executed(unit: FEN)
        lastYearFinal(unit: FEN)
        control {
          total(unit: FEN)
          approvalNo
        }
        controlRate {
          ...RateParts
        }
        changeRate {
          ...RateParts
        }
      }
      scorecard {
        total {
          earned
          lost
          open
          weight
        }
        grade {
          defined
          name {
            zh
            en
          }
          reason {
            zh
            en
          }
        }
        indicators {
          indicatorId
          level3
          formula
          points {
            earned
            lost
            open
          }
        }
      }
      warnings {
        code
        severity
        text {
          zh
          en
        }
      }
    }
  }
  fragment RateParts on Rate {
    defined
    percent
    undefinedReason
  }
  fragment Figures on ExecutionFigures {
    initial(unit: FEN)
    adjustment(unit: FEN)
    adjusted(unit: FEN)
    released(unit: FEN)
    executed(unit: FEN)
    rates {
      executionInitial {
        ...RateParts
      }
      executionAdjusted {
        ...RateParts
      }
    }
  }
`);

/** Units with the years that they have opened. */
export const UNITS = graphql(`
  query Units {
    units {
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
