import type { EventToAppend } from '@ledger/event-store';
import type { ImportEntry, ImportTarget } from './import/import-entry';
import { planImport } from './import/plan-import';
import { PrivateFolds } from './import/private-folds';
import type { UnitYear, WriteSide } from './write-side';

/** What is known where entries are tried. */
interface TrialPoint extends UnitYear {
  /** Only what stands at or before this position counts. */
  readonly cut: bigint;
  /** Ids of events that are taken for never recorded. */
  readonly without?: ReadonlySet<string>;
}

export interface TrialRequest {
  readonly point: TrialPoint;
  /** Decided one after another, each on what the ones before it decided. */
  readonly entries: readonly (ImportTarget & { readonly actor: string })[];
}

/** What the entries would append to one stream. */
export interface TriedEvents {
  readonly streamId: string;
  readonly actor: string;
  readonly events: readonly Pick<EventToAppend, 'type' | 'data'>[];
}

/** Entries that were decided, and those that were refused, by their place in the list. */
export interface Trial {
  readonly tried: readonly TriedEvents[];
  readonly refused: readonly { readonly index: number; readonly error: Error }[];
}

/**
 * Decides entries as if they were sent now, by the deciders that commands pass; stores nothing.
 * @throws what the first refused one is refused with.
 */
export async function tryEntries(
  writeSide: WriteSide,
  request: TrialRequest,
): Promise<readonly TriedEvents[]> {
  const { tried, refused } = await tryEach(writeSide, request);
  const [first] = refused;
  if (first) throw first.error;
  return tried;
}

/** The same, with every refusal beside what was decided. */
export async function tryEach({ store }: WriteSide, { point, entries }: TrialRequest): Promise<Trial> {
  const counts = ({ position, id }: { readonly position: bigint; readonly id: string }) =>
    position <= point.cut && !point.without?.has(id);
  const named = entries.map((entry, i): ImportEntry => ({ ...entry, entryId: trialId(i) }));
  const { verdicts, appends } = await planImport(new PrivateFolds({ store, counts }), point, {
    entries: named,
  });
  const tried = appends.map(({ streamId, entryId, events }) => ({
    streamId,
    actor: named.find((entry) => entry.entryId === entryId)?.actor ?? '',
    events,
  }));
  const refused = verdicts.flatMap(({ error }, index) => (error ? [{ index, error }] : []));
  return { tried, refused };
}

/** No entry of a file can bear such an id: it would be taken for one that was imported before. */
function trialId(index: number): string {
  return `trial ${index}`;
}
