import { provenanceKind } from '@ledger/domain';
import { isRecordedLate, type Commitment, type LedgerEvent, type Proposal } from '@ledger/answers';
import type { Facts } from './narrowed';
import { perView } from './per-view';
import { selectedById } from './year-lists';
import type { YearView } from './year-view';

/** Finds the event that recorded an entry; undefined if it is not in the view. */
export type RecordOf<Entry> = (year: YearView) => Promise<(entry: Entry) => LedgerEvent | undefined>;

/** Of an answer that names its event. */
export const eventOfEntry: RecordOf<{ readonly eventId: string }> = async (year) => {
  const events = await selectedById(year);
  return ({ eventId }) => events.get(eventId);
};

/** Of what stands beside its event. */
export const eventOfDocument: RecordOf<{ readonly event: { readonly eventId: string } }> = async (year) => {
  const eventOf = await eventOfEntry(year);
  return ({ event }) => eventOf(event);
};

/** Of a proposal, the event that proposed it. */
export const eventOfProposal: RecordOf<Pick<Proposal, 'history'>> = async (year) => {
  const eventOf = await eventOfEntry(year);
  return ({ history: [proposed] }) => proposed && eventOf(proposed);
};

/** The same for entries that were recorded in the next year. */
export const eventOfNextYear: RecordOf<{ readonly eventId: string }> = async (year) =>
  eventOfEntry(await nextYear(year));

/** Contracts made in the year, and those that a carry-forward brought into it. */
export const eventOfCommitment: RecordOf<Pick<Commitment, 'commitmentId'>> = async (year) => {
  const events = await byCommitment(year);
  return ({ commitmentId }) => events.get(commitmentId);
};

export const eventOfAsset: RecordOf<{ readonly assetNo: string }> = async (year) => {
  const events = await byAsset(year);
  return ({ assetNo }) => events.get(assetNo);
};

const nextYear = perView((year: YearView) =>
  Promise.resolve(year.beside({ fiscalYear: year.fiscalYear + 1, asOf: `${year.fiscalYear + 1}-12-31` })),
);

const byCommitment = perView(async (year: YearView) => {
  const found = new Map<string, LedgerEvent>();
  for (const event of await year.selection()) {
    if (event.type === 'CommitmentMade') found.set(event.data.commitmentId, event);
    if (event.type === 'CarriedIn')
      for (const { commitmentId } of event.data.commitments ?? []) found.set(commitmentId, event);
  }
  return found;
});

const byAsset = perView(async (year: YearView) => {
  const events = await year.selection();
  return new Map(events.flatMap((event) => ('assetNo' in event.data ? [[event.data.assetNo, event]] : [])));
});

/** What the log says about an entry besides its content. */
export function withRecord(facts: Facts, event: LedgerEvent | undefined): Facts {
  if (!event) return facts;
  const { recordedAt, actor, position, assumed } = event;
  const late = isRecordedLate(event);
  const known = { actor, late, assumed: assumed !== undefined, provenance: provenanceKind(event) };
  return { ...facts, recordedAt, is: { ...facts.is, ...known }, RECORDED: position };
}
