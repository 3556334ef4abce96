import { graphql } from '../../generated';

/** The year event by event and what each did, once for the whole year: the page cuts it by its day. */
export const REPLAY = graphql(`
  query Replay($unit: ID!, $year: Int!, $asOf: Date, $knownAt: DateTime, $minPosition: Position) {
    budgetYear(unit: $unit, year: $year, asOf: $asOf, knownAt: $knownAt, minPosition: $minPosition) {
      replay(all: true) {
        kind
        occurredOn
        position
        title {
          zh
          en
        }
        documentNo
        change {
          zh
          en
        }
        before {
          earned
        }
        after {
          earned
        }
        executed(unit: FEN)
        adjusted(unit: FEN)
        indicators {
          indicatorId
          level3
          before {
            earned
            lost
            open
          }
          after {
            earned
            lost
            open
          }
        }
      }
    }
  }
`);

/** Published reports held against the ledger and against themselves; each at the end of the period it speaks of. */
export const CONTRADICTIONS = graphql(`
  query Contradictions($unit: ID!, $year: Int!, $asOf: Date, $knownAt: DateTime, $minPosition: Position) {
    budgetYear(unit: $unit, year: $year, asOf: $asOf, knownAt: $knownAt, minPosition: $minPosition) {
      contradictions {
        statementId
        title
        occurredOn
        publishedOn
        figures {
          holding
          lastDigit
        }
        relations {
          holding
          lastDigit
        }
        lastDigits {
          ...ShownWitness
        }
        heldLoosely {
          id
          chapter
          text {
            zh
            en
          }
        }
        notChecked {
          id
          reason {
            zh
            en
          }
        }
        findings {
          label
          exact
          witnesses {
            ...ShownWitness
          }
          repairs {
            figures {
              figureId
              along
              chapter
              at {
                page
                table
                row
                column
              }
              text {
                zh
                en
              }
            }
          }
        }
      }
    }
  }
  fragment ShownWitness on Witness {
    against
    kind
    chapter
    stated
    recomputed
    difference
    differenceUnit
    text {
      zh
      en
    }
  }
`);

/** 预算调整 between two points. */
export const CHANGES = graphql(`
  query Changes(
    $unit: ID!
    $year: Int!
    $asOf: Date
    $knownAt: DateTime
    $minPosition: Position
    $from: PointInput!
  ) {
    budgetYear(unit: $unit, year: $year, asOf: $asOf, knownAt: $knownAt, minPosition: $minPosition) {
      changes(from: $from) {
        before(unit: FEN)
        authority(unit: FEN)
        after(unit: FEN)
        added {
          ...ChangedStep
        }
        removed {
          ...ChangedStep
        }
        byKind {
          kind
          name {
            zh
            en
          }
          count
          net(unit: FEN)
          moved(unit: FEN)
        }
      }
    }
  }
  fragment ChangedStep on BudgetStep {
    adjustmentId
    kind
    name {
      zh
      en
    }
    occurredOn
    recordedAt
    documentNo
    reason
    proposedBy
    settledBy
    net(unit: FEN)
    before(unit: FEN)
    after(unit: FEN)
  }
`);
