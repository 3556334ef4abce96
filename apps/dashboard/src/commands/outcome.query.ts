import { graphql } from './generated';
import { plainly } from '../server/plain-answers';

/** What every mutation answers. */
export const OUTCOME = graphql(`
  fragment Payload on ChangePayload {
    result {
      ...Outcome
    }
    refusals {
      code
      field
      message {
        zh
        en
      }
      cure {
        zh
        en
      }
    }
  }
  fragment Outcome on ChangeResult {
    position
    replayed
    events
    brokenRules {
      text {
        zh
        en
      }
    }
    budgetYear {
      ...Effect
    }
    ifApproved {
      ...Effect
    }
  }
  fragment Effect on BudgetYear {
    execution {
      totals {
        initial {
          amount
        }
        adjusted {
          amount
        }
        released {
          amount
        }
        executed {
          amount
        }
        available {
          amount
        }
      }
    }
    threePublic {
      executed {
        amount
      }
      control {
        total {
          amount
        }
      }
    }
    scorecard {
      total {
        earned {
          value
        }
        lost {
          value
        }
        open {
          value
        }
      }
    }
  }
`);

/** The year as it stands, to hold an effect against. */
export const EFFECT_NOW = plainly(
  graphql(`
    query EffectNow($unit: ID!, $year: Int!) {
      budgetYear(unitCode: $unit, fiscalYear: $year, moneyUnit: FEN) {
        ...Effect
      }
    }
  `),
);
