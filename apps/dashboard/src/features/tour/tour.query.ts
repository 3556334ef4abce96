import { graphql } from '../../generated';
import { plainly } from '../../server/plain-answers';

/** The year in at most ten steps, and how it ends. Amounts are 元 with two decimals: fen without the point. */
export const TOUR = plainly(
  graphql(`
    query Tour($unit: ID!, $year: Int!, $asOf: Date, $knownAt: DateTime, $minPosition: Position) {
      budgetYear(
        unitCode: $unit
        fiscalYear: $year
        asOf: $asOf
        knownAt: $knownAt
        minPosition: $minPosition
      ) {
        tour {
          steps {
            kind
            title {
              zh
              en
            }
            text {
              zh
              en
            }
            asOf
            from {
              asOf
              knownAt
            }
            figure
            figures {
              figure
              before {
                value
              }
              after {
                value
              }
              difference {
                value
              }
            }
            event {
              position
              title {
                zh
                en
              }
            }
            documentNo
            voucherNo
            statementId
            assumed {
              ...TourAssumed
            }
          }
          ending {
            text {
              zh
              en
            }
            printed
            computed {
              value
            }
            otherFindings
            findings {
              label
              repairs {
                figures {
                  figureId
                  along
                  text {
                    zh
                    en
                  }
                }
              }
            }
          }
          assumed {
            ...TourAssumed
          }
          notShown {
            zh
            en
          }
        }
      }
    }
    fragment TourAssumed on AssumedMark {
      text {
        zh
        en
      }
      assumptions {
        why
        events
        firstOn
        lastOn
      }
    }
  `),
);
