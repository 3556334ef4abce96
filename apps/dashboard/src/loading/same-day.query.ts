import { graphql } from '../generated';
import { plainly } from '../server/plain-answers';

/** 三公经费 of another year of the unit through its days. */
export const SAME_DAY = plainly(
  graphql(`
    query SameDay($unit: ID!, $lastYear: Int!, $knownAt: DateTime) {
      budgetYear(unitCode: $unit, fiscalYear: $lastYear, knownAt: $knownAt, moneyUnit: FEN) {
        threePublicTimeline {
          totals {
            on
            executed {
              amount
            }
          }
          kinds {
            kind
            changes {
              on
              executed {
                amount
              }
            }
          }
        }
      }
    }
  `),
);
