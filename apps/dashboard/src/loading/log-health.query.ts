import { graphql } from '../generated';
import { plainly } from '../server/plain-answers';

/** Whether the log was altered, for users to whom the server shows it. */
export const LOG_HEALTH = plainly(
  graphql(`
    query LogHealth {
      logHealth {
        sound
        readable
        scrub {
          begunAt
          reading
          eventsRead
          endedAt
        }
        faultCount
        faults {
          streamId
          streamVersion
          eventId
          wrong {
            zh
            en
          }
        }
        broken {
          size
          sealedAt
          wrong {
            zh
            en
          }
        }
        sealed {
          size
          root
          sealedAt
          ageSeconds
        }
      }
    }
  `),
);
