import type { Author, ClassifiedCode } from '@ledger/domain';
import type { UnitYear } from '../write-side';
import type { EntryVerdict, ImportEntry } from './import-entry';
import type { ImportProgress } from './write-import';

/** The entries of one unit's year, and who brings them. */
export interface YearEntries extends UnitYear {
  readonly entries: readonly ImportEntry[];
  /** Who imports, where that is not left to the file: see {@link attributed}. */
  readonly importer?: Author;
}

export interface ImportOptions {
  /** Only decide, write nothing. */
  readonly dryRun?: boolean;
  /** Keep the entries' own `recordedAt`: only into an empty store, or to finish such a filling. */
  readonly withRecordedTimes?: boolean;
  /** Of the entries that are decided. */
  readonly onDecided?: ImportProgress;
  /** Of the entries that are written. */
  readonly onProgress?: ImportProgress;
  /** Heard until the first entry is written: from there on an import goes to its end. */
  readonly signal?: AbortSignal;
}

export interface ImportRequest extends YearEntries, ImportOptions {}

export interface ImportOutcome {
  /** One per entry, in the file's order. */
  readonly verdicts: readonly EntryVerdict[];
  /**
   * False where any entry was refused or had changed: then nothing was written, but for what an earlier try had stored before
   * somebody else wrote to the year.
   */
  readonly accepted: boolean;
  /** Entries stored now; 0 under `dryRun` and where all were known. */
  readonly written: number;
  /** Codes of new entries that the tables hold from general knowledge alone: no paper was found that prints them. */
  readonly assumedCodes: readonly ClassifiedCode[];
}
