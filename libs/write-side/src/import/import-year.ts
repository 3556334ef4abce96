import type { Author, ClassifiedCode } from '@ledger/domain';
import type { UnitYear, WriteSide } from '../write-side';
import { attributed } from './attributed';
import type { EntryVerdict, ImportEntry } from './import-entry';
import { planImport } from './plan-import';
import { restoreAppends, writeAppends, type ImportProgress } from './write-import';

export interface ImportRequest extends UnitYear {
  readonly entries: readonly ImportEntry[];
  /** Who imports, where that is not left to the file: see {@link attributed}. */
  readonly importer?: Author;
  /** Only decide, write nothing. */
  readonly dryRun?: boolean;
  /** Keep the entries' own `recordedAt`: only into an empty store, or to finish such a filling. */
  readonly withRecordedTimes?: boolean;
  readonly onProgress?: ImportProgress;
}

export interface ImportOutcome {
  /** One per entry, in the file's order. */
  readonly verdicts: readonly EntryVerdict[];
  /** False where any entry was refused or had changed: then nothing was written at all. */
  readonly accepted: boolean;
  /** Entries written now; 0 under `dryRun` and where all were known. */
  readonly written: number;
  /** Codes of new entries that the tables hold from general knowledge alone: no paper was found that prints them. */
  readonly assumedCodes: readonly ClassifiedCode[];
}

/** Two passes: decide everything in memory, and only if nothing is refused, write. */
export async function importYear(writeSide: WriteSide, request: ImportRequest): Promise<ImportOutcome> {
  const { store } = writeSide;
  const { onProgress = () => undefined } = request;
  const entries = await attributed(writeSide, request);
  const plan = await planImport(request.withRecordedTimes ? 'empty' : { store }, request, entries);
  const { verdicts, assumedCodes } = plan;
  const accepted = verdicts.every(({ status }) => status !== 'refused' && status !== 'changed');
  if (!accepted || request.dryRun || plan.appends.length === 0)
    return { verdicts, accepted, written: 0, assumedCodes };
  if (request.withRecordedTimes) await restoreAppends(store, plan.appends, onProgress);
  else await writeAppends(store, plan.appends, onProgress);
  return { verdicts, accepted, written: plan.appends.length, assumedCodes };
}
