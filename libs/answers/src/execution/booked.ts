import { MEASURES, type Fen, type LineKey, type Measure } from '@ledger/domain';

/** What sums are told apart by: the finest grain of the books. */
export interface BookedCell {
  readonly line: LineKey;
  readonly economicCode: string;
  readonly measure: Measure;
}

/** Amounts and their procurement part, by measure. Whole fen. */
export interface Sums {
  readonly amounts: Record<Measure, Fen>;
  readonly procurement: Record<Measure, Fen>;
}

/** Everything that was put on lines up to a point, to be summed as asked. */
export interface Booked {
  /**
   * By group; cells for which `groupOf` answers undefined are left out, a cell that sums to zero is not. `upToDay`
   * (1 for 1 January, inclusive) asks for an earlier day than the point's.
   */
  sumsBy(groupOf: (cell: BookedCell) => string | undefined, upToDay?: number): ReadonlyMap<string, Sums>;
  /** Of all lines. */
  totals(upToDay?: number): Sums;
  /** False only where sums up to this day, of the line where one is named, are those up to the day before. */
  isBookedOn(day: number, line?: LineKey): boolean;
}

export function noSums(): Sums {
  return { amounts: noAmounts(), procurement: noAmounts() };
}

/** Sums of the cells that `accepts` lets through. */
export function sumWhere(booked: Booked, accepts: (cell: BookedCell) => boolean): Sums {
  return booked.sumsBy((cell) => (accepts(cell) ? '' : undefined)).get('') ?? noSums();
}

/** The group's sums, begun where there are none. */
export function sumsOf(groups: Map<string, Sums>, group: string): Sums {
  const known = groups.get(group);
  if (known) return known;
  const begun = noSums();
  groups.set(group, begun);
  return begun;
}

export function addSums(to: Sums, from: Sums): void {
  for (const measure of MEASURES) {
    to.amounts[measure] += from.amounts[measure];
    to.procurement[measure] += from.procurement[measure];
  }
}

function noAmounts(): Record<Measure, Fen> {
  return {
    initial: 0,
    interim: 0,
    supplement: 0,
    reduction: 0,
    transferIn: 0,
    transferOut: 0,
    carriedIn: 0,
    carriedOut: 0,
    released: 0,
    committed: 0,
    spent: 0,
    reversed: 0,
    recovered: 0,
    carriedOver: 0,
    included: 0,
  };
}
