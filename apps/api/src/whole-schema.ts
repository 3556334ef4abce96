import type { GraphQLSchema } from 'graphql';
import { sayingWhoMay } from './access/who-may';
import type { Audit } from './audit/audit';
import { wireAudit } from './audit/audit-schema';
import type { Granting } from './granting/granting';
import { wireGranting } from './granting/granting-schema';
import { nullArguments } from './graphql/null-arguments';
import { plainFields } from './graphql/plain-fields';
import type { Imports } from './imports/imports';
import { wireImports } from './imports/imports-schema';
import { answeredInUnits } from './reading/money-units';
import type { Reading } from './reading/reading';
import { wireReading } from './reading/reading-schema';
import { sayingWhatIsRead } from './reading/reads';
import { OF_ITSELF } from './reading/values';
import { withText } from './schema-documents';
import { readInPlace } from './shapes/in-place';
import { wireWhatIf } from './what-if/what-if-schema';
import type { Changes } from './writing/changes';
import { wireWriting } from './writing/writing-schema';

/** The resolvers of the fields. */
interface Answering {
  readonly reading: Reading;
  readonly changes: Changes;
  readonly imports: Imports;
  readonly granting: Granting;
  readonly audit: Audit;
}

/** Adds the types written as schema text to the schema that Nest builds. Without `by` it can be printed but not queried. */
export function wholeSchema(built: GraphQLSchema, by?: Answering): GraphQLSchema {
  const whole = withText(plainFields(built), by === undefined);
  wireReading(whole, by?.reading);
  nullArguments(whole);
  wireWriting(whole, by?.changes);
  wireImports(whole, by?.imports);
  if (by) {
    wireWhatIf(whole, by.reading);
    wireGranting(whole, by.granting);
    wireAudit(whole, by.audit);
  }
  return sayingWhoMay(sayingWhatIsRead(answeredInUnits(readInPlace(whole, OF_ITSELF))));
}
