import type { NamedPoint } from '@ledger/answers';
import { z } from 'zod';
import type { YearView } from './year-view';

/** The content of an id: a type, unit and year, a key, and the point as given. */
export type NodeAddress = z.infer<typeof ADDRESS>;

const point = z.strictObject({
  asOf: z.string().optional(),
  knownAt: z.string().optional(),
  basis: z.string().optional(),
});

const ADDRESS = z.union([
  z.tuple([z.literal('Unit'), z.string()]),
  z.tuple([z.literal('Unit'), z.string(), point]),
  z.tuple([z.literal('BudgetYear'), z.string(), z.number().int(), point]),
  z.tuple([
    z.enum([
      'Line',
      'Project',
      'Voucher',
      'Commitment',
      'Document',
      'Adjustment',
      'Indicator',
      'LedgerEvent',
    ]),
    z.string(),
    z.number().int(),
    point,
    z.string(),
  ]),
]);

/** With the point, if one was given, because the unit may have another name there. */
export function unitId(unitCode: string, at: NamedPoint): string {
  const point = named(at);
  return encoded(Object.keys(point).length === 0 ? ['Unit', unitCode] : ['Unit', unitCode, point]);
}

export function yearId({ unitCode, fiscalYear, at }: YearView): string {
  return encoded(['BudgetYear', unitCode, fiscalYear, named(at)]);
}

/** The id of something in a view, by its key. */
export function idIn(
  { unitCode, fiscalYear, at }: YearView,
  type: Exclude<NodeAddress[0], 'Unit' | 'BudgetYear'>,
  key: string,
): string {
  return encoded([type, unitCode, fiscalYear, named(at), key]);
}

/** Undefined if the text is not one of our ids. */
export function readNodeId(id: string): NodeAddress | undefined {
  try {
    const read: unknown = JSON.parse(Buffer.from(id, 'base64url').toString('utf8'));
    return ADDRESS.safeParse(read).data;
  } catch {
    // Invalid JSON is treated like any other text that is not an id.
    return undefined;
  }
}

function encoded(address: NodeAddress): string {
  return Buffer.from(JSON.stringify(address)).toString('base64url');
}

function named({ asOf, knownAt, basis }: NamedPoint): NodeAddress[3] & object {
  return {
    ...(asOf !== undefined && { asOf }),
    ...(knownAt !== undefined && { knownAt }),
    ...(basis !== undefined && { basis }),
  };
}
