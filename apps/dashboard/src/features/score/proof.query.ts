import { graphql } from '../../generated';
import { plainly } from '../../server/plain-answers';

/** What points were lost for, how reports print each target, and the evidence of each result with the state of its files. */
export const PROOF = plainly(
  graphql(`
    query ScoreProof(
      $unit: ID!
      $year: Int!
      $asOf: Date
      $knownAt: DateTime
      $basis: String
      $minPosition: Position
      $afterLosses: String
      $after: String
    ) {
      budgetYear(
        unitCode: $unit
        fiscalYear: $year
        asOf: $asOf
        knownAt: $knownAt
        minPosition: $minPosition
        basis: $basis
        moneyUnit: FEN
      ) {
        basis {
          token
        }
        scorecard {
          losses(first: 50, after: $afterLosses) {
            pageInfo {
              hasNextPage
              endCursor
            }
            nodes {
              kind
              assumed {
                ...Mark
              }
              lost {
                value
              }
              text {
                zh
                en
              }
              effects {
                indicator {
                  level3
                }
                lost {
                  value
                }
                formula
              }
            }
          }
          indicators(first: 100, after: $after) {
            pageInfo {
              hasNextPage
              endCursor
            }
            nodes {
              indicatorId
              level2
              level3
              assumed {
                ...Mark
              }
              printed {
                text
                chapter
                heldBy
              }
              result {
                assumed {
                  ...Mark
                }
                evidenceItems {
                  __typename
                  ... on TextEvidence {
                    text
                  }
                  ... on FigureEvidence {
                    statementId
                    figureId
                    inReport {
                      heading
                      figure {
                        label
                        value
                        unit
                        measureWord
                        chapter
                        standing
                      }
                    }
                  }
                  ... on DocumentEvidence {
                    documentNo
                    title
                  }
                  ... on FileEvidence {
                    name
                    bytes
                    sha256
                    liesAt
                    state
                    path
                  }
                }
              }
            }
          }
        }
      }
    }
  `),
);
