import type { Carried } from './budget/carry-forward/carried';
import { isPaidToAnother } from './budget/commitments/contract-payment';
import type { Gathering } from './budget/meetings/meetings.facts';
import type { ExpenditureRecorded } from './budget/vouchers/vouchers.payloads';
import type { EventOf } from './decider';
import type { LedgerEvents } from './event-registry';

/** Stands for what somebody without the right `payees` is not shown. */
export const HIDDEN = '***';

/** The same of a payment to somebody else than the supplier of its contract: that it was is a figure, who it was is not. */
export const HIDDEN_OTHER = `${HIDDEN}（非供应商 not the supplier）`;

/**
 * Events that say who was paid, or for what: payments, contracts, meetings, assets. A place may be a hotel that was paid; a
 * reason why contracts come back names their supplier.
 */
const HIDDEN_IN = {
  CarriedIn: carried,
  CarryForwardReleased: carried,
  CarryForwardRevoked: carriedBack,
  CarryForwardTakenBack: carriedBack,
  CarryInCancelled: carriedBack,
  CarryInReturned: carriedBack,
  CommitmentMade: (data) => ({ ...data, supplier: HIDDEN }),
  CommitmentReleased: (data) => ({ ...data, reason: HIDDEN }),
  ExpenditureRecorded: payment,
  ExpenditureReversed: (data) => ({ ...data, reason: HIDDEN }),
  FixedAssetAcquired: (data) => ({ ...data, name: HIDDEN }),
  MeetingHeld: gathering,
  PriorSpendingRecovered: (data) => ({ ...data, payer: HIDDEN, reason: HIDDEN }),
  TrainingHeld: gathering,
} as const satisfies { readonly [K in keyof LedgerEvents]?: (data: LedgerEvents[K]) => LedgerEvents[K] };

type Hiding = keyof typeof HIDDEN_IN;

const hiddenIn: { readonly [K in Hiding]: (data: LedgerEvents[K]) => LedgerEvents[K] } = HIDDEN_IN;

interface Fact {
  readonly type: string;
  readonly data: unknown;
}

/**
 * The payload of an event without who was paid and for what, number plates and official letters. What is not given is not
 * given there either: whether a letter is missing is a figure. Of every other event the payload itself.
 */
export function withoutPayees(fact: Fact): unknown {
  return isHiding(fact) ? hidden(fact) : fact.data;
}

function isHiding<Given extends Fact>(fact: Given): fact is Given & EventOf<Pick<LedgerEvents, Hiding>> {
  return Object.hasOwn(HIDDEN_IN, fact.type);
}

function hidden<K extends Hiding>({
  type,
  data,
}: {
  readonly type: K;
  readonly data: LedgerEvents[K];
}): LedgerEvents[K] {
  return hiddenIn[type](data);
}

/** Who is named in each of them. A payment of a contract names its supplier too. */
const NAMED_IN: { readonly [K in Hiding]: (data: LedgerEvents[K]) => readonly (string | undefined)[] } = {
  CarriedIn: suppliers,
  CarryForwardReleased: suppliers,
  CarryForwardRevoked: suppliers,
  CarryForwardTakenBack: suppliers,
  CarryInCancelled: suppliers,
  CarryInReturned: suppliers,
  CommitmentMade: ({ supplier }) => [supplier],
  CommitmentReleased: () => [],
  ExpenditureRecorded: ({ payee, commitment }) => [payee, commitment?.supplier],
  ExpenditureReversed: () => [],
  FixedAssetAcquired: () => [],
  MeetingHeld: () => [],
  PriorSpendingRecovered: ({ payer }) => [payer],
  TrainingHeld: () => [],
};

/** Whether the event names somebody as payee, supplier or as who returned money. Nobody is named where it is hidden. */
export function namesPayee(fact: Fact, name: string): boolean {
  return isHiding(fact) && name !== HIDDEN && name !== HIDDEN_OTHER && namedIn(fact).includes(name);
}

function namedIn<K extends Hiding>({ type, data }: { readonly type: K; readonly data: LedgerEvents[K] }) {
  return NAMED_IN[type](data);
}

function suppliers({ commitments = [] }: Carried): readonly string[] {
  return commitments.map(({ supplier }) => supplier);
}

function carried<Data extends Carried>(data: Data): Data {
  const { commitments } = data;
  if (!commitments) return data;
  return { ...data, commitments: commitments.map((contract) => ({ ...contract, supplier: HIDDEN })) };
}

function carriedBack<Data extends Carried & { readonly reason: string }>(data: Data): Data {
  return { ...carried(data), reason: HIDDEN };
}

function gathering<Data extends Gathering>(data: Data): Data {
  return { ...data, subject: HIDDEN, ...(data.place !== undefined && { place: HIDDEN }) };
}

function payment(data: ExpenditureRecorded): ExpenditureRecorded {
  const { summary, vehicle, reception, commitment } = data;
  return {
    ...data,
    payee: isPaidToAnother(data) ? HIDDEN_OTHER : HIDDEN,
    ...(summary !== undefined && { summary: HIDDEN }),
    ...(vehicle !== undefined && { vehicle: HIDDEN }),
    ...(reception?.officialLetterNo !== undefined && {
      reception: { ...reception, officialLetterNo: HIDDEN },
    }),
    ...(commitment?.supplier !== undefined && { commitment: { ...commitment, supplier: HIDDEN } }),
  };
}
