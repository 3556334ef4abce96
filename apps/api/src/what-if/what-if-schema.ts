import type { GraphQLSchema } from 'graphql';
import type { Reading } from '../reading/reading';
import { wireResolvers } from '../shapes/wire';
import { whatIfFields } from './what-if-fields';

/** Lets the schema answer what can be supposed. */
export function wireWhatIf(whole: GraphQLSchema, reading: Reading): void {
  wireResolvers(whole, whatIfFields(reading));
}
