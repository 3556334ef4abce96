import { graphql } from '../generated';

/** Tells that a year has changed, and up to where. */
export const YEAR_CHANGED = graphql(`
  subscription YearChanged($unit: ID!, $year: Int!, $since: Position) {
    budgetYearChanged(unit: $unit, year: $year, since: $since) {
      position
    }
  }
`);
