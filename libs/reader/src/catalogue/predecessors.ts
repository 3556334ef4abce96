import type { LedgerEvent } from '@ledger/answers';
import type { StreamAddress } from '@ledger/domain';
import type { KnownStream } from './known-stream';

/** The predecessors of each unit, so that a question need not search all units. */
export class Predecessors {
  private codes = new Map<string, Set<string>>();

  note({ data }: Extract<LedgerEvent, { type: 'UnitSucceeded' }>, address: StreamAddress | undefined): void {
    if (!address) return;
    for (const code of data.successorCodes) {
      const known = this.codes.get(code) ?? new Set();
      this.codes.set(code, known.add(address.unitCode));
    }
  }

  /** Replaces everything by what the streams say. */
  restore(streams: readonly KnownStream[]): void {
    this.codes = new Map();
    for (const { address, succeeded = [] } of streams)
      for (const event of succeeded) if (event.type === 'UnitSucceeded') this.note(event, address);
  }

  /** The codes of units that ever named this one as successor. Whether they do at a point must still be checked. */
  of(unitCode: string): readonly string[] {
    return [...(this.codes.get(unitCode) ?? [])].sort();
  }
}
