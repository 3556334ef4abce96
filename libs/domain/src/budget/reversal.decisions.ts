import { requireDateInYear, requireFenFromZero, requirePositiveFen, requireTexts } from '../refusals';
import type { AcquireFixedAsset, ReverseExpenditure } from './budget.commands';
import { sameContent } from '../same-content';
import { refuse } from './budget.errors';
import type { BudgetEvent } from './budget.events';
import { openedYear, requireNotClosed, type BudgetState, type Voucher } from './budget.state';
import { requireNotBefore, requireProcurementPart } from './line.rules';
import { requireFreeVoucherNo } from './spending.decisions';
import type { ExpenditureReversed } from './spending.events';

/** 红字冲销. Without amounts all that is left is reversed; of a part, the procurement part is 0 unless it says so. */
export function reverseExpenditure(command: ReverseExpenditure, state: BudgetState): readonly BudgetEvent[] {
  const { fiscalYear } = openedYear(state);
  const { reversalNo, voucherNo, occurredOn, reason } = command;
  if (isReversed(command, state.reversals.get(reversalNo))) return [];
  requireFreeVoucherNo(state, reversalNo, 'reversalNo');
  const voucher = knownVoucher(state, voucherNo);
  requireNotClosed(state);
  requireDateInYear(occurredOn, fiscalYear);
  requireTexts({ reversalNo, reason });
  const { recorded, remainingFen, remainingProcurementFen } = voucher;
  const amountFen = command.amountFen ?? remainingFen;
  if (command.amountFen !== undefined) requirePositiveFen(amountFen, 'amountFen');
  const procurementFen = command.procurementFen ?? (amountFen === remainingFen ? remainingProcurementFen : 0);
  requireFenFromZero(procurementFen, 'procurementFen');
  requireProcurementPart({ amountFen, procurementFen }, 'procurementFen');
  requireNotBefore(occurredOn, { zh: '凭证', en: 'voucher', name: voucherNo, on: recorded.occurredOn });
  requireRemaining(voucher, { amountFen, procurementFen });
  const { line, economicCode } = recorded;
  const data = { occurredOn, reversalNo, voucherNo, line, economicCode, amountFen, procurementFen, reason };
  return [{ type: 'ExpenditureReversed', data }];
}

/** An asset may name the voucher that paid for it, and is then not dated before it. */
export function acquireFixedAsset(
  { type: _, ...data }: AcquireFixedAsset,
  state: BudgetState,
): readonly BudgetEvent[] {
  const { fiscalYear } = openedYear(state);
  const { assetNo, name, occurredOn, voucherNo } = data;
  const known = state.assets.get(assetNo);
  if (known) return sameContent(known, data) ? [] : refuse('DUPLICATE_ASSET', { assetNo });
  const voucher = voucherNo === undefined ? undefined : knownVoucher(state, voucherNo);
  requireNotClosed(state);
  requireDateInYear(occurredOn, fiscalYear);
  requireTexts({ assetNo, name });
  requirePositiveFen(data.amountFen, 'amountFen');
  if (voucher) {
    const { recorded } = voucher;
    requireNotBefore(occurredOn, {
      zh: '凭证',
      en: 'voucher',
      name: recorded.voucherNo,
      on: recorded.occurredOn,
    });
  }
  return [{ type: 'FixedAssetAcquired', data }];
}

function knownVoucher(state: BudgetState, voucherNo: string): Voucher {
  return state.vouchers.get(voucherNo) ?? refuse('UNKNOWN_VOUCHER', { field: 'voucherNo', voucherNo });
}

/** Amounts that the command leaves out were filled in when it was first decided, so they are not compared. */
function isReversed(command: ReverseExpenditure, known: ExpenditureReversed | undefined): boolean {
  if (!known) return false;
  const { type: _, amountFen = known.amountFen, procurementFen = known.procurementFen, ...rest } = command;
  const { line, economicCode } = known;
  return sameContent(known, { ...rest, line, economicCode, amountFen, procurementFen });
}

interface Part {
  readonly amountFen: number;
  readonly procurementFen: number;
}

function requireRemaining(voucher: Voucher, { amountFen, procurementFen }: Part): void {
  const { recorded, remainingFen, remainingProcurementFen } = voucher;
  const { voucherNo } = recorded;
  if (amountFen > remainingFen || remainingFen === 0) {
    refuse('REVERSAL_ABOVE_ORIGINAL', { field: 'amountFen', voucherNo, remainingFen, amountFen });
  }
  if (procurementFen > remainingProcurementFen) {
    const left = { remainingFen: remainingProcurementFen, amountFen: procurementFen };
    refuse('REVERSAL_ABOVE_ORIGINAL', { field: 'procurementFen', voucherNo, ...left });
  }
  requireProcurementLeft(voucher, { amountFen, procurementFen });
}

/** What stays of the voucher is again an amount with a procurement part inside it. */
function requireProcurementLeft(voucher: Voucher, part: Part): void {
  const amountFen = voucher.remainingFen - part.amountFen;
  const procurementFen = voucher.remainingProcurementFen - part.procurementFen;
  requireProcurementPart({ amountFen, procurementFen }, 'procurementFen');
}
