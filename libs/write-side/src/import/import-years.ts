import { budgetStream, performanceStream, unitStream } from '@ledger/domain';
import { traced } from '@ledger/tracing';
import { isVersionConflict } from '../group-append';
import type { WriteSide } from '../write-side';
import { attributed } from './attributed';
import { marked } from './import-marks';
import type { ImportOptions, ImportOutcome, YearEntries } from './import-request';
import type { PlannedAppend } from './plan-entry';
import { planInTurn } from './plan-in-turn';
import { PrivateFolds } from './private-folds';
import { restoreAppends, writeAppends } from './write-import';
import { YearPlan, type ImportPlan } from './year-plan';

const TRIES = 5;

/**
 * Imports years of one or several units as one job. Decides everything in memory, the years on the results of each
 * other, and writes only if nothing is refused. If another writer changes one of the years in between, decides and writes
 * again, while other commands on these years wait here. What the first try had stored is then known. Returns outcomes in
 * the order of the years. @throws the reason of `signal` if it came before anything was written.
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
  /** For each year, the entries that it began to write. */
  readonly begun: readonly Set<string>[];
}

async function tryImports(
  writeSide: WriteSide,
  { years, options, begun }: Trying,
): Promise<readonly ImportOutcome[]> {
  const { dryRun = false, withRecordedTimes = false, onProgress = () => undefined, signal } = options;
  const { plans, appends: planned } = await planYears(writeSide, years, options);
  const accepted = plans.every(({ verdicts }) => verdicts.every(isAccepted));
  const appends = accepted && !dryRun ? planned : [];
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

interface PlannedYears {
  readonly plans: readonly ImportPlan[];
  /** Of all years, in the order in which they were decided. */
  readonly appends: readonly PlannedAppend[];
}

/** All years use the same folds, so one is decided on the entries of another. */
async function planYears(
  writeSide: WriteSide,
  years: readonly YearEntries[],
  { withRecordedTimes = false, onDecided, signal }: ImportOptions,
): Promise<PlannedYears> {
  const folds = new PrivateFolds(withRecordedTimes ? 'empty' : { store: writeSide.store });
  const total = years.reduce((sum, { entries }) => sum + entries.length, 0);
  const inWork = new Map<YearPlan, YearEntries>();
  for (const year of years) inWork.set(new YearPlan(folds, year, await attributed(writeSide, year)), year);
  const onEntry = (done: number) => onDecided?.(done, total);
  const order = await planInTurn([...inWork.keys()], { byTimes: withRecordedTimes, onEntry, signal });
  const plans: ImportPlan[] = [];
  const left = new Map<YearPlan, Iterator<PlannedAppend, undefined>>();
  for (const [yearPlan, year] of inWork) {
    const made = await yearPlan.made();
    // A restore has its own mark. Import marks would be wrong, because nobody was importing at the recorded times.
    const plan = withRecordedTimes ? made : marked(made, year);
    plans.push(plan);
    left.set(yearPlan, plan.appends.values());
  }
  const appends = order.flatMap((plan) => left.get(plan)?.next().value ?? []);
  return { plans, appends };
}

function isAccepted({ status }: ImportPlan['verdicts'][number]): boolean {
  return status !== 'refused' && status !== 'changed';
}

/**
 * How many entries all tries together have stored: all that were begun, or, if the last try was refused, those that it
 * found stored.
 */
function storedOf(begun: ReadonlySet<string> | undefined, { verdicts, accepted }: ImportOutcome): number {
  return verdicts.filter(({ entryId, status }) => begun?.has(entryId) && (accepted || status === 'known'))
    .length;
}

/**
 * Streams are held in one fixed order, so that two jobs never wait for each other. Writers in other processes are still
 * detected by the expected version.
 */
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
