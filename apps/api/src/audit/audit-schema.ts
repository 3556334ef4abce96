import { extendSchema, isUnionType, parse, type GraphQLSchema } from 'graphql';
import { wireResolvers } from '../shapes/wire';
import type { Audit } from './audit';
import { fourEyesFields } from './four-eyes-fields';
import { FOUR_EYES_SDL } from './four-eyes-sdl';
import { entryType, readsFields } from './reads-fields';
import { READS_SDL } from './reads-sdl';

/** The schema with the fields for 审计, added after those for access rights. Without `audit` it can only be printed. */
export function withAudit(schema: GraphQLSchema, audit?: Audit): GraphQLSchema {
  const whole = extendSchema(schema, parse(FOUR_EYES_SDL + READS_SDL));
  if (!audit) return whole;
  for (const fields of [fourEyesFields(audit), readsFields(audit)]) wireResolvers(whole, fields);
  const entry = whole.getType('ReadsEntry');
  if (isUnionType(entry)) entry.resolveType = entryType;
  return whole;
}
