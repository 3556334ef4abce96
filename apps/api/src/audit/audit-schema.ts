import { extendSchema, parse, type GraphQLSchema } from 'graphql';
import { wireResolvers } from '../shapes/wire';
import type { Audit } from './audit';
import { fourEyesFields } from './four-eyes-fields';
import { FOUR_EYES_SDL } from './four-eyes-sdl';

/** The schema with what 审计 asks, behind that of who may do what. Without `audit` it can be printed, not asked. */
export function withAudit(schema: GraphQLSchema, audit?: Audit): GraphQLSchema {
  const whole = extendSchema(schema, parse(FOUR_EYES_SDL));
  if (audit) wireResolvers(whole, fourEyesFields(audit));
  return whole;
}
