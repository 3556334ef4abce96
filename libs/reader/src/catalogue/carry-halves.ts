import type { LedgerEvent } from '@ledger/answers';

/** What a budget stream says of money that crosses the turn of a year: each half names the other by its id. */
export interface CarryHalves {
  /** Carry-forwards out of the year that are not revoked. */
  readonly released: Set<string>;
  /** Carry-forwards of the year before that this year has carried in or cancelled. */
  readonly settled: Set<string>;
  /** Returns to the year before. */
  readonly returned: Set<string>;
  /** Returns of the next year that this year has taken back. */
  readonly takenBack: Set<string>;
}

/** `known` with the event; undefined as long as nothing crosses the turn of the year. */
export function halvesWith(known: CarryHalves | undefined, event: LedgerEvent): CarryHalves | undefined {
  const halves = () => known ?? noHalves();
  switch (event.type) {
    case 'CarryForwardReleased':
      return noted(halves(), 'released', event.data.carryId);
    case 'CarryForwardRevoked':
      known?.released.delete(event.data.carryId);
      return known;
    case 'CarriedIn':
    case 'CarryInCancelled':
      return noted(halves(), 'settled', event.data.carryId);
    case 'CarryInReturned':
      return noted(halves(), 'returned', event.data.returnId);
    case 'CarryForwardTakenBack':
      return noted(halves(), 'takenBack', event.data.returnId);
    default:
      return known;
  }
}

export interface OpenHalves {
  /** The next year was opened and has neither carried in nor cancelled all that this year has released. */
  readonly release: boolean;
  /** The year before has not taken back all that this year has returned. */
  readonly return: boolean;
}

/** What is known of the budgets of the year before, of the year, and of the next. */
export function openHalves([before, own, next]: readonly (Known | undefined)[]): OpenHalves {
  return {
    release: next?.openedAt !== undefined && hasMore(own?.carried?.released, next.carried?.settled),
    return: hasMore(own?.carried?.returned, before?.carried?.takenBack),
  };
}

interface Known {
  readonly openedAt?: bigint;
  readonly carried?: CarryHalves;
}

function hasMore(ids: ReadonlySet<string> = new Set(), than: ReadonlySet<string> = new Set()): boolean {
  return [...ids].some((id) => !than.has(id));
}

function noted(halves: CarryHalves, which: keyof CarryHalves, id: string): CarryHalves {
  halves[which].add(id);
  return halves;
}

function noHalves(): CarryHalves {
  return { released: new Set(), settled: new Set(), returned: new Set(), takenBack: new Set() };
}
