import { DomainError, type Author, type ClassifiedCode, type DeclaredCode } from '@ledger/domain';
import type {
  EntryVerdict,
  ImportEntry,
  ImportOptions,
  ImportOutcome,
  UnitYear,
  YearEntries,
} from '@ledger/write-side';
import type { LoadedEntry, ReadFile } from './import-source';
import { inWordsOf } from './refused-words';

/** Imports years as one job, through the write side. */
export type ImportYears = (
  years: readonly YearEntries[],
  options: ImportOptions,
) => Promise<readonly ImportOutcome[]>;

export interface RunOptions extends ImportOptions {
  /** Import valid rows of lists and valid year files even if others are not. The others wait. */
  readonly rightOnly?: boolean;
  /** The signed-in importer of a year. If absent, the files say who did it. */
  readonly importerOf?: (address: UnitYear, entries: readonly ImportEntry[]) => Author;
  /** Adds to a refusal what people call the lines of a year, with the codes that its entries declare. */
  readonly called?: (
    error: DomainError,
    address: UnitYear,
    toDeclare: readonly DeclaredCode[],
  ) => Promise<DomainError>;
}

/** The result for one file. */
export interface FileOutcome {
  /** False if nothing of the job was imported, or would be in a dry run. */
  readonly accepted: boolean;
  readonly written: number;
  /** One for each entry of the file, in order. */
  readonly verdicts: readonly EntryVerdict[];
  readonly assumedCodes: readonly ClassifiedCode[];
}

/**
 * Imports the read files as one job: all or nothing, or only correct rows. Returns outcomes in the order of the
 * files.
 */
export async function runImport(
  importYears: ImportYears,
  files: readonly ReadFile[],
  { rightOnly = false, importerOf, called, ...options }: RunOptions,
): Promise<readonly FileOutcome[]> {
  const isWhole = files.every(isFaultless);
  const verdicts = new Map<ImportEntry, EntryVerdict>();
  const imported = async (loaded: readonly LoadedEntry[], dryRun: boolean) => {
    const years = byYear(loaded, importerOf);
    const outcomes = await importYears(years, { ...options, dryRun });
    for (const [i, { entries }] of years.entries()) noteVerdicts(verdicts, entries, outcomes[i]);
    return outcomes;
  };
  const all = files.flatMap(({ entries }) => entries);
  const entries = rightOnly ? await rightOf(files, (loaded) => imported(loaded, true), verdicts) : all;
  const isTrial = options.dryRun === true || (!isWhole && !rightOnly);
  const outcomes = await imported(entries, isTrial);
  const accepted =
    (rightOnly ? entries.length > 0 : isWhole) && outcomes.every((outcome) => outcome.accepted);
  const assumedCodes = outcomes.flatMap((outcome) => outcome.assumedCodes);
  if (called) await callLines(all, verdicts, called);
  return files.map((file) => {
    const own = file.entries.flatMap(({ entry }, i) => {
      const verdict = verdicts.get(entry);
      return verdict ? [inWordsOf(file, i, verdict)] : [];
    });
    const added = own.filter(({ status }) => status === 'new').length;
    return { accepted, written: accepted && !isTrial ? added : 0, verdicts: own, assumedCodes };
  });
}

async function callLines(
  loaded: readonly LoadedEntry[],
  verdicts: Map<ImportEntry, EntryVerdict>,
  called: NonNullable<RunOptions['called']>,
): Promise<void> {
  const refused = loaded.flatMap(({ entry, address }) => {
    const verdict = verdicts.get(entry);
    return verdict?.error instanceof DomainError ? [{ entry, address, verdict, error: verdict.error }] : [];
  });
  if (refused.length === 0) return;
  const toDeclare = Map.groupBy(
    loaded.flatMap(({ entry: { intent }, address }) =>
      intent.type === 'DeclareCodes' ? intent.codes.map((code) => ({ code, year: yearKey(address) })) : [],
    ),
    ({ year }) => year,
  );
  for (const { entry, address, verdict, error } of refused) {
    const codes = toDeclare.get(yearKey(address))?.map(({ code }) => code) ?? [];
    verdicts.set(entry, { ...verdict, error: await called(error, address, codes) });
  }
}

function yearKey({ unitCode, fiscalYear }: UnitYear): string {
  return `${unitCode} ${String(fiscalYear)}`;
}

/** A file that has no fault in what was read. */
function isFaultless(file: ReadFile): boolean {
  if (file.kind === 'UNREADABLE') return false;
  return (
    file.kind === 'YEAR_FILE' ||
    (file.entries.length > 0 && file.found.rows.every(({ becomes }) => becomes !== 'fault'))
  );
}

/**
 * Leaves out refused rows, then rows that are refused because those are missing, until none is refused. A year file is
 * left out as a whole.
 */
async function rightOf(
  files: readonly ReadFile[],
  trial: (loaded: readonly LoadedEntry[]) => Promise<unknown>,
  verdicts: ReadonlyMap<ImportEntry, EntryVerdict>,
): Promise<readonly LoadedEntry[]> {
  let left = files.map((file) => file.entries);
  for (;;) {
    await trial(left.flat());
    const next = left.map((entries, i) => {
      const right = entries.filter(({ entry }) => !isRefused(verdicts.get(entry)));
      return files[i]?.kind === 'YEAR_FILE' && right.length < entries.length ? [] : right;
    });
    if (next.flat().length === left.flat().length) return next.flat();
    left = next;
  }
}

function isRefused(verdict: EntryVerdict | undefined): boolean {
  return verdict?.status === 'refused' || verdict?.status === 'changed';
}

function noteVerdicts(
  verdicts: Map<ImportEntry, EntryVerdict>,
  entries: readonly ImportEntry[],
  outcome: ImportOutcome | undefined,
): void {
  for (const [i, entry] of entries.entries()) {
    const verdict = outcome?.verdicts[i];
    if (verdict) verdicts.set(entry, verdict);
  }
}

function byYear(
  loaded: readonly LoadedEntry[],
  importerOf: RunOptions['importerOf'],
): readonly YearEntries[] {
  const years = new Map<string, { readonly address: UnitYear; readonly entries: ImportEntry[] }>();
  for (const { address, entry } of loaded) {
    const key = yearKey(address);
    const year = years.get(key) ?? { address, entries: [] };
    years.set(key, year);
    year.entries.push(entry);
  }
  return [...years.values()].map(({ address, entries }) => ({
    ...address,
    entries,
    ...(importerOf && { importer: importerOf(address, entries) }),
  }));
}
