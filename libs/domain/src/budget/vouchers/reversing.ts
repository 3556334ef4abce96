import { requireDateInYear, requireFenFromZero, requirePositiveFen, requireTexts } from '../../refusals';
import { sameContent } from '../../same-content';
import { requireNotBefore, requireProcurementLeft, requireProcurementPart } from '../line/line.rules';
import { openedYear, requireNotClosed } from '../year/year.facts';
import { rowLabel, voucherKey } from './voucher-identity';
import { knownVoucher, namedOn, requireFreeVoucher } from './voucher-numbers';
import type { ReverseExpenditure } from './vouchers.commands';
import { refuse } from './vouchers.errors';
import type { Voucher, VoucherEvent, VouchersState } from './vouchers.facts';
import type { ExpenditureReversed } from './vouchers.payloads';

/**
 * 红字冲销. Without an amount, everything that is left is reversed. In a partial reversal, the procurement part is 0
 * unless it is given, or all of what is left of the voucher is procurement.
 */
export function reverseExpenditure(
  command: ReverseExpenditure,
  state: VouchersState,
): readonly VoucherEvent[] {
  const { fiscalYear } = openedYear(state);
  const { reversalNo, voucherNo, occurredOn, reason } = command;
  const { row, month, reversalRow } = command;
  const own = namedOn(state, occurredOn, { voucherNo: reversalNo, row: reversalRow, field: 'reversalNo' });
  if (isReversed(command, state.reversals.get(voucherKey(own)))) return [];
  requireFreeVoucher(state, own, { on: occurredOn, field: 'reversalNo' });
  const meant = { voucherNo, ...(row !== undefined && { row }), ...(month !== undefined && { month }) };
  const voucher = knownVoucher(state, meant);
  requireNotClosed(state);
  requireDateInYear(occurredOn, fiscalYear);
  requireTexts({ reversalNo, reason });
  const { recorded, remainingFen, remainingProcurementFen } = voucher;
  const amountFen = command.amountFen ?? remainingFen;
  if (command.amountFen !== undefined) requirePositiveFen(amountFen, 'amountFen');
  const isDivided = amountFen < remainingFen && remainingProcurementFen < remainingFen;
  const ownProcurementFen = isDivided ? 0 : Math.min(amountFen, remainingProcurementFen);
  const procurementFen = command.procurementFen ?? ownProcurementFen;
  requireFenFromZero(procurementFen, 'procurementFen');
  requireProcurementPart({ amountFen, procurementFen }, 'procurementFen');
  requireNotBefore(occurredOn, {
    zh: '凭证',
    en: 'voucher',
    name: rowLabel(meant).zh,
    on: recorded.occurredOn,
  });
  requireRemaining(voucher, { amountFen, procurementFen });
  const { line, economicCode } = recorded;
  const numbers = { reversalNo, ...(reversalRow !== undefined && { reversalRow }), ...meant };
  const facts = { occurredOn, ...numbers, line, economicCode, amountFen, procurementFen };
  const data = { ...facts, ...reopening(voucher, amountFen), reason };
  return [{ type: 'ExpenditureReversed', data }];
}

/** A reversal first returns what was paid beyond the contract. The rest is bound by the contract again. */
function reopening(
  { recorded, remainingFen, remainingDrawnFen }: Voucher,
  amountFen: number,
): Pick<ExpenditureReversed, 'commitment'> {
  const reopenedFen = Math.max(0, amountFen - (remainingFen - remainingDrawnFen));
  if (!recorded.commitment || reopenedFen === 0) return {};
  return { commitment: { commitmentId: recorded.commitment.commitmentId, reopenedFen } };
}

/** Amounts that the command leaves out were filled in by the first decision, so they are not compared. */
function isReversed(command: ReverseExpenditure, known: ExpenditureReversed | undefined): boolean {
  if (!known) return false;
  const { amountFen = known.amountFen, procurementFen = known.procurementFen } = command;
  const { type: _, ...asked } = command;
  const { line: _line, economicCode: _code, commitment: _reopened, ...facts } = known;
  return sameContent(facts, { ...asked, amountFen, procurementFen });
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
  const stays = {
    amountFen: remainingFen - amountFen,
    procurementFen: remainingProcurementFen - procurementFen,
  };
  requireProcurementLeft(stays, { procurementFen }, 'procurementFen');
}
