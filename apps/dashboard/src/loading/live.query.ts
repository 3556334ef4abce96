import { graphql } from '../generated';
import { plainly } from '../server/plain-answers';

/** Tells that a year has changed, and up to where. */
export const YEAR_CHANGED = plainly(
  graphql(`
    subscription YearChanged($unit: ID!, $year: Int!, $since: Position) {
      budgetYearChanged(unitCode: $unit, fiscalYear: $year, since: $since) {
        position
      }
    }
  `),
);
