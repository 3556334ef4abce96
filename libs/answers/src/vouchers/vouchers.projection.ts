import {
  declaredKey,
  type BudgetEvents,
  type DeclaredCode,
  type ExpenditureRecorded,
  type ExpenditureReversed,
  type Fen,
} from '@ledger/domain';
import {
  passAdjustments,
  passAuthority,
  passCarryForward,
  passClosing,
  passCommitments,
  passControls,
} from '../passed-over';
import { ignore, type Projection, type Recorded } from '../projection';

export type VoucherFact =
  | { readonly kind: 'expenditure'; readonly event: ExpenditureRecorded; readonly fact: Recorded }
  | { readonly kind: 'reversal'; readonly event: ExpenditureReversed; readonly fact: Recorded };

export interface VouchersState {
  /** In order of dates. */
  readonly vouchers: VoucherFact[];
  /** By voucher number. */
  readonly reversedFen: Map<string, Fen>;
  readonly declared: Map<string, DeclaredCode>;
}

export const vouchersProjection: Projection<VouchersState, BudgetEvents> = {
  name: 'vouchers',
  version: 1,
  initialState: () => ({ vouchers: [], reversedFen: new Map(), declared: new Map() }),
  evolve: {
    ...passAuthority,
    ...passAdjustments,
    ...passCommitments,
    ...passControls,
    ...passClosing,
    ...passCarryForward,
    YearOpened: ignore,
    CodesDeclared: ({ declared }, { codes }) => {
      for (const code of codes) declared.set(declaredKey(code), code);
    },
    ExpenditureRecorded: ({ vouchers }, event, fact) => {
      vouchers.push({ kind: 'expenditure', event, fact });
    },
    ExpenditureReversed: ({ vouchers, reversedFen }, event, fact) => {
      vouchers.push({ kind: 'reversal', event, fact });
      reversedFen.set(event.voucherNo, (reversedFen.get(event.voucherNo) ?? 0) + event.amountFen);
    },
    FixedAssetAcquired: ignore,
  },
};
