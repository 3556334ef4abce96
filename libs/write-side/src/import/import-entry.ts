import type { Author, BudgetIntent, PerformanceIntent, UnitIntent } from '@ledger/domain';
import type { CommandMeta } from '../command-request';

/** One entry of a year file: one intent on one of the three streams of a unit's year, under an id of its own. */
export type ImportEntry = ImportTarget &
  ImportOrigin & {
    readonly entryId: string;
    /** When the entry became known, for `recordedTimes: true`. ISO instant. */
    readonly recordedAt?: string;
    /** What earlier versions made of the same: where all of it is stored, so is this. Of the stream of the entry. */
    readonly formerly?: readonly FormerEntry[];
  };

/** An entry as it was called and typed before. */
export interface FormerEntry {
  readonly entryId: string;
  readonly intent: unknown;
}

/** The author of the entry, and what is kept of the file. */
type ImportOrigin = Author & Pick<CommandMeta, 'source' | 'statedBy' | 'importedBy'>;

export type ImportTarget =
  | { readonly target: 'unit'; readonly intent: UnitIntent }
  | { readonly target: 'budget'; readonly intent: BudgetIntent }
  | { readonly target: 'performance'; readonly intent: PerformanceIntent };

/** What the first pass says of an entry. */
export interface EntryVerdict {
  readonly entryId: string;
  /** `new` will be written, `known` is stored already, `nothing` changes nothing, `changed` and `refused` stop it all. */
  readonly status: 'new' | 'known' | 'nothing' | 'changed' | 'refused';
  readonly error?: Error;
}
