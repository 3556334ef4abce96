import { asSeen } from '../names';
import { spelledAsKnown } from '../known-names';
import { type BudgetState, budgetNames } from './budget';
import type { BudgetCommands } from './budget.commands';
import { originalOf } from './recoveries/recoveries.facts';
import { voucherKey } from './vouchers/voucher-identity';

type Recovery = BudgetCommands['RecoverPriorSpending'];

/**
 * What the earlier year says about recovered spending; empty if that year is not in this ledger. The voucher number is
 * spelled as in that year, so that all of its recoveries are added up. The voucher counts with what is not reversed so
 * far. A reversal that is entered in that year after the recovery does not count.
 */
export function priorOrigin(
  earlier: BudgetState,
  asked: Pick<Recovery, 'line' | 'originalNo' | 'originalRow' | 'originalMonth'>,
): Pick<Recovery, 'origin' | 'originalNo'> {
  if (earlier.opened === undefined) return {};
  const knowsLine = earlier.lines.has(asked.line);
  const named = originalOf(asked);
  if (!named) return { origin: { knowsLine } };
  const voucherNo = spelledAsKnown(budgetNames(earlier), 'voucher', asSeen(named.voucherNo));
  const voucher = earlier.vouchers.get(voucherKey({ ...named, voucherNo }));
  if (!voucher) return { origin: { knowsLine } };
  const { recorded, remainingFen, remainingProcurementFen } = voucher;
  const paid = { ...recorded, amountFen: remainingFen, procurementFen: remainingProcurementFen };
  return { originalNo: voucherNo, origin: { knowsLine, paid } };
}
