import { graphql } from '../generated';

/** Parts of the year's operation, each as one page shows it. */
export const PARTS = graphql(`
  fragment Standing on IndicatorStanding {
    on
    withdrawn
    weight
    earned
    lost
    open
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
    net(unit: FEN)
    moved(unit: FEN)
    before(unit: FEN)
    after(unit: FEN)
    breaches
    items {
      line
      amount(unit: FEN)
      before(unit: FEN)
      after(unit: FEN)
    }
  }
  fragment Proposal on AdjustmentProposal {
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
    net(unit: FEN)
    moved(unit: FEN)
    breaches
    items {
      line
      amount(unit: FEN)
      procurement(unit: FEN)
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
`);
