import { withoutPayees } from '@ledger/domain';
import type { EventToAppend } from '@ledger/event-store';
import type { ImportEntry, ImportTarget } from './import/import-entry';
import { planInTurn } from './import/plan-in-turn';
import { PrivateFolds } from './import/private-folds';
import { YearPlan } from './import/year-plan';
import type { UnitYear, WriteSide } from './write-side';

/** The point at which entries are tried. */
interface TrialPoint extends UnitYear {
  /** Only events up to this position count. */
  readonly cut: bigint;
  /** Ids of events to ignore. */
  readonly without?: ReadonlySet<string>;
  /** Whether entries are decided on what somebody sees who is not to know who was paid: a refusal could tell them. */
  readonly withoutPayees?: true;
}

export interface TrialRequest {
  readonly point: TrialPoint;
  /** Decided one after another, each on the results of those before it. */
  readonly entries: readonly (ImportTarget & { readonly actor: string })[];
}

/** The events that the entries would append to one stream. */
export interface TriedEvents {
  readonly streamId: string;
  readonly actor: string;
  readonly events: readonly Pick<EventToAppend, 'type' | 'data'>[];
}

/** The decided entries, and the refused ones with their index in the list. */
export interface Trial {
  readonly tried: readonly TriedEvents[];
  readonly refused: readonly { readonly index: number; readonly error: Error }[];
}

/**
 * Decides entries as if they were sent now, with the same deciders as commands. Stores nothing. @throws the refusal of
 * the first refused entry.
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

/** The same, but returns the refusals beside the decided entries. */
export async function tryEach({ store }: WriteSide, { point, entries }: TrialRequest): Promise<Trial> {
  const counts = ({ position, id }: { readonly position: bigint; readonly id: string }) =>
    position <= point.cut && !point.without?.has(id);
  const base = { store, counts, ...(point.withoutPayees && { dataOf: withoutPayees }) };
  const named = entries.map((entry, i): ImportEntry => ({ ...entry, entryId: trialId(i) }));
  const plan = new YearPlan(new PrivateFolds(base), point, named);
  await planInTurn([plan]);
  const { verdicts, appends } = await plan.made();
  const tried = appends.map(({ streamId, entryId, events }) => ({
    streamId,
    actor: named.find((entry) => entry.entryId === entryId)?.actor ?? '',
    events,
  }));
  const refused = verdicts.flatMap(({ error }, index) => (error ? [{ index, error }] : []));
  return { tried, refused };
}

/** An id with a blank cannot occur in a file, so a trial is never taken for an imported entry. */
function trialId(index: number): string {
  return `trial ${index}`;
}
