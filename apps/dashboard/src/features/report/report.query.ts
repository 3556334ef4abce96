import { graphql } from '../../generated';
import { plainly } from '../../server/plain-answers';

/** One report with its text: every number with what computes or contradicts it, and where in the ledger it is computed. */
export const REPORT = plainly(
  graphql(`
    query Report(
      $unit: ID!
      $year: Int!
      $asOf: Date
      $knownAt: DateTime
      $minPosition: Position
      $statementId: ID!
      $withoutAssumed: Boolean
    ) {
      budgetYear(
        unitCode: $unit
        fiscalYear: $year
        asOf: $asOf
        knownAt: $knownAt
        minPosition: $minPosition
      ) {
        contradiction(id: $statementId, withoutAssumed: $withoutAssumed) {
          title
          occurredOn
          publishedOn
          assumed {
            ...Mark
          }
          notCompared
          standings {
            contradicted
            computed
            held
            recorded
            unplaced
          }
          chapters {
            chapter
            level
            headingRuns {
              ...ReportRunParts
            }
            paragraphs {
              runs {
                ...ReportRunParts
              }
            }
            contradictions {
              finding
              text {
                zh
                en
              }
            }
          }
          report {
            event {
              position
              actor
              recordedAt
            }
          }
        }
      }
    }
    fragment ReportRunParts on ReportRun {
      text
      standing
      figure {
        ...ReportFigureParts
      }
    }
    fragment ReportFigureParts on ReportFigure {
      figureId
      label
      value
      unit
      measureWord
      chapter
      note
      standing
      computed {
        measure
        indicatorId
        where {
          book
          class
          functionalCodes
          projectCodes
          economicCodes
        }
      }
      assumed {
        ...Mark
      }
      comparisons {
        id
        against
        outcome
        finding
        text {
          zh
          en
        }
      }
    }
  `),
);
