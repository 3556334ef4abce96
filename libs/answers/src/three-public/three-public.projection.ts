import {
  threePublicKindOf,
  type BudgetEvents,
  type ExpenditureRecorded,
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

/** What sums of the books cannot tell: caps, last year, and the vouchers one by one. */
export interface ThreePublicState {
  readonly vouchers: Map<string, ThreePublicVoucher>;
  readonly controls: { readonly how: 'set' | 'raised'; readonly control: ThreePublicControl }[];
  lastYear?: LastYearFigures;
}

export const threePublicProjection: Projection<ThreePublicState, BudgetEvents> = {
  name: 'three-public',
  version: 2,
  initialState: () => ({
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
      state.vouchers.set(event.voucherNo, { recorded: event, kind, reversedFen: 0 });
    },
    ExpenditureReversed: (state, event) => {
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
