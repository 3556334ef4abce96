import { dayOfYear, type Fen, type LineKey, type Measure, type Posting } from '@ledger/domain';
import { noSums, sumsOf, type Booked, type BookedCell, type Sums } from './booked';

/** The books of a plain fold: one row per posting, in columns, summed by passing over all of them. */
export class PostingRows implements Booked {
  private readonly line: LineKey[] = [];
  private readonly day: number[] = [];
  private readonly measure: Measure[] = [];
  private readonly economicCode: string[] = [];
  private readonly amountFen: Fen[] = [];
  private readonly procurementFen: Fen[] = [];
  /** Kept up with, so that a walk through the year need not sum at every step. */
  private readonly running = noSums();
  private readonly bookedDays = new Set<number>();

  add({ line, occurredOn, measure, economicCode, amountFen, procurementFen }: Posting): void {
    this.line.push(line);
    const day = dayOfYear(occurredOn);
    this.day.push(day);
    this.bookedDays.add(day);
    this.measure.push(measure);
    this.economicCode.push(economicCode);
    this.amountFen.push(amountFen);
    this.procurementFen.push(procurementFen);
    this.running.amounts[measure] += amountFen;
    this.running.procurement[measure] += procurementFen;
  }

  get length(): number {
    return this.line.length;
  }

  /** What was added after the first `rows`. */
  *addedAfter(rows: number): Iterable<BookedCell & Pick<Posting, 'amountFen' | 'procurementFen'>> {
    for (let row = rows; row < this.line.length; row += 1) {
      const [line, measure, economicCode] = [this.line[row], this.measure[row], this.economicCode[row]];
      if (line === undefined || measure === undefined || economicCode === undefined) continue;
      const [amountFen, procurementFen] = [this.amountFen[row] ?? 0, this.procurementFen[row] ?? 0];
      yield { line, measure, economicCode, amountFen, procurementFen };
    }
  }

  sumsBy(
    groupOf: (cell: BookedCell) => string | undefined,
    upToDay = Number.POSITIVE_INFINITY,
  ): ReadonlyMap<string, Sums> {
    const groups = new Map<string, Sums>();
    for (const [row, line] of this.line.entries()) {
      const [measure, economicCode] = [this.measure[row], this.economicCode[row]];
      if (measure === undefined || economicCode === undefined || (this.day[row] ?? 0) > upToDay) continue;
      const group = groupOf({ line, economicCode, measure });
      if (group === undefined) continue;
      const { amounts, procurement } = sumsOf(groups, group);
      amounts[measure] += this.amountFen[row] ?? 0;
      procurement[measure] += this.procurementFen[row] ?? 0;
    }
    return groups;
  }

  totals(upToDay?: number): Sums {
    if (upToDay === undefined) return this.running;
    return this.sumsBy(() => '', upToDay).get('') ?? noSums();
  }

  isBookedOn(day: number): boolean {
    return this.bookedDays.has(day);
  }
}
