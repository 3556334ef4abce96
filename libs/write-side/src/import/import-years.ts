import { budgetStream, performanceStream, unitStream } from '@ledger/domain';
import { traced } from '@ledger/tracing';
import { isVersionConflict } from '../group-append';
import type { WriteSide } from '../write-side';
import { attributed } from './attributed';
import { marked } from './import-marks';
import type { ImportOptions, ImportOutcome, YearEntries } from './import-request';
import { planImport, type ImportPlan } from './plan-import';
import { PrivateFolds } from './private-folds';
import { restoreAppends, writeAppends } from './write-import';

const TRIES = 5;

/**
 * Years of one or several units as one job: everything is decided in memory, each year on what the ones before it decided,
 * and only where nothing of any is refused all is written. Where somebody else wrote to one of them in between, both are
 * done again on what was written, while commands on these years wait here; what the first try has stored is known then.
 * Outcomes in the order of the years. @throws the reason of `signal` where that came before anything was written.
 */
export function importYears(
  writeSide: WriteSide,
  years: readonly YearEntries[],
  options: ImportOptions = {},
): Promise<readonly ImportOutcome[]> {
  const entries = years.reduce((sum, year) => sum + year.entries.length, 0);
  const work = () => importWithTries(writeSide, years, options);
  return traced('import', { years: years.length, entries }, work);
}

async function importWithTries(
  writeSide: WriteSide,
  years: readonly YearEntries[],
  options: ImportOptions,
): Promise<readonly ImportOutcome[]> {
  const begun = years.map(() => new Set<string>());
  for (let tries = 1; ; tries += 1) {
    const attempt = () => tryImports(writeSide, { years, options, begun });
    try {
      const outcomes = await (tries === 1 ? attempt() : whileYearsWait(writeSide, years, attempt));
      if (tries === 1) return outcomes;
      return outcomes.map((outcome, i) => ({ ...outcome, written: storedOf(begun[i], outcome) }));
    } catch (error) {
      if (!isVersionConflict(error) || tries === TRIES) throw error;
    }
  }
}

interface Trying {
  readonly years: readonly YearEntries[];
  readonly options: ImportOptions;
  /** Of each year, the entries that it set about to write. */
  readonly begun: readonly Set<string>[];
}

async function tryImports(
  writeSide: WriteSide,
  { years, options, begun }: Trying,
): Promise<readonly ImportOutcome[]> {
  const { dryRun = false, withRecordedTimes = false, onProgress = () => undefined, signal } = options;
  const plans = await planYears(writeSide, years, options);
  const accepted = plans.every(({ verdicts }) => verdicts.every(isAccepted));
  const appends = accepted && !dryRun ? plans.flatMap((plan) => plan.appends) : [];
  signal?.throwIfAborted();
  if (appends.length > 0) {
    for (const [i, plan] of plans.entries()) for (const { entryId } of plan.appends) begun[i]?.add(entryId);
    if (withRecordedTimes) await restoreAppends(writeSide.store, appends, onProgress);
    else await writeAppends(writeSide.store, appends, onProgress);
  }
  return plans.map((plan) => ({
    verdicts: plan.verdicts,
    accepted,
    written: appends.length > 0 ? plan.appends.length : 0,
    assumedCodes: plan.assumedCodes,
  }));
}

/** All on the same folds: a later year is decided on what an earlier one of the same job brings. */
async function planYears(
  writeSide: WriteSide,
  years: readonly YearEntries[],
  { withRecordedTimes, onDecided, signal }: ImportOptions,
): Promise<readonly ImportPlan[]> {
  const folds = new PrivateFolds(withRecordedTimes ? 'empty' : { store: writeSide.store });
  const total = years.reduce((sum, { entries }) => sum + entries.length, 0);
  const plans: ImportPlan[] = [];
  let before = 0;
  for (const year of years) {
    const entries = await attributed(writeSide, year);
    const onEntry = (done: number) => onDecided?.(before + done, total);
    const plan = await planImport(folds, year, { entries, onEntry, ...(signal && { signal }) });
    // Under the times at which it was recorded nobody was importing; a restore that is cut off has a mark of its own.
    plans.push(withRecordedTimes ? plan : marked(plan, year));
    before += entries.length;
  }
  return plans;
}

function isAccepted({ status }: ImportPlan['verdicts'][number]): boolean {
  return status !== 'refused' && status !== 'changed';
}

/** What several tries together have stored: all they set about, or where the last was refused, what it found stored. */
function storedOf(begun: ReadonlySet<string> | undefined, { verdicts, accepted }: ImportOutcome): number {
  return verdicts.filter(({ entryId, status }) => begun?.has(entryId) && (accepted || status === 'known'))
    .length;
}

/** Held in one order, whatever the job: two jobs never wait for each other. Other processes are met by the expected version all the same. */
async function whileYearsWait<Result>(
  { units, budgets, performances }: WriteSide,
  years: readonly YearEntries[],
  work: () => Promise<Result>,
): Promise<Result> {
  const held = [
    ...inOrder(years, ({ unitCode }) => unitStream(unitCode)).map((id) => [units.queues, id] as const),
    ...inOrder(years, (year) => budgetStream(year.unitCode, year.fiscalYear)).map(
      (id) => [budgets.queues, id] as const,
    ),
    ...inOrder(years, (year) => performanceStream(year.unitCode, year.fiscalYear)).map(
      (id) => [performances.queues, id] as const,
    ),
  ];
  return held.reduceRight<() => Promise<Result>>(
    (inner, [queues, streamId]) =>
      () =>
        queues.whileHeld(streamId, inner),
    work,
  )();
}

function inOrder(years: readonly YearEntries[], streamOf: (year: YearEntries) => string): readonly string[] {
  return [...new Set(years.map(streamOf))].toSorted();
}
