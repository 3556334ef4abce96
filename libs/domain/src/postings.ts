import type { CalendarDate } from './calendar';
import type { LineAmount, LineKey } from './budget/line/budget-line';
import type { Fen } from './money';

/**
 * What an amount on a line means. `committed` is without payments and releases. `carriedOver` is a part of `initial`.
 * `included` is the part of `carriedIn` that the appropriation contains in its `carriedOver`; from the date of the
 * appropriation it counts there. Amounts only grow, except that `carriedIn` decreases when money goes back and when the
 * appropriation includes it. Stored sums use this order, so a new measure goes to the end.
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

/** An amount that an event puts on a line. Whole fen. */
export interface Posting {
  readonly line: LineKey;
  readonly occurredOn: CalendarDate;
  readonly measure: Measure;
  /** The voucher's own code for spending, otherwise the line's code. It equals the line's code or is below it. */
  readonly economicCode: string;
  readonly amountFen: Fen;
  readonly procurementFen: Fen;
}

/** Where an amount goes. The sign −1 takes it back. */
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
