import type { Author, ClassifiedCode } from '@ledger/domain';
import type { UnitYear } from '../write-side';
import type { EntryVerdict, ImportEntry } from './import-entry';
import type { ImportProgress } from './write-import';

/** The entries of one unit's year, and their importer. */
export interface YearEntries extends UnitYear {
  readonly entries: readonly ImportEntry[];
  /** The signed-in importer. If absent, the file names the authors: see {@link attributed}. */
  readonly importer?: Author;
}

export interface ImportOptions {
  /** Only decide; write nothing. */
  readonly dryRun?: boolean;
  /** Keep the entries' own `recordedAt`. Only for an empty store, or to complete such a restore. */
  readonly withRecordedTimes?: boolean;
  /** Called with the number of decided entries. */
  readonly onDecided?: ImportProgress;
  /** Called with the number of written entries. */
  readonly onProgress?: ImportProgress;
  /** Can cancel the import until the first entry is written. After that the import runs to its end. */
  readonly signal?: AbortSignal;
}

export interface ImportRequest extends YearEntries, ImportOptions {}

export interface ImportOutcome {
  /** One per entry, in the order of the file. */
  readonly verdicts: readonly EntryVerdict[];
  /**
   * False if an entry was refused or had changed. Then nothing was written, except what an earlier try had stored
   * before another writer changed the year.
   */
  readonly accepted: boolean;
  /** How many entries were stored now; 0 with `dryRun`, and if all were known. */
  readonly written: number;
  /**
   * The codes of new entries that are in the tables from general knowledge only: no paper was found that prints them.
   */
  readonly assumedCodes: readonly ClassifiedCode[];
}
