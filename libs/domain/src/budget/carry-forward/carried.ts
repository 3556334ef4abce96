import type { CalendarDate } from '../../calendar';
import type { Fen } from '../../money';
import { onLine, posting, type Column, type Posting } from '../../postings';
import type { LineAmount, LineKey } from '../line/budget-line';

/** A contract that is carried into the next year, with its open amount. */
export interface CarriedCommitment {
  readonly commitmentId: string;
  readonly line: LineKey;
  /** Its open amount. */
  readonly amountFen: Fen;
  readonly contractNo: string;
  readonly supplier: string;
  /** Date of the contract. */
  readonly madeOn: CalendarDate;
  /** Its id in the previous year, if another contract has that id in this year. */
  readonly earlierId?: string;
}

/** What crosses the turn of the year: amounts by line, and the contracts that bind a part of them. */
export interface Carried {
  readonly items: readonly LineAmount[];
  /** The contracts that are carried forward too, with their open amounts. */
  readonly commitments?: readonly CarriedCommitment[];
}

/** `{ commitments }` for spreading; empty if there are none. */
export function boundBy(commitments: readonly CarriedCommitment[]): Pick<Carried, 'commitments'> {
  return commitments.length === 0 ? {} : { commitments };
}

/** Free amounts, plus the money of the contracts that are carried along. */
export function withBound(
  free: readonly LineAmount[],
  commitments: readonly CarriedCommitment[],
): readonly LineAmount[] {
  const bound = commitments.map(({ line, amountFen }) => ({ line, amountFen, procurementFen: 0 }));
  return summedByLine([...free, ...bound]);
}

/** The amounts that no contract binds. */
export function freeItems({ items, commitments = [] }: Carried): readonly LineAmount[] {
  const bound = commitments.map(({ line, amountFen }) => ({
    line,
    amountFen: -amountFen,
    procurementFen: 0,
  }));
  return summedByLine([...items, ...bound]).filter(isSomething);
}

/** What remains of `whole` without `parts`. */
export function itemsLeft(whole: Carried, parts: readonly Carried[]): readonly LineAmount[] {
  const gone = parts.flatMap(({ items }) =>
    items.map(({ line, amountFen, procurementFen }) => ({
      line,
      amountFen: -amountFen,
      procurementFen: -procurementFen,
    })),
  );
  return summedByLine([...whole.items, ...gone]).filter(isSomething);
}

function isSomething({ amountFen, procurementFen }: LineAmount): boolean {
  return amountFen !== 0 || procurementFen !== 0;
}

function summedByLine(items: readonly LineAmount[]): readonly LineAmount[] {
  const sums = new Map<LineKey, LineAmount>();
  for (const { line, amountFen, procurementFen } of items) {
    const known = sums.get(line);
    sums.set(line, {
      line,
      amountFen: (known?.amountFen ?? 0) + amountFen,
      procurementFen: (known?.procurementFen ?? 0) + procurementFen,
    });
  }
  return [...sums.values()];
}

/** The carried amounts, and what the contracts bind. The sign is 1 into the year, −1 out of it. */
export function carriedPostings(
  { items, commitments = [] }: Carried,
  column: Column,
  into: 1 | -1,
): readonly Posting[] {
  const { occurredOn } = column;
  return [
    ...items.map(onLine(column)),
    ...commitments.map(({ line, amountFen }) =>
      posting(line, { occurredOn, measure: 'committed' }, into * amountFen),
    ),
  ];
}
