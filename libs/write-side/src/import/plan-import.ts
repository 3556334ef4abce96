import {
  foldEvent,
  authorAlone,
  authorAsSeen,
  budgetStream,
  DomainError,
  performanceStream,
  textsAsSeen,
  unitStream,
  type Author,
  type ClassifiedCode,
  type EventOf,
} from '@ledger/domain';
import type { EventToAppend } from '@ledger/event-store';
import { CommandError } from '../command-error';
import { digestOf } from '../command-identity';
import { budgetCommand, performanceCommand, unitCommand } from '../evidence';
import { recordsOf } from '../command-records';
import type { UnitYear } from '../write-side';
import { assumedCodesOf } from './assumed-codes';
import type { EntryVerdict, FormerEntry, ImportEntry } from './import-entry';
import type { PrivateFold, PrivateFolds } from './private-folds';
import { resumedBy } from './resumed-imports';
import { Turns } from './turns';
import { takeAsDeclared } from './unknown-codes';

/** The events of one entry, decided but not yet written. */
export interface PlannedAppend {
  readonly entryId: string;
  readonly streamId: string;
  /** The version of the stream before these events. */
  readonly expectedVersion: number;
  readonly events: readonly EventToAppend[];
  readonly recordedAt?: string;
}

export interface ImportPlan {
  readonly verdicts: readonly EntryVerdict[];
  readonly appends: readonly PlannedAppend[];
  /** The codes of new entries that no known paper prints. */
  readonly assumedCodes: readonly ClassifiedCode[];
  /** The ids of interrupted imports that began with one of these entries. */
  readonly resumes: readonly string[];
}

interface PlanSource {
  readonly entries: readonly ImportEntry[];
  /** Called with the number of decided entries. */
  readonly onEntry?: (done: number) => void;
  readonly signal?: AbortSignal;
}

/**
 * The first pass: decides each entry in memory and says what would happen to it. The folds are private and grow with
 * the decided events. Entries after a refused one are still decided, so that one run reports as much as possible.
 */
export async function planImport(
  folds: PrivateFolds,
  address: UnitYear,
  { entries, onEntry, signal }: PlanSource,
): Promise<ImportPlan> {
  const verdicts: EntryVerdict[] = [];
  const appends: PlannedAppend[] = [];
  const turns = new Turns();
  for (const entry of entries) {
    await turns.next(signal);
    onEntry?.(verdicts.length);
    try {
      const planned = await planEntry(folds, address, entry);
      verdicts.push({ entryId: entry.entryId, status: planned.status });
      if (planned.append) appends.push(planned.append);
    } catch (error) {
      if (!(error instanceof Error)) throw error;
      const status = error instanceof CommandError ? 'changed' : 'refused';
      verdicts.push({ entryId: entry.entryId, status, error });
    }
  }
  const fold = await folds.budgets.load(budgetStream(address.unitCode, address.fiscalYear));
  const added = entries.filter((_, index) => verdicts[index]?.status === 'new');
  const scope = { fiscalYear: address.fiscalYear, declared: fold.folded.state.declared };
  const known = entries.filter((_, index) => verdicts[index]?.status === 'known');
  const keys = known.flatMap((entry) => keysOf(address, entry));
  const resumes = await resumedBy(folds, address, keys);
  return { verdicts, appends, assumedCodes: assumedCodesOf(scope, added), resumes };
}

/** The keys under which the entry is stored, now and by earlier versions. */
function keysOf(address: UnitYear, { entryId, formerly = [] }: ImportEntry): readonly string[] {
  return [entryId, ...formerly.map((one) => one.entryId)].map((id) => keyOf(address, id));
}

interface PlannedEntry {
  readonly status: 'new' | 'known' | 'nothing';
  readonly append?: PlannedAppend;
}

