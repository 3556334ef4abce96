import { graphql } from './generated';

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
    breaches {
      zh
      en
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
        initial(unit: FEN)
        adjusted(unit: FEN)
        released(unit: FEN)
        executed(unit: FEN)
        available(unit: FEN)
      }
    }
    threePublic {
      executed(unit: FEN)
      control {
        total(unit: FEN)
      }
    }
    scorecard {
      total {
        earned
        lost
        open
      }
    }
  }
`);

/** The year as it stands, to hold an effect against. */
export const EFFECT_NOW = graphql(`
  query EffectNow($unit: ID!, $year: Int!) {
    budgetYear(unit: $unit, year: $year) {
      ...Effect
    }
  }
`);
