import { graphql } from './generated';
import { plainly } from '../server/plain-answers';

/** Imports a year file, or only checks it, and says of every row what becomes of it. */
export const IMPORT_YEAR = plainly(
  graphql(`
    mutation ImportYear($content: String!, $attachments: [AttachmentInput!]!, $dryRun: Boolean!) {
      importYear(content: $content, attachments: $attachments, dryRun: $dryRun) {
        accepted
        written
        known
        unitCode
        fiscalYear
        faults {
          file
          line
          entryId
          zh
          en
        }
        rows {
          entryId
          file
          line
          outcome
          fault {
            zh
            en
          }
        }
      }
    }
  `),
);
