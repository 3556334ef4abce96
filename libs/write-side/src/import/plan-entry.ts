import {
  authorAlone,
  authorAsSeen,
  budgetStream,
  DomainError,
  foldEvent,
  performanceStream,
  textsAsSeen,
  unitStream,
  type Author,
  type EventOf,
  type Provenance,
} from '@ledger/domain';
import type { EventToAppend } from '@ledger/event-store';
import { CommandError } from '../command-error';
import { digestOf } from '../command-identity';
import { recordsOf } from '../command-records';
import { budgetCommand, performanceCommand, unitCommand, type EvidenceReader } from '../evidence';
import type { UnitYear } from '../write-side';
import type { FormerEntry, ImportEntry } from './import-entry';
import type { PrivateFold, PrivateFolds } from './private-folds';

/** The events of one entry, decided but not yet written. */
export interface PlannedAppend {
  readonly entryId: string;
  readonly streamId: string;
  /** The version of the stream before these events. */
  readonly expectedVersion: number;
  readonly events: readonly EventToAppend[];
  readonly recordedAt?: string;
}

export interface PlannedEntry {
  readonly status: 'new' | 'known' | 'nothing';
  readonly append?: PlannedAppend;
}

/** The folds on which an entry is decided, and the reader of its evidence. */
export interface PlanningState {
  readonly folds: PrivateFolds;
  readonly evidence: EvidenceReader;
}

/** Decides an entry in memory. @throws its refusal. */
export async function planEntry(
  { folds, evidence }: PlanningState,
  address: UnitYear,
  entry: ImportEntry,
): Promise<PlannedEntry> {
  switch (entry.target) {
    case 'unit': {
      const fold = await folds.units.load(unitStream(address.unitCode));
      const command = await unitCommand(evidence, entry.intent, address.fiscalYear);
      return decideEntry(fold, command, { address, entry });
    }
    case 'budget': {
      const fold = await folds.budgets.load(budgetStream(address.unitCode, address.fiscalYear));
      const command = await budgetCommand(evidence, address, entry.intent);
      return decideEntry(fold, command, { address, entry });
    }
    case 'performance': {
      const fold = await folds.performances.load(performanceStream(address.unitCode, address.fiscalYear));
      const command = await performanceCommand(evidence, address, entry.intent);
      return decideEntry(fold, command, { address, entry });
    }
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
  const meta = { ...entry, ...by, idempotencyKey, provenance: provenanceOf(entry) };
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

/** What the file does not say otherwise was read from its line. */
function provenanceOf({ file, line = 0, provenance }: ImportEntry): Provenance {
  if (file === undefined || line === 0) return provenance ?? {};
  return { from: { kind: 'imported', file, row: line }, ...provenance };
}

function changesNothing(decide: () => readonly unknown[]): boolean {
  try {
    return decide().length === 0;
  } catch (error) {
    if (error instanceof DomainError) return false;
    throw error;
  }
}

/** The idempotency key of an entry. */
export function keyOf({ unitCode, fiscalYear }: UnitYear, entryId: string): string {
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