async function planEntry(folds: PrivateFolds, address: UnitYear, entry: ImportEntry): Promise<PlannedEntry> {
  switch (entry.target) {
    case 'unit': {
      const fold = await folds.units.load(unitStream(address.unitCode));
      const command = await unitCommand(folds.evidence, entry.intent, address.fiscalYear);
      return decideEntry(fold, command, { address, entry });
    }
    case 'budget': {
      const fold = await folds.budgets.load(budgetStream(address.unitCode, address.fiscalYear));
      const command = await budgetCommand(folds.evidence, address, entry.intent);
      const decide = () => decideEntry(fold, command, { address, entry });
      try {
        return decide();
      } catch (error) {
        if (takeAsDeclared(fold.folded.state, error)) decideForWhatFollows(decide);
        throw error;
      }
    }
    case 'performance': {
      const fold = await folds.performances.load(performanceStream(address.unitCode, address.fiscalYear));
      const command = await performanceCommand(folds.evidence, address, entry.intent);
      return decideEntry(fold, command, { address, entry });
    }
  }
}

/** The entry stays refused, but its effects count for the entries after it. */
function decideForWhatFollows(decide: () => unknown): void {
  try {
    decide();
  } catch (error) {
    if (!(error instanceof DomainError)) throw error;
  }
}

function decideEntry<State, Command, M>(
  fold: PrivateFold<State, Command, M>,
  command: Command,
  source: { readonly address: UnitYear; readonly entry: ImportEntry },
): PlannedEntry {
  const { streamId, decider, folded } = fold;
  const { entry, address } = source;
  const by = authorAsSeen(authorAlone(entry));
  const idempotencyKey = keyOf(address, entry.entryId);
  const meta = { ...entry, ...by, idempotencyKey };
  const digest = digestOf(textsAsSeen(entry.intent));
  const known = folded.commands.get(idempotencyKey);
  const { formerly = [] } = entry;
  const isStored = (one: FormerEntry) =>
    isTyped(one.intent, folded.commands.get(keyOf(address, one.entryId))?.digest);
  if (isStored(entry) || (formerly.length > 0 && formerly.every(isStored))) return { status: 'known' };
  const decide = () => decider.decide(command, folded.state, by);
  // The entry was typed differently but means the same, for example because a list repeats a year file.
  if (known && changesNothing(decide)) return { status: 'known' };
  if (known) throw new CommandError('ENTRY_CHANGED', { entryId: entry.entryId });
  const events = decide();
  if (events.length === 0) return { status: 'nothing' };
  const expectedVersion = folded.version;
  advance(fold, events, { key: idempotencyKey, digest, author: by });
  const records = recordsOf({ streamId, intent: entry.intent, meta }, events, digest);
  const append = { entryId: entry.entryId, streamId, expectedVersion, events: records };
  return {
    status: 'new',
    append: entry.recordedAt === undefined ? append : { ...append, recordedAt: entry.recordedAt },
  };
}

function changesNothing(decide: () => readonly unknown[]): boolean {
  try {
    return decide().length === 0;
  } catch (error) {
    if (error instanceof DomainError) return false;
    throw error;
  }
}

function keyOf({ unitCode, fiscalYear }: UnitYear, entryId: string): string {
  return `import:${unitCode}:${fiscalYear}:${entryId}`;
}

/** Earlier digests were computed from the texts as typed. */
function isTyped(intent: unknown, digest: string | undefined): boolean {
  return digest !== undefined && (digest === digestOf(textsAsSeen(intent)) || digest === digestOf(intent));
}

function advance<State, Command, M>(
  { decider, folded }: PrivateFold<State, Command, M>,
  events: readonly EventOf<M>[],
  command: { readonly key: string; readonly digest: string; readonly author: Author },
): void {
  for (const event of events) foldEvent(decider, folded.state, { ...event, author: command.author });
  folded.version += events.length;
  folded.commands.set(command.key, { digest: command.digest, streamVersion: folded.version, position: 0n });
}
