import { graphql } from '../generated';

/** Parts of the year's operation, each as one page shows it. */
export const PARTS = graphql(`
  fragment Standing on IndicatorStanding {
    on
    withdrawn
    weight {
      value
    }
    earned {
      value
    }
    lost {
      value
    }
    open {
      value
    }
    target {
      zh
      en
    }
    targetSince
    actual {
      zh
      en
    }
    formula
    why {
      zh
      en
    }
  }
  fragment ThreePublicPart on ThreePublicChange {
    on
    executed {
      amount
    }
    control {
      amount
    }
    lastYearFinal {
      amount
    }
  }
  fragment Step on BudgetStep {
    eventId
    position
    kind
    name {
      zh
      en
    }
    adjustmentId
    documentNo
    reason
    legalBasis
    threePublicApprovalNo
    proposedBy
    proposedOn
    settledBy
    occurredOn
    recordedAt
    net {
      amount
    }
    moved {
      amount
    }
    before {
      amount
    }
    after {
      amount
    }
    breaches {
      code
    }
    items {
      line {
        key
      }
      amount {
        amount
      }
      before {
        amount
      }
      after {
        amount
      }
    }
  }
  fragment Proposal on Adjustment {
    adjustmentId
    kind
    name {
      zh
      en
    }
    reason
    legalBasis
    threePublicApprovalNo
    proposedOn
    proposedBy
    net {
      amount
    }
    moved {
      amount
    }
    breaches {
      code
    }
    items {
      line {
        key
      }
      amount {
        amount
      }
      procurement {
        amount
      }
    }
    history {
      status
      name {
        zh
        en
      }
      on
      by
      documentNo
      because
      position
      recordedAt
      eventId
    }
  }
  fragment Missing on Basis {
    importUnfinished {
      since
      by
      resume {
        zh
        en
      }
    }
  }
  fragment Succession on Unit {
    succeededBy {
      from
      kind
      successorCodes
      successors {
        unitCode
        name
      }
    }
    succeeds {
      from
      kind
      predecessorCode
      predecessor {
        unitCode
        name
      }
    }
  }
`);
