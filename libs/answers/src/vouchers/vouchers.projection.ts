import {
  declaredKey,
  voucherKey,
  type DeclaredCode,
  type ExpenditureRecorded,
  type ExpenditureReversed,
  type Fen,
  type LineEvents,
  type VoucherEvents,
} from '@ledger/domain';
import type { Projection, Recorded } from '../projection';

export type VoucherFact =
  | { readonly kind: 'expenditure'; readonly event: ExpenditureRecorded; readonly fact: Recorded }
  | { readonly kind: 'reversal'; readonly event: ExpenditureReversed; readonly fact: Recorded };

export interface VouchersState {
  /** In order of dates. */
  readonly vouchers: VoucherFact[];
  /** By {@link voucherKey}. */
  readonly reversedFen: Map<string, Fen>;
  readonly declared: Map<string, DeclaredCode>;
}

export const vouchersProjection: Projection<VouchersState, VoucherEvents & LineEvents> = {
  name: 'vouchers',
  version: 1,
  initialState: () => ({ vouchers: [], reversedFen: new Map(), declared: new Map() }),
  evolve: {
    CodesDeclared: ({ declared }, { codes }) => {
      for (const code of codes) declared.set(declaredKey(code), code);
    },
    ExpenditureRecorded: ({ vouchers }, event, fact) => {
      vouchers.push({ kind: 'expenditure', event, fact });
    },
    ExpenditureReversed: ({ vouchers, reversedFen }, event, fact) => {
      vouchers.push({ kind: 'reversal', event, fact });
      const reversed = voucherKey(event);
      reversedFen.set(reversed, (reversedFen.get(reversed) ?? 0) + event.amountFen);
    },
  },
};
