import { MEASURES, type LineKey, type Measure, type Posting } from '@ledger/domain';
import { addSums, noSums, sumsOf, type Booked, type BookedCell, type Sums } from '../execution/booked';
import { Chains, type TimelinePoint, type StoredChains } from './chains';
import { DAY_SUMS_BYTES, DaySums, type StoredDaySums } from './day-sums';

export interface StoredBooks {
  readonly cells: readonly BookedCell[];
  readonly amounts: StoredChains;
  /** Absent if nothing of a measure was ever booked. */
  readonly totals: readonly (StoredDaySums | undefined)[];
}

/** The books of a year at every point at once: running sums by cell, and by measure for what asks of all lines. */
export class Books {
  private readonly cells: BookedCell[];
  private readonly lines = new Map<LineKey, Line>();
  /** Two columns a cell: amounts, and their procurement part. */
  private readonly amounts: Chains;
  /** Two a measure, of all its cells: for the question that is asked most, all that is known up to a day. */
  private readonly totals: (DaySums | undefined)[];
  /** By day: 1 where something was put into any cell, whenever it was recorded. */
  private readonly bookedOn = new Uint8Array(DAYS);

  constructor(stored?: StoredBooks) {
    this.cells = [...(stored?.cells ?? [])];
    this.amounts = new Chains(stored?.amounts);
    this.totals = (stored?.totals ?? []).map((sums) => sums && new DaySums(sums));
    for (const [number, cell] of this.cells.entries()) {
      const line = this.lineOf(cell);
      numbersIn(line, cell)[MEASURES.indexOf(cell.measure)] = number;
      this.amounts.markDays(2 * number, line.bookedOn);
    }
    for (const day of stored?.amounts.day ?? []) this.bookedOn[day] = 1;
  }

  get bytes(): number {
    const totals = this.totals.length * DAY_SUMS_BYTES;
    return this.amounts.bytes + totals + this.cells.length * BYTES_PER_CELL + this.lines.size * DAYS;
  }

  /** Rows looked at so far. */
  get visited(): number {
    return this.amounts.visited;
  }

  add(posting: Posting, at: TimelinePoint): void {
    const measure = MEASURES.indexOf(posting.measure);
    const line = this.lineOf(posting);
    const numbers = numbersIn(line, posting);
    const cell = (numbers[measure] ??= this.cells.push(cellOf(posting)) - 1);
    line.bookedOn[at.day] = this.bookedOn[at.day] = 1;
    this.amounts.add(2 * cell, at, posting.amountFen);
    this.totalOf(2 * measure).add(at.day, posting.amountFen);
    if (posting.procurementFen === 0) return;
    this.amounts.add(2 * cell + 1, at, posting.procurementFen);
    this.totalOf(2 * measure + 1).add(at.day, posting.procurementFen);
  }

  upTo(point: TimelinePoint): Booked {
    const within = (day: number | undefined): TimelinePoint =>
      day === undefined || day >= point.day ? point : { day, known: point.known };
    return {
      sumsBy: (groupOf, day) => this.sumsBy(groupOf, within(day)),
      totals: (day) => this.totalsUpTo(within(day)),
      isBookedOn: (day, line) => {
        const days = line === undefined ? this.bookedOn : this.lines.get(line)?.bookedOn;
        return days?.[day] === 1;
      },
    };
  }

  written(): StoredBooks {
    const totals = Array.from(this.totals, (sums) => sums?.written());
    return { cells: this.cells, amounts: this.amounts.written(), totals };
  }

  private sumsBy(
    groupOf: (cell: BookedCell) => string | undefined,
    point: TimelinePoint,
  ): ReadonlyMap<string, Sums> {
    const groups = new Map<string, Sums>();
    for (const [number, cell] of this.cells.entries()) {
      const group = groupOf(cell);
      if (group === undefined) continue;
      const amountFen = this.amounts.sumUpTo(2 * number, point);
      if (amountFen === undefined) continue;
      const { amounts, procurement } = sumsOf(groups, group);
      amounts[cell.measure] += amountFen;
      procurement[cell.measure] += this.amounts.sumUpTo(2 * number + 1, point) ?? 0;
    }
    return groups;
  }

  private totalsUpTo(point: TimelinePoint): Sums {
    if (!this.amounts.isAllKnownAt(point)) return this.sumsBy(() => '', point).get('') ?? noSums();
    const { amounts, procurement } = noSums();
    for (const [number, measure] of MEASURES.entries()) {
      amounts[measure] = this.totals[2 * number]?.sumUpTo(point.day) ?? 0;
      procurement[measure] = this.totals[2 * number + 1]?.sumUpTo(point.day) ?? 0;
    }
    return { amounts, procurement };
  }

  private totalOf(column: number): DaySums {
    return (this.totals[column] ??= new DaySums());
  }

  private lineOf({ line }: Pick<Posting, 'line'>): Line {
    const known = this.lines.get(line);
    if (known) return known;
    const begun = { numbers: new Map<string, CellNumbers>(), bookedOn: new Uint8Array(DAYS) };
    this.lines.set(line, begun);
    return begun;
  }
}

/** By measure. */
type CellNumbers = (number | undefined)[];

interface Line {
  /** By economic code: the number of the cell of each measure. */
  readonly numbers: Map<string, CellNumbers>;
  /** By day: 1 where something was put into any of its cells, whenever it was recorded. */
  readonly bookedOn: Uint8Array;
}

function numbersIn({ numbers }: Line, { economicCode }: Pick<Posting, 'economicCode'>): CellNumbers {
  const known = numbers.get(economicCode);
  if (known) return known;
  const begun: CellNumbers = [];
  numbers.set(economicCode, begun);
  return begun;
}

function cellOf({ line, economicCode, measure }: Posting): BookedCell {
  return { line, economicCode, measure };
}

/** Two books as one: what stands in either. */
export function combinedBooks(one: Booked, other: Booked): Booked {
  return {
    sumsBy: (groupOf, day) => {
      const groups = new Map<string, Sums>(one.sumsBy(groupOf, day));
      for (const [group, sums] of other.sumsBy(groupOf, day)) addSums(sumsOf(groups, group), sums);
      return groups;
    },
    totals: (day) => {
      const sums = noSums();
      addSums(sums, one.totals(day));
      addSums(sums, other.totals(day));
      return sums;
    },
    isBookedOn: (day, line) => one.isBookedOn(day, line) || other.isBookedOn(day, line),
  };
}

/** Only what is of one measure. */
export function onlyOf(measure: Measure, booked: Booked): Booked {
  const sumsBy: Booked['sumsBy'] = (groupOf, day) =>
    booked.sumsBy((cell) => (cell.measure === measure ? groupOf(cell) : undefined), day);
  const totals: Booked['totals'] = (day) => sumsBy(() => '', day).get('') ?? noSums();
  return { sumsBy, totals, isBookedOn: (day, line) => booked.isBookedOn(day, line) };
}

/** Of a leap year, from 1. */
const DAYS = 367;

/** Its object, its key and its chains' own arrays, as measured with some thousand cells. */
const BYTES_PER_CELL = 600;
