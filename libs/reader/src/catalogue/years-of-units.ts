import type { StreamAddress } from '@ledger/domain';

/**
 * For each unit, the years that have a budget. Answers for thousands of units at once without going through all
 * streams.
 */
export class YearsOfUnits {
  private readonly years = new Map<string, number[]>();

  constructor(addresses: readonly (StreamAddress | undefined)[] = []) {
    for (const address of addresses) this.note(address);
  }

  /** Notes a new stream. */
  note(address: StreamAddress | undefined): void {
    if (address?.kind !== 'budget' || address.fiscalYear === undefined) return;
    const { unitCode, fiscalYear } = address;
    const known = this.years.get(unitCode);
    if (known) known.push(fiscalYear);
    else this.years.set(unitCode, [fiscalYear]);
  }

  /** Sorted by year. */
  of(unitCode: string): readonly number[] {
    return (this.years.get(unitCode) ?? []).toSorted((left, right) => left - right);
  }
}
