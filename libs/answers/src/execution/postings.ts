import type { BudgetEvents, CalendarDate, Fen, LineAmount, LineKey } from '@ledger/domain';
import type { LedgerEvent } from '../projection';

/** What an amount on a line is. `committed` is net of payments and releases; all others grow in one direction. */
export type Measure = (typeof MEASURES)[number];

export const MEASURES = [
  'initial',
  'interim',
  'supplement',
  'reduction',
  'transferIn',
  'transferOut',
  'carriedIn',
  'carriedOut',
  'released',
  'committed',
  'spent',
  'reversed',
] as const;

/** An amount that a fact puts on a line. Whole fen. */
export interface Posting {
  readonly line: LineKey;
  readonly occurredOn: CalendarDate;
  readonly measure: Measure;
  /** The voucher's own code for spending, the line's for all else: equal to or beneath the line's. */
  readonly economicCode: string;
  readonly amountFen: Fen;
  readonly procurementFen: Fen;
}

/**
 * The postings of each fact that means the same whatever came before it, so that sums may be formed in any order.
 * Interim authority is not here: the appropriation replaces what of it stood on its date.
 */
export const POSTINGS = {
  AppropriationApproved: ({ occurredOn, lines }) => lines.map(onLine({ occurredOn, measure: 'initial' })),
  AdjustmentApproved: ({ occurredOn, kind, items }) =>
    items.map((item) => onLine({ occurredOn, ...adjustmentColumn(kind, item.amountFen) })(item)),
  // The items carry the opposite sign, so what they take back is found by turning it round.
  AdjustmentWithdrawn: ({ occurredOn, kind, items }) =>
    items.map((item) => onLine({ occurredOn, ...adjustmentColumn(kind, -item.amountFen) })(item)),
  FundsArrived: ({ occurredOn, items }) =>
    items.map(({ line, amountFen }) => posting(line, { occurredOn, measure: 'released' }, amountFen)),
  CommitmentMade: ({ line, occurredOn, amountFen }) => [
    posting(line, { occurredOn, measure: 'committed' }, amountFen),
  ],
  CommitmentReleased: ({ line, occurredOn, amountFen }) => [
    posting(line, { occurredOn, measure: 'committed' }, -amountFen),
  ],
  ExpenditureRecorded: ({ line, occurredOn, economicCode, amountFen, procurementFen, commitment }) => {
    const paid: Posting = { line, occurredOn, measure: 'spent', economicCode, amountFen, procurementFen };
    return commitment
      ? [paid, posting(line, { occurredOn, measure: 'committed' }, -commitment.drawnFen)]
      : [paid];
  },
  ExpenditureReversed: ({ line, occurredOn, economicCode, amountFen, procurementFen }) => [
    { line, occurredOn, measure: 'reversed', economicCode, amountFen, procurementFen },
  ],
  CarryForwardReleased: ({ occurredOn, items }) => items.map(onLine({ occurredOn, measure: 'carriedOut' })),
  CarryForwardRevoked: ({ occurredOn, items }) =>
    items.map(onLine({ occurredOn, measure: 'carriedOut', sign: -1 })),
  CarriedIn: ({ occurredOn, items }) => items.map(onLine({ occurredOn, measure: 'carriedIn' })),
  CarryInCancelled: ({ occurredOn, items }) =>
    items.map(onLine({ occurredOn, measure: 'carriedIn', sign: -1 })),
} as const satisfies { readonly [K in keyof BudgetEvents]?: (fact: BudgetEvents[K]) => readonly Posting[] };

export type PostingFacts = keyof typeof POSTINGS;

/** Of any event; none for those that put nothing on a line, and for interim authority. */
export function postingsOf(event: LedgerEvent): readonly Posting[] {
  switch (event.type) {
    case 'AppropriationApproved':
      return POSTINGS.AppropriationApproved(event.data);
    case 'AdjustmentApproved':
      return POSTINGS.AdjustmentApproved(event.data);
    case 'AdjustmentWithdrawn':
      return POSTINGS.AdjustmentWithdrawn(event.data);
    case 'FundsArrived':
      return POSTINGS.FundsArrived(event.data);
    case 'CommitmentMade':
      return POSTINGS.CommitmentMade(event.data);
    case 'CommitmentReleased':
      return POSTINGS.CommitmentReleased(event.data);
    case 'ExpenditureRecorded':
      return POSTINGS.ExpenditureRecorded(event.data);
    case 'ExpenditureReversed':
      return POSTINGS.ExpenditureReversed(event.data);
    case 'CarryForwardReleased':
      return POSTINGS.CarryForwardReleased(event.data);
    case 'CarryForwardRevoked':
      return POSTINGS.CarryForwardRevoked(event.data);
    case 'CarriedIn':
      return POSTINGS.CarriedIn(event.data);
    case 'CarryInCancelled':
      return POSTINGS.CarryInCancelled(event.data);
    default:
      return [];
  }
}

interface Column {
  readonly occurredOn: CalendarDate;
  readonly measure: Measure;
  readonly sign?: 1 | -1;
}

export function onLine({ occurredOn, measure, sign = 1 }: Column): (item: LineAmount) => Posting {
  return ({ line, amountFen, procurementFen }) => ({
    ...posting(line, { occurredOn, measure }, sign * amountFen),
    procurementFen: sign * procurementFen,
  });
}

export function posting(line: LineKey, column: Omit<Column, 'sign'>, amountFen: Fen): Posting {
  const { occurredOn, measure } = column;
  const economicCode = line.slice(line.lastIndexOf('/') + 1);
  return { line, occurredOn, measure, economicCode, amountFen, procurementFen: 0 };
}

/** The column of an adjustment's item by the direction in which it was approved. */
function adjustmentColumn(
  kind: 'supplement' | 'reduction' | 'transfer',
  approvedFen: Fen,
): Omit<Column, 'occurredOn'> {
  if (kind === 'supplement') return { measure: 'supplement' };
  if (kind === 'reduction') return { measure: 'reduction', sign: -1 };
  return approvedFen >= 0 ? { measure: 'transferIn' } : { measure: 'transferOut', sign: -1 };
}
