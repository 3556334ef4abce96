import type { UnitYear } from '@ledger/answers';
import type { StreamAddress } from '@ledger/domain';

/**
 * The units that have a stream, and the years that have a budget. Answers for thousands of units at once without going
 * through all streams.
 */
export class YearsOfUnits {
  private readonly years = new Map<string, number[]>();
  private readonly units: string[] = [];
  /** Put in order when they are asked for; undefined once a stream was added. */
  private sortedUnits: readonly string[] | undefined;
  private sortedYears: readonly UnitYear[] | undefined;

  constructor(addresses: readonly (StreamAddress | undefined)[] = []) {
    for (const address of addresses) this.note(address);
  }

  /** Notes a new stream. */
  note(address: StreamAddress | undefined): void {
    if (address?.kind === 'unit') this.noteUnit(address);
    if (address?.kind !== 'budget' || address.fiscalYear === undefined) return;
    const { unitCode, fiscalYear } = address;
    this.sortedYears = undefined;
    const known = this.years.get(unitCode);
    if (known) known.push(fiscalYear);
    else this.years.set(unitCode, [fiscalYear]);
  }

  /** Sorted by year. */
  of(unitCode: string): readonly number[] {
    return (this.years.get(unitCode) ?? []).toSorted((left, right) => left - right);
  }

  /** All years, sorted by year and unit code. */
  get all(): readonly UnitYear[] {
    return (this.sortedYears ??= [...this.years]
      .flatMap(([unitCode, years]) => years.map((fiscalYear) => ({ unitCode, fiscalYear })))
      .sort((a, b) => a.fiscalYear - b.fiscalYear || (a.unitCode < b.unitCode ? -1 : 1)));
  }

  /** The codes of all units that have a stream, sorted. */
  get unitCodes(): readonly string[] {
    return (this.sortedUnits ??= this.units.toSorted((a, b) => (a < b ? -1 : 1)));
  }

  private noteUnit({ unitCode }: StreamAddress): void {
    this.units.push(unitCode);
    this.sortedUnits = undefined;
  }
}
