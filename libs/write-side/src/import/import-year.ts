import {
  budgetStream,
  performanceStream,
  unitStream,
  type Author,
  type ClassifiedCode,
} from '@ledger/domain';
import { isVersionConflict } from '../group-append';
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

const TRIES = 5;

/**
 * Two passes: decide everything in memory, and only if nothing is refused, write. Where somebody else wrote to the year in
 * between, both are done again on what was written, while commands on the year wait here; what the first try has stored is
 * known then.
 */
export async function importYear(writeSide: WriteSide, request: ImportRequest): Promise<ImportOutcome> {
  const begun = new Set<string>();
  for (let tries = 1; ; tries += 1) {
    const attempt = () => tryImport(writeSide, request, begun);
    try {
      const outcome = await (tries === 1 ? attempt() : whileYearWaits(writeSide, request, attempt));
      return tries === 1 ? outcome : { ...outcome, written: storedOf(begun, outcome) };
    } catch (error) {
      if (!isVersionConflict(error) || tries === TRIES) throw error;
    }
  }
}

/** Notes in `begun` which entries it set about to write. */
async function tryImport(
  writeSide: WriteSide,
  request: ImportRequest,
  begun: Set<string>,
): Promise<ImportOutcome> {
  const { store } = writeSide;
  const { onProgress = () => undefined } = request;
  const entries = await attributed(writeSide, request);
  const plan = await planImport(request.withRecordedTimes ? 'empty' : { store }, request, entries);
  const { verdicts, assumedCodes } = plan;
  const accepted = verdicts.every(({ status }) => status !== 'refused' && status !== 'changed');
  if (!accepted || request.dryRun || plan.appends.length === 0)
    return { verdicts, accepted, written: 0, assumedCodes };
  for (const { entryId } of plan.appends) begun.add(entryId);
  if (request.withRecordedTimes) await restoreAppends(store, plan.appends, onProgress);
  else await writeAppends(store, plan.appends, onProgress);
  return { verdicts, accepted, written: plan.appends.length, assumedCodes };
}

/** What several tries together have stored: all they set about, or where the last was refused, what it found stored. */
function storedOf(begun: ReadonlySet<string>, { verdicts, accepted }: ImportOutcome): number {
  return verdicts.filter(({ entryId, status }) => begun.has(entryId) && (accepted || status === 'known'))
    .length;
}

/** Other processes are met by the expected version all the same. */
async function whileYearWaits<Result>(
  { units, budgets, performances }: WriteSide,
  { unitCode, fiscalYear }: UnitYear,
  work: () => Promise<Result>,
): Promise<Result> {
  return units.queues.whileHeld(unitStream(unitCode), () =>
    budgets.queues.whileHeld(budgetStream(unitCode, fiscalYear), () =>
      performances.queues.whileHeld(performanceStream(unitCode, fiscalYear), work),
    ),
  );
}
