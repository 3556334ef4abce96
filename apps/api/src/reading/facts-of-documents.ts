import type { AssetsAnswer, CarryForwardAnswer, LedgerEvents } from '@ledger/answers';
import type { Facts } from './narrowed';
import type { EventEntry } from './year-view';

export type AcquiredAsset = AssetsAnswer['assets'][number];
export type CarriedOut = CarryForwardAnswer['out'][number];
export type CarriedInto = CarryForwardAnswer['in'][number];
export type Recovered = CarryForwardAnswer['recovered'][number];

/** What lists of documents, assets and carried money are narrowed and ordered by. */
export const factsOfDocument = {
  arrival: ({ items, ...arrival }: Documented<LedgerEvents['FundsArrived']>): Facts =>
    ofDocument(arrival, items),

  plan: ({ items, ...plan }: Documented<LedgerEvents['PaymentPlanSet']>): Facts => ofDocument(plan, items),

  interim: ({ lines, ...interim }: Documented<LedgerEvents['InterimSpendingAuthorised']>): Facts =>
    ofDocument(interim, lines),

  asset: ({ occurredOn, amountFen, voucherNo, assetNo, name }: AcquiredAsset): Facts => ({
    occurredOn,
    amountFen,
    texts: [assetNo, name],
    is: { voucherNo },
    OCCURRED_ON: occurredOn,
    AMOUNT: amountFen,
    NAME: name,
  }),

  carriedOut: (out: CarriedOut): Facts =>
    ofCarry(out, { revoked: out.revoked, breached: out.breaches.length > 0 }),

  carriedInto: (into: CarriedInto): Facts =>
    ofCarry(into, { cancelled: into.cancelled, fromYear: into.fromYear }),

  recovered: (recovered: Recovered): Facts => {
    const { occurredOn, amountFen, line, economicCode, payer, fromYear } = recovered;
    return {
      occurredOn,
      amountFen,
      lines: [line],
      texts: [recovered.recoveryNo, recovered.originalNo, payer, recovered.reason],
      is: { economic: economicCode, payer, fromYear },
      OCCURRED_ON: occurredOn,
      AMOUNT: amountFen,
    };
  },
} as const;

type Documented<Data> = Data & { readonly event: EventEntry };

interface OnLine {
  readonly line: string;
  readonly amountFen: number;
}

function ofDocument(
  { occurredOn, documentNo, event }: Documented<{ readonly occurredOn: string; readonly documentNo: string }>,
  items: readonly OnLine[],
): Facts {
  const { recordedAt, late, actor, position } = event;
  const amountFen = sumOf(items);
  return {
    occurredOn,
    recordedAt,
    amountFen,
    lines: items.map(({ line }) => line),
    texts: [documentNo],
    is: { documentNo, late, actor },
    OCCURRED_ON: occurredOn,
    RECORDED: position,
    AMOUNT: amountFen,
  };
}

function ofCarry(
  { carryId, occurredOn, amountFen, items, commitments, match }: CarriedOut | CarriedInto,
  is: NonNullable<Facts['is']>,
): Facts {
  return {
    occurredOn,
    amountFen,
    lines: items.map(({ line }) => line),
    texts: [carryId, ...commitments.flatMap((made) => [made.commitmentId, made.contractNo, made.supplier])],
    is: { match, ...is },
    OCCURRED_ON: occurredOn,
    AMOUNT: amountFen,
  };
}

export function sumOf(items: readonly OnLine[]): number {
  return items.reduce((sum, { amountFen }) => sum + amountFen, 0);
}
