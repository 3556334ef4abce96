import type { LedgerEvent } from '@ledger/answers';
import type { StreamAddress } from '@ledger/domain';
import type { KnownStream } from './known-stream';

/** The units that were ever succeeded by a unit, so that not all units must be searched. */
export class Predecessors {
  private codes = new Map<string, Set<string>>();

  note({ data }: Extract<LedgerEvent, { type: 'UnitSucceeded' }>, address: StreamAddress | undefined): void {
    if (!address) return;
    for (const code of data.successorCodes) {
      const known = this.codes.get(code) ?? new Set();
      this.codes.set(code, known.add(address.unitCode));
    }
  }

  /** Takes what the streams tell instead of everything it holds. */
  restore(streams: readonly KnownStream[]): void {
    this.codes = new Map();
    for (const { address, succeeded = [] } of streams)
      for (const event of succeeded) if (event.type === 'UnitSucceeded') this.note(event, address);
  }

  /** By code; whether they are followed by it at a point is for each of them to say. */
  of(unitCode: string): readonly string[] {
    return [...(this.codes.get(unitCode) ?? [])].sort();
  }
}
