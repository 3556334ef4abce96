import {
  threePublicKindOf,
  voucherKey,
  type ExpenditureRecorded,
  type Fen,
  type LastYearFigures,
  type ThreePublicControl,
  type ThreePublicEvents,
  type ThreePublicKind,
  type VoucherEvents,
  type YearEvents,
} from '@ledger/domain';
import type { Projection } from '../projection';

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

export const threePublicProjection: Projection<
  ThreePublicState,
  ThreePublicEvents & VoucherEvents & Pick<YearEvents, 'YearOpened'>
> = {
  name: 'three-public',
  version: 2,
  initialState: () => ({
    vouchers: new Map(),
    controls: [],
  }),
  evolve: {
    YearOpened: (state, { lastYear }) => {
      if (lastYear) state.lastYear = lastYear;
    },
    ExpenditureRecorded: (state, event) => {
      const kind = threePublicKindOf(event.economicCode);
      if (!kind) return;
      state.vouchers.set(voucherKey(event), { recorded: event, kind, reversedFen: 0 });
    },
    ExpenditureReversed: (state, event) => {
      const voucher = state.vouchers.get(voucherKey(event));
      if (voucher) voucher.reversedFen += event.amountFen;
    },
    ThreePublicControlSet: ({ controls }, control) => {
      controls.push({ how: 'set', control });
    },
    ThreePublicControlRaised: ({ controls }, control) => {
      controls.push({ how: 'raised', control });
    },
  },
};
