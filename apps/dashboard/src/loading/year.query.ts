import { graphql } from '../generated';
import { plainly } from '../server/plain-answers';

/**
 * All of a year that pages show at any of its days: sparse series, short lists and names, asked for once at its end.
 * Amounts are asked in fen: whole numbers, put into 万元 or 元 when they are shown.
 */
export const YEAR = plainly(
  graphql(`
    query Year(
      $unit: ID!
      $year: Int!
      $knownAt: DateTime
      $basis: String
      $after: String
      $afterIndicators: String
      $afterSteps: String
      $afterAdjustments: String
    ) {
      budgetYear(unitCode: $unit, fiscalYear: $year, knownAt: $knownAt, basis: $basis, moneyUnit: FEN) {
        basis {
          token
          cut
          knownAt
          ruleSetId
          ruleSetDigest
          ...Missing
        }
        provenance {
          ...AssumedParts
        }
        unit {
          names {
            name
            from
          }
          ...Succession
        }
        executionTimeline {
          lines(first: 500, after: $after) {
            pageInfo {
              hasNextPage
              endCursor
            }
            nodes {
              line {
                key
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
              }
              changes {
                ...LineChange
              }
            }
          }
        }
        threePublicTimeline {
          lastYearBudget {
            amount
          }
          controls {
            occurredOn
            how
            approvalNo
            total {
              amount
            }
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
            attainable {
              value
            }
            grade {
              name {
                zh
                en
              }
              undefinedBecause {
                zh
                en
              }
            }
          }
          indicators(first: 200, after: $afterIndicators) {
            pageInfo {
              hasNextPage
              endCursor
            }
            nodes {
              indicatorId
              level1
              level2
              level3
              changes {
                ...Standing
              }
            }
          }
        }
        budget {
          steps(first: 300, after: $afterSteps) {
            pageInfo {
              hasNextPage
              endCursor
            }
            nodes {
              ...Step
            }
          }
        }
        adjustments(first: 200, after: $afterAdjustments) {
          pageInfo {
            hasNextPage
            endCursor
          }
          nodes {
            ...Proposal
          }
        }
        execution {
          books: groups(by: BOOK) {
            nodes {
              code
              name {
                ...Named
              }
            }
          }
          classes: groups(by: CLASS) {
            nodes {
              code
              name {
                ...Named
              }
            }
          }
          economicClasses: groups(by: ECONOMIC_CLASS, first: 200) {
            nodes {
              code
              name {
                ...Named
              }
            }
          }
        }
      }
    }
    fragment Named on Name {
      zh
      en
    }
  `),
);
