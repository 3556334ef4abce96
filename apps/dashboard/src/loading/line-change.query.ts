import { graphql } from '../generated';

/** The figures of a line from one day on. */
export const LINE_CHANGE = graphql(`
  fragment LineChange on ExecutionChange {
    on
    initial {
      amount
    }
    carriedOver {
      amount
    }
    carriedIn {
      amount
    }
    adjusted {
      amount
    }
    released {
      amount
    }
    executed {
      amount
    }
    recovered {
      amount
    }
    committedOpen {
      amount
    }
    available {
      amount
    }
  }
`);
