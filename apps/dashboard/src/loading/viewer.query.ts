import { graphql } from '../generated';
import { plainly } from '../server/plain-answers';

/** What whoever signed in may do on the unit that is shown. */
export const VIEWER = plainly(
  graphql(`
    query Viewer($unit: ID) {
      viewer {
        may(unitCode: $unit)
        anywhere: may
        rightsEverywhere
        rights(unitCode: $unit)
      }
    }
  `),
);

/** What waits for them, in whatever unit. */
export const WAITING = plainly(
  graphql(`
    query Waiting {
      waitingForMe(first: 20, moneyUnit: FEN) {
        totalCount
        nodes {
          unit {
            unitCode
            name
          }
          fiscalYear
          adjustment {
            adjustmentId
            name {
              zh
              en
            }
            reason
            net {
              amount
            }
            proposedBy
            proposedOn
          }
        }
      }
    }
  `),
);

/** Tells that it may have changed. */
export const WAITING_CHANGED = plainly(
  graphql(`
    subscription WaitingChanged {
      waitingForMeChanged {
        totalCount
      }
    }
  `),
);
