import type { PointInTime } from '@ledger/answers';
import type { Catalogue } from './catalogue';

/** A unit that has a budget in a year, with every name that it has had up to the point. */
export interface UnitOfYear {
  readonly unitCode: string;
  readonly names: readonly string[];
}

export function unitsOfYear(
  catalogue: Catalogue,
  fiscalYear: number,
  point: PointInTime,
): readonly UnitOfYear[] {
  return catalogue
    .unitYears()
    .filter((year) => year.fiscalYear === fiscalYear)
    .map(({ unitCode }) => ({
      unitCode,
      names: catalogue.unitAt(unitCode, point)?.names.map(({ name }) => name) ?? [],
    }));
}
