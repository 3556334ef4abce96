import type { Commitment, Proposal, ScoredIndicator, Voucher, WarningCause } from '@ledger/answers';
import { sourceIn, voucherKey } from '@ledger/domain';
import type { Resolvers } from '../../shapes/wire';
import { events, paymentsOf, vouchers } from '../lists';
import { idIn } from '../node-id';
import { within, type DocumentNode, type In } from '../nodes';
import { listed, type ListArguments } from '../paging';
import { documentsOfType, factsOfType } from '../events-of';
import { below } from '../per-view';
import { numberOf, ownKeyOf } from '../voucher-names';
import { eventOfCommitment } from '../recorded';
import type { EventEntry, YearView } from '../year-view';

/** Facts and what they are about: vouchers, contracts, documents, events. */
export const FACT_FIELDS: Resolvers = {
  Voucher: {
    id: (voucher: In<Voucher>) => idIn(voucher.year, 'Voucher', ownKeyOf(voucher)),
    no: numberOf,
    source: (voucher: In<Voucher>) => sourceOf(voucher, voucher.row),
    reverses: async (voucher: In<Voucher>) => {
      const { year, kind } = voucher;
      const reversed = kind === 'reversal' ? (await year.vouchers()).of.get(voucherKey(voucher)) : undefined;
      return reversed && within(year, reversed);
    },
    reversals: async (voucher: In<Voucher>) => {
      const { year, kind } = voucher;
      if (kind === 'reversal') return [];
      const back = (await year.reversals()).get(voucherKey(voucher)) ?? [];
      return back.map((other) => within(year, other));
    },
  },
  Commitment: {
    id: ({ year, commitmentId }: In<Commitment>) => idIn(year, 'Commitment', commitmentId),
    payments: ({ year, commitmentId }: In<Commitment>, args: ListArguments, request) =>
      listed(
        year,
        vouchers((view) => paymentsOf(view, commitmentId)),
        { args, ...request },
      ),
    event: async (made: In<Commitment>) => entryOf(made.year, (await eventOfCommitment(made.year))(made)),
  },
  Adjustment: {
    id: ({ year, adjustmentId }: In<Proposal>) => idIn(year, 'Adjustment', adjustmentId),
    event: async ({ year, history: [proposed] }: In<Proposal>) => entryOf(year, proposed),
  },
  Indicator: {
    id: ({ year, indicatorId }: In<ScoredIndicator>) => idIn(year, 'Indicator', indicatorId),
    targets: async ({ year, indicatorId }: In<ScoredIndicator>) => [
      ...(await firstTargetOf(year, indicatorId)),
      ...(await laterTargetsOf(year, indicatorId)),
    ],
    result: ({ year, indicatorId, result }: In<ScoredIndicator>) =>
      result && within(year, { ...result, indicatorId }),
    results: ({ year, indicatorId }: In<ScoredIndicator>) => resultsOf(year, indicatorId),
  },
  LedgerEvent: {
    id: ({ year, eventId }: In<EventEntry>) => idIn(year, 'LedgerEvent', eventId),
    payload: ({ year, type, data }: In<EventEntry>) => ({ ...data, year, payloadOf: type }),
    source: (event: In<EventEntry>) => sourceOf(event, 'row' in event.data ? event.data.row : undefined),
  },
  Document: {
    id: ({ year, no }: DocumentNode) => idIn(year, 'Document', no),
    occurredOn: async (document: DocumentNode) => (await firstIn(document))?.occurredOn,
    recordedAt: async (document: DocumentNode) => (await firstIn(document))?.recordedAt,
    events: ({ year, no }: DocumentNode, args: ListArguments, request) =>
      listed(
        year,
        events(async (view) => (await view.documents()).of.get(no) ?? []),
        { args, ...request },
      ),
  },
  WarningCause: {
    documents: async ({ year, eventIds }: In<WarningCause>) => {
      const eventCalled = await year.eventsCalled();
      const numbers = eventIds.flatMap((eventId) => eventCalled(eventId)?.documentNo ?? []);
      return [...new Set(numbers)].map((no) => ({ no, year }));
    },
  },
};

interface OfIndicator {
  readonly indicatorId: string;
}
const keyOfIndicator = ({ indicatorId }: OfIndicator) => [indicatorId];
const firstTargetOf = below((year: YearView) => documentsOfType(year, 'IndicatorDefined'), keyOfIndicator);
const laterTargetsOf = below((year: YearView) => documentsOfType(year, 'TargetRevised'), keyOfIndicator);
const resultsOf = below(async (year: YearView) => {
  const reported = await factsOfType(year, 'ResultReported');
  return reported.map(({ data }) => within(year, data));
}, keyOfIndicator);

/** `row`: which row of its voucher it is. */
async function sourceOf(event: In<Pick<EventEntry, 'eventId' | 'position'>>, row: number | undefined) {
  const text = await event.year.reading.sourceOf(event);
  return text === undefined ? undefined : sourceIn(text, row);
}

async function entryOf(
  year: YearView,
  named: { readonly eventId: string } | undefined,
): Promise<In<EventEntry> | undefined> {
  const entry = named && (await year.eventsCalled())(named.eventId);
  return entry && within(year, entry);
}

async function firstIn({ year, no }: DocumentNode): Promise<EventEntry | undefined> {
  return (await year.documents()).of.get(no)?.[0];
}
