import { Extensions } from '@nestjs/graphql';
import {
  isAbstractType,
  isInterfaceType,
  isObjectType,
  type GraphQLCompositeType,
  type GraphQLSchema,
} from 'graphql';

/**
 * What a field reads in addition to the fields above it, from the narrowest to the widest. `tables` are built into the
 * program. `year` is the streams of the unit-year in the arguments `unitCode` and `fiscalYear`, and of the years before
 * and after. `log` is the whole log, or how far it was read (a basis, a cursor). `clock` is everything that is not
 * stored: the time, the state of the server, the request. An answer that reads `clock` is never cached.
 */
export const READINGS = ['tables', 'year', 'log', 'clock'] as const;

export type Reading = (typeof READINGS)[number];

/**
 * Says on the field what it reads. Every field of Query must say so: without it no answer is kept. A field below says so
 * where it reads more than the fields above it.
 */
export function Reads(reading: Reading): MethodDecorator & PropertyDecorator {
  return Extensions({ reads: reading });
}

/** What the field declares; of an abstract type, the widest of what its types declare. */
export function readingOf(
  schema: GraphQLSchema,
  type: GraphQLCompositeType,
  field: string,
): Reading | undefined {
  const types = isAbstractType(type) ? schema.getPossibleTypes(type) : [];
  const declared = [type, ...types].flatMap((owner) => {
    const found = isObjectType(owner) || isInterfaceType(owner) ? owner.getFields()[field] : undefined;
    const reads = found?.extensions['reads'];
    return READINGS.filter((reading) => reading === reads);
  });
  return widest(declared);
}

export function widest(readings: readonly Reading[]): Reading | undefined {
  return READINGS.findLast((reading) => readings.includes(reading));
}
