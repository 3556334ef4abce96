import type { NamedPoint } from '@ledger/answers';

/** How a client names a point, without what it left out. */
export function pointIn({
  asOf,
  knownAt,
  basis,
}: {
  readonly [Name in keyof NamedPoint]: NamedPoint[Name] | undefined;
}): NamedPoint {
  return {
    ...(asOf !== undefined && { asOf }),
    ...(knownAt !== undefined && { knownAt }),
    ...(basis !== undefined && { basis }),
  };
}
