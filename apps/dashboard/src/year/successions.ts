import type { YearData } from './year-data';

/** How a unit is bound to others by a merger or split. */
type Bond = 'tookOver' | 'splitFrom' | 'mergedInto' | 'splitInto' | 'splitOff';

export interface OtherUnit {
  readonly code: string;
  readonly name: string;
}

/** What happened to a unit on a day, and with which others. */
interface BondOfDay {
  readonly from: string;
  readonly bond: Bond;
  readonly units: readonly OtherUnit[];
}

/** What a unit came out of and what became of it up to the day; what is of one day and kind stands together. */
export function bondsOn(
  { successions, unit }: Pick<YearData, 'successions' | 'unit'>,
  day: string,
): readonly BondOfDay[] {
  const before = successions.succeeds.map(({ from, kind, predecessorCode, predecessor }): BondOfDay => ({
    from,
    bond: kind === 'MERGED' ? 'tookOver' : 'splitFrom',
    units: [{ code: predecessorCode, name: predecessor?.name ?? predecessorCode }],
  }));
  const after = successions.succeededBy.map(({ from, kind, successorCodes, successors }): BondOfDay => ({
    from,
    bond: kind === 'MERGED' ? 'mergedInto' : splitOf(unit, successorCodes),
    units: successorCodes
      .filter((code) => code !== unit)
      .map((code) => ({
        code,
        name: successors.find(({ unitCode }) => unitCode === code)?.name ?? code,
      })),
  }));
  return together([...before, ...after].filter(({ from }) => from <= day));
}

function splitOf(unit: string, successorCodes: readonly string[]): Bond {
  return successorCodes.includes(unit) ? 'splitOff' : 'splitInto';
}

function together(bonds: readonly BondOfDay[]): readonly BondOfDay[] {
  const byKind = new Map<string, BondOfDay>();
  for (const bond of bonds) {
    const key = `${bond.from} ${bond.bond}`;
    byKind.set(key, { ...bond, units: [...(byKind.get(key)?.units ?? []), ...bond.units] });
  }
  return [...byKind.values()];
}
