import { refuse } from './vouchers.errors';
import type { Voucher, VouchersState } from './vouchers.facts';

/** Voucher and red-letter numbers are one series. */
export function requireFreeVoucherNo(state: VouchersState, voucherNo: string, field = 'voucherNo'): void {
  if (state.vouchers.has(voucherNo) || state.reversals.has(voucherNo)) {
    refuse('DUPLICATE_VOUCHER', { field, voucherNo });
  }
}

/** @throws DomainError UNKNOWN_VOUCHER */
export function knownVoucher(state: VouchersState, voucherNo: string): Voucher {
  return state.vouchers.get(voucherNo) ?? refuse('UNKNOWN_VOUCHER', { field: 'voucherNo', voucherNo });
}
