import { isUnionType, type GraphQLSchema } from 'graphql';
import { wireResolvers } from '../shapes/wire';
import type { Audit } from './audit';
import { fourEyesFields } from './four-eyes-fields';
import { FOUR_EYES_SDL } from './four-eyes-sdl';
import { entryType, readsFields } from './reads-fields';
import { READS_SDL } from './reads-sdl';

/** The fields for 审计. */
export const AUDIT_SDL = FOUR_EYES_SDL + READS_SDL;

/** Lets the schema answer the fields for 审计. */
export function wireAudit(whole: GraphQLSchema, audit: Audit): void {
  for (const fields of [fourEyesFields(audit), readsFields(audit)]) wireResolvers(whole, fields);
  const entry = whole.getType('ReadsEntry');
  if (isUnionType(entry)) entry.resolveType = entryType;
}
