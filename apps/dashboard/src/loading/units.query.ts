import { graphql } from '../generated';

/** Units with the years that they have opened, a page at a time. */
export const UNITS = graphql(`
  query Units($after: String) {
    units(first: 500, after: $after) {
      pageInfo {
        hasNextPage
        endCursor
      }
      nodes {
        unitCode
        name
        years
      }
    }
  }
`);
