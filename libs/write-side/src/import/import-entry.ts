import type { Author, BudgetIntent, PerformanceIntent, UnitIntent } from '@ledger/domain';
import type { CommandMeta } from '../command-request';

/** One entry of a year file: one intent on one of the three streams of a unit's year, under its own id. */
export type ImportEntry = ImportTarget &
  ImportOrigin & {
    readonly entryId: string;
    /** When the entry became known, for imports with recorded times. ISO instant. */
    readonly recordedAt?: string;
    /**
     * The entries that earlier versions made of the same data, on the same stream. If all of them are stored, this
     * entry is stored, too.
     */
    readonly formerly?: readonly FormerEntry[];
  };

/** An entry with the id and the intent that earlier versions gave it. */
export interface FormerEntry {
  readonly entryId: string;
  readonly intent: unknown;
}

/** The author of the entry, and what is stored about the file. */
type ImportOrigin = Author &
  Pick<CommandMeta, 'source' | 'provenance' | 'statedBy' | 'importedBy'> & {
    /** The year file or voucher file, and the line in it, from 1. A list says the same in `source`. */
    readonly file?: string;
    readonly line?: number;
  };

export type ImportTarget =
  | { readonly target: 'unit'; readonly intent: UnitIntent }
  | { readonly target: 'budget'; readonly intent: BudgetIntent }
  | { readonly target: 'performance'; readonly intent: PerformanceIntent };

/** The result of the first pass for an entry. */
export interface EntryVerdict {
  readonly entryId: string;
  /**
   * `new`: will be written. `known`: is already stored. `nothing`: changes nothing. `changed` and `refused`: stop the
   * whole import.
   */
  readonly status: 'new' | 'known' | 'nothing' | 'changed' | 'refused';
  readonly error?: Error;
}
