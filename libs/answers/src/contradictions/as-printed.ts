import {
  countsAsThreePublic,
  FEN_PER_WAN_YUAN,
  parseLineKey,
  threePublicKindOf,
  type Rate,
  type ThreePublicKind,
} from '@ledger/domain';
import type { BookedCell } from '../execution/booked';
import type { ExecutionState } from '../execution/execution.projection';
import { fraction, type Fraction } from './fraction';

/**
 * How far sums of a ledger may be off that was entered as its papers print it: half a last digit for each line that is
 * in a sum, however many vouchers stand on it. Nothing for any other ledger: it is exact.
 */
export class AsPrinted {
  constructor(private readonly state: Pick<ExecutionState, 'booked' | 'opened'>) {}

  /** Of a sum over the lines that hold such cells, and over so many more figures. */
  ofLines(accepts: (cell: BookedCell) => boolean, more = 0): Off {
    const step = this.state.opened?.printedToFen ?? 0;
    if (step === 0) return EXACT;
    const lines = this.state.booked.sumsBy((cell) => (accepts(cell) ? cell.line : undefined)).size;
    return { twiceFen: BigInt((lines + more) * step) };
  }

  /** Of a sum of so many figures that stand on no line. */
  ofFigures(count: number): Off {
    return { twiceFen: BigInt(count * (this.state.opened?.printedToFen ?? 0)) };
  }
}

/** At most this much, twice, for half a fen may be part of it. */
export interface Off {
  readonly twiceFen: bigint;
}

const EXACT: Off = { twiceFen: 0n };

/** A number of the ledger with how far it may be off, in its own unit. */
export interface Rounded extends Fraction {
  readonly rounding?: Fraction;
}

/** An amount in 万元. */
export function amountOff(amount: Fraction | undefined, { twiceFen }: Off): Rounded | undefined {
  if (!amount || twiceFen === 0n) return amount;
  return { ...amount, rounding: fraction(twiceFen, 2n * BigInt(FEN_PER_WAN_YUAN)) };
}

/** A rate of the ledger with the amount that it is a share of its base of. */
export interface Quotient {
  readonly rate: Rate;
  /** Of the numerator; absent if the ledger has none. */
  readonly amountFen: number | undefined;
}

/** What a rate is in a ledger whose base is 0: nothing that could be printed. */
export interface OverZero {
  /** What stands over the 0, in 万元. */
  readonly amountOverZero: Fraction;
}

export function isOverZero(computed: Rounded | OverZero): computed is OverZero {
  return 'amountOverZero' in computed;
}

/** A rate in %, of what may be off above over what may be off below; unknown where that may be zero and is not. */
export function rateOff(
  { rate, amountFen }: Quotient,
  above: Off,
  below: Off,
): Rounded | OverZero | undefined {
  if (!rate.defined) {
    if (rate.reason !== 'ZERO_DENOMINATOR' || amountFen === undefined) return undefined;
    return { amountOverZero: fraction(amountFen, FEN_PER_WAN_YUAN) };
  }
  const { numerator: n, denominator: d } = rate;
  const percent = fraction(n * 100n, d);
  const [size, least] = [n < 0n ? -n : n, 2n * d - below.twiceFen];
  if (above.twiceFen === 0n && below.twiceFen === 0n) return percent;
  if (least <= 0n) return undefined;
  const off = (above.twiceFen * d + size * below.twiceFen) * 100n;
  return { ...percent, rounding: fraction(off, d * least) };
}

/** Cells of three-public spending, of one kind where it is named. */
export function isThreePublic(kind: ThreePublicKind | undefined): (cell: BookedCell) => boolean {
  return ({ line, economicCode }) => {
    const [book, own] = [parseLineKey(line)?.book, threePublicKindOf(economicCode)];
    return book !== undefined && countsAsThreePublic(book) && own !== undefined && own === (kind ?? own);
  };
}
