import type { GraphQLSchema } from 'graphql';
import { withWhoMayDirective } from './access/printed-schema';
import { sayingWhoMay } from './access/who-may';
import type { Audit } from './audit/audit';
import { withAudit } from './audit/audit-schema';
import type { Granting } from './granting/granting';
import { withGranting } from './granting/granting-schema';
import { nullArguments } from './graphql/null-arguments';
import { plainFields } from './graphql/plain-fields';
import type { Imports } from './imports/imports';
import { withImports } from './imports/imports-schema';
import { answeredInUnits } from './reading/money-units';
import type { Reading } from './reading/reading';
import { withReading } from './reading/reading-schema';
import { sayingWhatIsRead } from './reading/reads';
import { withWhatIf } from './what-if/what-if-schema';
import type { Changes } from './writing/changes';
import { withWriting } from './writing/writing-schema';

/** What fields are answered by. */
interface Answering {
  readonly reading: Reading;
  readonly changes: Changes;
  readonly imports: Imports;
  readonly granting: Granting;
  readonly audit: Audit;
}

/** Adds to what Nest builds all that is written as schema text. Without `by` it can be printed, and answers nothing. */
export function wholeSchema(built: GraphQLSchema, by?: Answering): GraphQLSchema {
  const read = nullArguments(withReading(plainFields(built), by?.reading));
  const written = withWhatIf(withWriting(read, by?.changes), by?.reading);
  const imported = withImports(withGranting(written, by?.granting), by?.imports);
  const whole = withAudit(imported, by?.audit);
  return withWhoMayDirective(sayingWhoMay(sayingWhatIsRead(answeredInUnits(whole))));
}
