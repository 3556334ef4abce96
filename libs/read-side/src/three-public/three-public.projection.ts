import {
  monthOf,
  parseLineKey,
  threePublicKindOf,
  type Book,
  type BudgetEvents,
  type ExpenditureRecorded,
  type ExpenditureReversed,
  type Fen,
  type LastYearFigures,
  type ThreePublicControl,
  type ThreePublicKind,
} from '@ledger/domain';
import {
  passAdjustments,
  passAuthority,
  passCarryForward,
  passClosing,
  passCommitments,
} from '../passed-over';
import { ignore, type Projection } from '../projection';

/** A voucher of a three-public code, with what of it was reversed up to the point. */
export interface ThreePublicVoucher {
  readonly recorded: ExpenditureRecorded;
  readonly kind: ThreePublicKind;
  reversedFen: Fen;
}

/** One row per voucher and reversal, in columns and in order of dates. */
export interface ThreePublicMovements {
  readonly book: Book[];
  readonly kind: ThreePublicKind[];
  readonly month: number[];
  /** Signed: reversals are negative. */
  readonly amountFen: Fen[];
}

export interface ThreePublicState {
  readonly movements: ThreePublicMovements;
  readonly vouchers: Map<string, ThreePublicVoucher>;
  readonly controls: { readonly how: 'set' | 'raised'; readonly control: ThreePublicControl }[];
  lastYear?: LastYearFigures;
}

/** Whether a book's money is in the figures or listed apart is decided when asked. */
export const threePublicProjection: Projection<ThreePublicState, BudgetEvents> = {
  name: 'three-public',
  version: 1,
  initialState: () => ({
    movements: { book: [], kind: [], month: [], amountFen: [] },
    vouchers: new Map(),
    controls: [],
  }),
  evolve: {
    ...passAuthority,
    ...passAdjustments,
    ...passCommitments,
    ...passClosing,
    ...passCarryForward,
    YearOpened: (state, { lastYear }) => {
      if (lastYear) state.lastYear = lastYear;
    },
    CodesDeclared: ignore,
    ExpenditureRecorded: (state, event) => {
      const kind = threePublicKindOf(event.economicCode);
      if (!kind) return;
      move(state, event, { kind, amountFen: event.amountFen });
      state.vouchers.set(event.voucherNo, { recorded: event, kind, reversedFen: 0 });
    },
    ExpenditureReversed: (state, event) => {
      const kind = threePublicKindOf(event.economicCode);
      if (!kind) return;
      move(state, event, { kind, amountFen: -event.amountFen });
      const voucher = state.vouchers.get(event.voucherNo);
      if (voucher) voucher.reversedFen += event.amountFen;
    },
    ThreePublicControlSet: ({ controls }, control) => {
      controls.push({ how: 'set', control });
    },
    ThreePublicControlRaised: ({ controls }, control) => {
      controls.push({ how: 'raised', control });
    },
    FixedAssetAcquired: ignore,
  },
};

function move(
  { movements }: ThreePublicState,
  { line, occurredOn }: ExpenditureRecorded | ExpenditureReversed,
  { kind, amountFen }: { readonly kind: ThreePublicKind; readonly amountFen: Fen },
): void {
  const book = parseLineKey(line)?.book;
  if (!book) return;
  movements.book.push(book);
  movements.kind.push(kind);
  movements.month.push(monthOf(occurredOn));
  movements.amountFen.push(amountFen);
}
