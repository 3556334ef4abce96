import { asSeen } from '../names';
import { spelledAsKnown } from '../known-names';
import { type BudgetState, budgetNames } from './budget';
import type { BudgetCommands } from './budget.commands';
import { originalOf } from './recoveries/recoveries.facts';
import { voucherKey } from './vouchers/voucher-identity';

type Recovery = BudgetCommands['RecoverPriorSpending'];

/**
 * What the earlier year says of spending that comes back: nothing where this ledger does not have it. Its voucher is called
 * as that year spells it, so that all that comes back of it is added up, and has paid what no red letter has taken back so
 * far. A red letter that is entered in that year after the money came back is not held against it.
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
