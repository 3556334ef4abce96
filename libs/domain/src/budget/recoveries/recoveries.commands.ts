import type { CommandRights } from '../../access/roles';
import type { Dated } from '../../calendar';
import type { DecisionTable } from '../../decider';
import type { Fen } from '../../money';
import { requireCount, requireDateInYear, requirePositiveFen, requireTexts } from '../../refusals';
import { sameContent } from '../../same-content';
import { type BudgetLine, type LineKey, isAtOrBeneath } from '../line/budget-line';
import { codesOfLine, requireCodes } from '../line/line.codes';
import { requireLineForm, requireProcurementPart } from '../line/line.rules';
import { type VoucherReference, rowLabel, voucherKey } from '../vouchers/voucher-identity';
import { namedOn, requireFreeVoucher } from '../vouchers/voucher-numbers';
import { refuse as refuseVoucher } from '../vouchers/vouchers.errors';
import type { ExpenditureRecorded } from '../vouchers/vouchers.payloads';
import { openedYear, requireNotClosed } from '../year/year.facts';
import { refuse } from './recoveries.errors';
import {
  type PriorSpendingRecovered,
  type RecoveriesState,
  type RecoveryEvent,
  type RecoveryEvents,
  originalOf,
} from './recoveries.facts';

/** What the earlier year says, if it is in this ledger. */
interface Origin {
  /** Whether money was ever granted or spent on the line. */
  readonly knowsLine: boolean;
  readonly paid?: Pick<ExpenditureRecorded, 'line' | 'economicCode' | 'amountFen' | 'procurementFen'>;
}

interface RecoverPriorSpending extends Dated {
  readonly type: 'RecoverPriorSpending';
  readonly recoveryNo: string;
  readonly recoveryRow?: number;
  readonly fromYear: number;
  readonly line: LineKey;
  readonly economicCode: string;
  readonly amountFen: Fen;
  readonly procurementFen: Fen;
  readonly payer: string;
  /** The voucher of that year, if it is known, with its row and the month of its number. */
  readonly originalNo?: string;
  readonly originalRow?: number;
  readonly originalMonth?: number;
  readonly reason: string;
  /** Evidence: absent if that year is not in this ledger. A voucher cannot be withdrawn. */
  readonly origin?: Origin;
}

export interface RecoveryCommands {
  RecoverPriorSpending: RecoverPriorSpending;
}

/** What each needs on its unit: one of these. */
export const recoveryRights: CommandRights<RecoveryCommands> = {
  RecoverPriorSpending: ['enter'],
};

export const recoveryDecisions: DecisionTable<RecoveriesState, RecoveryCommands, RecoveryEvents> = {
  RecoverPriorSpending: recoverPriorSpending,
};

function recoverPriorSpending(
  { type: _, origin, ...asked }: RecoverPriorSpending,
  state: RecoveriesState,
): readonly RecoveryEvent[] {
  const { fiscalYear } = openedYear(state);
  const { occurredOn, recoveryNo, recoveryRow, fromYear } = asked;
  const own = namedOn(state, occurredOn, { voucherNo: recoveryNo, row: recoveryRow, field: 'recoveryNo' });
  const data = { ...asked, ...(own.month !== undefined && { month: own.month }) };
  const known = state.recoveries.get(voucherKey(own));
  if (known && sameContent(known, data)) return [];
  requireFreeVoucher(state, own, { on: occurredOn, field: 'recoveryNo' });
  requireNotClosed(state);
  requireDateInYear(occurredOn, fiscalYear);
  const { payer, reason, originalNo, originalRow = 1, originalMonth = 1 } = asked;
  requireTexts({ recoveryNo, payer, reason, originalNo });
  requireCount(originalRow, 1, 'originalRow');
  requireCount(originalMonth, 1, 'originalMonth');
  requireCount(fromYear, 1, 'fromYear');
  if (fromYear >= fiscalYear) refuse('RECOVERY_YEAR_WRONG', { fromYear, fiscalYear });
  requirePositiveFen(asked.amountFen, 'amountFen');
  requireProcurementPart(asked, 'procurementFen');
  requireLineOf(asked, state, origin);
  const original = originalOf(asked);
  if (original && origin) requirePayment({ ...asked, original }, state, origin);
  return [{ type: 'PriorSpendingRecovered', data }];
}

/** The line of the earlier year. This year need not know codes that the earlier year declared. */
function requireLineOf(
  { line, economicCode }: Pick<RecoverPriorSpending, 'line' | 'economicCode'>,
  state: RecoveriesState,
  origin: Origin | undefined,
): void {
  const coordinates: BudgetLine = requireLineForm(line, 'line');
  if (!isAtOrBeneath(economicCode, coordinates.economicCode))
    refuseVoucher('ECONOMIC_CODE_OUTSIDE_LINE', { field: 'economicCode', code: economicCode, line });
  if (origin?.knowsLine === true) return;
  requireCodes(state, [
    ...codesOfLine(coordinates, 'line'),
    { table: 'economic', code: economicCode, field: 'economicCode' },
  ]);
}

type Named = Omit<PriorSpendingRecovered, 'month'> & { readonly original: VoucherReference };

function requirePayment(asked: Named, state: RecoveriesState, { paid }: Origin): void {
  const { fromYear, line, economicCode, original } = asked;
  const voucherNo = rowLabel(original).zh;
  if (!paid) return refuse('RECOVERED_VOUCHER_UNKNOWN', { fromYear, voucherNo });
  if (line !== paid.line || economicCode !== paid.economicCode) {
    const meant = { paidLine: paid.line, paidCode: paid.economicCode, line, code: economicCode };
    refuse('RECOVERED_FROM_OTHER_LINE', { fromYear, voucherNo, ...meant });
  }
  const before = [...state.recoveries.values()].filter((recovered) => isOfSame(recovered, asked));
  for (const field of ['amountFen', 'procurementFen'] as const) {
    const leftFen = paid[field] - before.reduce((sum, recovered) => sum + recovered[field], 0);
    const amountFen = asked[field];
    if (amountFen > leftFen)
      refuse('RECOVERED_ABOVE_ORIGINAL', { field, fromYear, voucherNo, leftFen, amountFen });
  }
}

function isOfSame(recovered: PriorSpendingRecovered, { fromYear, original }: Named): boolean {
  const other = originalOf(recovered);
  return recovered.fromYear === fromYear && other !== undefined && voucherKey(other) === voucherKey(original);
}
