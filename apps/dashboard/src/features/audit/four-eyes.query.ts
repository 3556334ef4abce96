import { graphql } from '../../generated';
import { plainly } from '../../server/plain-answers';

/** 双人复核 over all of the log that whoever asks may see the past of: not of a year, nor of the page's point. */
export const FOUR_EYES = plainly(
  graphql(`
    query FourEyes($onlyBroken: Boolean!) {
      fourEyes {
        events
        looked
        proven
        broken
        unproven
        findings(first: 200, onlyBroken: $onlyBroken) {
          totalCount
          nodes {
            rule
            text {
              zh
              en
            }
            event {
              ...AuditedEvent
            }
            against {
              ...AuditedEvent
            }
          }
        }
      }
    }
    fragment AuditedEvent on FourEyesEvent {
      eventId
      unitCode
      type
      title {
        zh
        en
      }
      documentNo
      recordedAt
      actor
      person {
        subject
      }
      onBehalfOf {
        name
      }
    }
  `),
);
