import { graphql } from '../generated';
import { plainly } from '../server/plain-answers';

/** What is assumed under the answers about a year on one of its days. Its end comes with the year. */
export const PROVENANCE = plainly(
  graphql(`
    query Provenance($unit: ID!, $year: Int!, $asOf: Date, $knownAt: DateTime, $minPosition: Position) {
      budgetYear(
        unitCode: $unit
        fiscalYear: $year
        asOf: $asOf
        knownAt: $knownAt
        minPosition: $minPosition
      ) {
        provenance {
          ...AssumedParts
        }
      }
    }
    fragment AssumedParts on YearProvenance {
      events
      assumed {
        ...Mark
      }
      answers {
        answer
        assumed {
          ...Mark
        }
      }
    }
    fragment Mark on AssumedMark {
      events
      text {
        zh
        en
      }
      assumptions {
        why
        what
        latestOn
        events
      }
    }
  `),
);
