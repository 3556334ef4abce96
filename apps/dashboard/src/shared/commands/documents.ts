import { AUTHORITY } from './documents-authority';
import { PERFORMANCE } from './documents-performance';
import { SPENDING } from './documents-spending';
import { YEAR } from './documents-year';
import { graphql } from './generated';

/** Every mutation that a person makes by hand; importing a year file has a page of its own. */
export const DOCUMENTS = { ...SPENDING, ...AUTHORITY, ...PERFORMANCE, ...YEAR } as const;

export type CommandName = keyof typeof DOCUMENTS;

export const OUTCOME = graphql(`
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
