import {
  ImportBudgetYears,
  type EntryVerdict,
  type ImportEntry,
  type ImportOutcome,
  type UnitYear,
} from '@ledger/write-side';
import type { LedgerContext } from '../ledger-context';
import { withProgress } from '../output/progress';

/** What was read of one file: entries of one unit's year, or of several. */
export interface LoadedFile {
  readonly path: string;
  readonly entries: readonly LoadedEntry[];
  /** Something in it cannot be imported: then nothing of the whole job is. */
  readonly isFaulty: boolean;
  /** What people read of it, every entry or what is wrong. */
  readonly report: (outcome: ImportOutcome, every: boolean) => string;
  /** What machines read of it beside the outcome. */
  readonly about: object;
}

interface LoadedEntry {
  readonly address: UnitYear;
  readonly entry: ImportEntry;
}

export interface JobOptions {
  readonly dryRun?: boolean;
  readonly withRecordedTimes?: boolean;
}

/** Imports files as one job: all of them, or nothing of any. Outcomes in the order of the files. */
export async function runJob(
  ledger: LedgerContext,
  files: readonly LoadedFile[],
  { dryRun, withRecordedTimes }: JobOptions,
): Promise<readonly ImportOutcome[]> {
  const isTrial = dryRun === true || files.some(({ isFaulty }) => isFaulty);
  const years = byYear(files);
  const label = `导入 import ${files.length === 1 ? (files[0]?.path ?? '') : `${String(files.length)} 个文件 files`}`;
  const outcomes = await withProgress(label, (onProgress) =>
    ledger.commands.execute(
      new ImportBudgetYears(
        years.map(({ address, entries }) => ({ ...address, entries })),
        { onProgress, dryRun: isTrial, ...(withRecordedTimes && { withRecordedTimes }) },
      ),
    ),
  );
  const accepted = outcomes.every((outcome) => outcome.accepted) && files.every(({ isFaulty }) => !isFaulty);
  const verdicts = new Map<ImportEntry, EntryVerdict>();
  for (const [i, { entries }] of years.entries())
    for (const [k, verdict] of (outcomes[i]?.verdicts ?? []).entries()) {
      const entry = entries[k];
      if (entry) verdicts.set(entry, verdict);
    }
  return files.map(({ entries }) => {
    const touched = new Set(entries.map(({ address }) => keyOf(address)));
    const assumedCodes = years.flatMap(({ address }, i) =>
      touched.has(keyOf(address)) ? (outcomes[i]?.assumedCodes ?? []) : [],
    );
    const own = entries.flatMap(({ entry }) => verdicts.get(entry) ?? []);
    const written = accepted && !isTrial ? own.filter(({ status }) => status === 'new').length : 0;
    return { accepted, written, verdicts: own, assumedCodes };
  });
}

function byYear(files: readonly LoadedFile[]) {
  const years = new Map<string, { readonly address: UnitYear; readonly entries: ImportEntry[] }>();
  for (const { address, entry } of files.flatMap(({ entries }) => entries)) {
    const key = keyOf(address);
    const year = years.get(key) ?? { address, entries: [] };
    years.set(key, year);
    year.entries.push(entry);
  }
  return [...years.values()];
}

function keyOf({ unitCode, fiscalYear }: UnitYear): string {
  return `${unitCode} ${String(fiscalYear)}`;
}
