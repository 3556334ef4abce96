import { graphql } from '../../generated';

/** Units with the years that they have opened. */
export const UNITS = graphql(`
  query Units {
    units(first: 500) {
      edges {
        node {
          unitCode
          name
          years
        }
      }
    }
  }
`);
