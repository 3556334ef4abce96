import { extendSchema, parse, type GraphQLSchema } from 'graphql';
import type { Reading } from '../reading/reading';
import { wireResolvers } from '../shapes/wire';
import { whatIfFields } from './what-if-fields';
import { WHAT_IF_SDL } from './what-if-sdl';

/** The schema with what can be supposed, behind that of reading and writing. */
export function withWhatIf(schema: GraphQLSchema, reading?: Reading): GraphQLSchema {
  const whole = extendSchema(schema, parse(WHAT_IF_SDL));
  if (reading) wireResolvers(whole, whatIfFields(reading));
  return whole;
}
