import type { CalendarDate } from './calendar';
import type { LineAmount, LineKey } from './budget/line/budget-line';
import type { Fen } from './money';

/**
 * What an amount on a line is. `committed` is net of payments and releases; `carriedOver` is a part of `initial`;
 * `included` is what of `carriedIn` the appropriation has in its `carriedOver`, and counts there from its date on; all others
 * grow in one direction, but that `carriedIn` falls when it goes back, and when the appropriation takes it over. Stored
 * sums are in this order: a new one stands at the end.
 */
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
  'recovered',
  'carriedOver',
  'included',
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

/** Where an amount goes; with the sign −1 it takes back. */
export interface Column {
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
