import type { UnitYear } from '@ledger/answers';
import { budgetStream, performanceStream, unitStream, type StreamKind } from '@ledger/domain';

/** The key of a unit-year in maps. */
export function yearKeyOf({ unitCode, fiscalYear }: UnitYear): string {
  return `${unitCode}-${fiscalYear}`;
}

/** The names of the streams of one unit-year. */
export function streamsOf({ unitCode, fiscalYear }: UnitYear): Readonly<Record<StreamKind, string>> {
  return {
    unit: unitStream(unitCode),
    budget: budgetStream(unitCode, fiscalYear),
    performance: performanceStream(unitCode, fiscalYear),
  };
}

/** The same, including the years before and after. */
export function streamsAround({ unitCode, fiscalYear }: UnitYear): readonly string[] {
  const years = [fiscalYear - 1, fiscalYear, fiscalYear + 1];
  return [...new Set(years.flatMap((year) => Object.values(streamsOf({ unitCode, fiscalYear: year }))))];
}
