import { dayOfYear, isToldBySums, yearOf, type CalendarDate } from '@ledger/domain';
import type { PointInTime } from '../point/point-in-time';
import type { LedgerEvent } from '../projection';
import { byDateThenPosition, isSelected } from '../select';

/** Facts that are kept whole, ordered by (occurredOn, position); a late one is put where it belongs. */
export class Documents {
  private readonly facts: LedgerEvent[] = [];

  constructor(facts: readonly LedgerEvent[] = []) {
    this.facts.push(...facts);
  }

  get length(): number {
    return this.facts.length;
  }

  get all(): readonly LedgerEvent[] {
    return this.facts;
  }

  add(fact: LedgerEvent): void {
    let place = this.facts.length;
    while (place > 0 && isBefore(fact, this.facts[place - 1])) place -= 1;
    this.facts.splice(place, 0, fact);
  }

  selected(point: PointInTime): readonly LedgerEvent[] {
    return this.facts.filter((fact) => isSelected(fact, point));
  }
}

/** Sums alone do not say that an amount is assumed. */
export function isKeptWhole(event: LedgerEvent): boolean {
  return event.assumed !== undefined || !isToldBySums(event);
}

/** Documents of several streams, in one order. */
export function merged(...lists: readonly (readonly LedgerEvent[])[]): readonly LedgerEvent[] {
  return lists.flat().sort(byDateThenPosition);
}

/** Last day of the fiscal year that counts at the date: 0 before it, 366 from its end on. */
export function dayWithin(asOf: CalendarDate, fiscalYear: number): number {
  const year = yearOf(asOf);
  if (year !== fiscalYear) return year < fiscalYear ? 0 : 366;
  return dayOfYear(asOf);
}

function isBefore(left: LedgerEvent, right: LedgerEvent | undefined): boolean {
  return right !== undefined && byDateThenPosition(left, right) < 0;
}
