import { countsAsThreePublic, threePublicKindOf } from '../../classification/three-public';
import type { Fen } from '../../money';
import { requireCount, requireDateInYear, requirePositiveFen, requireTexts } from '../../refusals';
import { sameContent } from '../../same-content';
import { knownCommitment, requirePaymentOf } from '../commitments/commitments.commands';
import type { Commitment } from '../commitments/commitments.facts';
import type { PaidContract } from '../commitments/contract-payment';
import { type BudgetLine, isAtOrBeneath } from '../line/budget-line';
import { overdrawn } from '../line/line-balance';
import { isInBudget, requireProcurementPart, requireSpendable } from '../line/line.rules';
import { paidAbovePlan } from '../payment-plan/payment-plan-check';
import { spentAboveControl } from '../three-public/control-check';
import { receptionFindings } from '../three-public/reception';
import { type Finding, judged } from '../year/judgement';
import { openedYear, requireNotClosed } from '../year/year.facts';
import { voucherKey } from './voucher-identity';
import { namedOn, requireFreeVoucher } from './voucher-numbers';
import type { RecordExpenditure } from './vouchers.commands';
import { finding, refuse } from './vouchers.errors';
import type { VoucherEvent, VouchersState } from './vouchers.facts';
import type { VoucherBreach } from './vouchers.payloads';

/** A payment of a commitment uses its open amount. The amount beyond that is charged to the line. */
export function recordExpenditure(command: RecordExpenditure, state: VouchersState): readonly VoucherEvent[] {
  openedYear(state);
  const named = namedOn(state, command.occurredOn, command);
  if (isRecorded(command, state, named)) return [];
  const { type: _, commitmentId, ...asked } = command;
  const facts = { ...asked, ...named };
  const commitment = commitmentId === undefined ? undefined : knownCommitment(state, commitmentId);
  requireNotClosed(state);
  const line = requireVoucher(command, state);
  if (commitment) requirePaymentOf(commitment, command);
  const drawnFen = Math.min(facts.amountFen, commitment?.openFen ?? 0);
  const breaches = judged(state, objections(command, { line, drawnFen }, state));
  const paid = commitment ? { commitment: paymentOf(commitment, drawnFen) } : {};
  return [{ type: 'ExpenditureRecorded', data: { ...facts, ...paid, ...breaches } }];
}

function paymentOf({ made: { commitmentId, supplier } }: Commitment, drawnFen: Fen): PaidContract {
  return { commitmentId, drawnFen, supplier };
}

/** @throws DomainError if something else has the number */
export function isRecorded(
  command: RecordExpenditure,
  state: VouchersState,
  named = namedOn(state, command.occurredOn, command),
): boolean {
  const known = state.vouchers.get(voucherKey(named))?.recorded;
  if (known) {
    const { type: _, ...asked } = command;
    const { breaches: _breaches, month: _month, commitment, ...facts } = known;
    if (sameContent({ ...facts, commitmentId: commitment?.commitmentId }, asked)) return true;
  }
  requireFreeVoucher(state, named, { on: command.occurredOn });
  return false;
}

function requireVoucher(command: RecordExpenditure, state: VouchersState): BudgetLine {
  const { voucherNo, payee, summary, vehicle, reception, economicCode } = command;
  requireDateInYear(command.occurredOn, openedYear(state).fiscalYear);
  requireTexts({ voucherNo, payee, summary, vehicle });
  requireTexts({ 'reception.officialLetterNo': reception?.officialLetterNo });
  if (reception) {
    requireCount(reception.guests, 1, 'reception.guests');
    requireCount(reception.companions, 0, 'reception.companions');
  }
  requirePositiveFen(command.amountFen, 'amountFen');
  requireProcurementPart(command, 'procurementFen');
  const line = requireSpendable(state, command);
  if (!isAtOrBeneath(economicCode, line.economicCode)) {
    refuse('ECONOMIC_CODE_OUTSIDE_LINE', { field: 'economicCode', code: economicCode, line: command.line });
  }
  return line;
}

function objections(
  command: RecordExpenditure,
  { line, drawnFen }: { readonly line: BudgetLine; readonly drawnFen: number },
  state: VouchersState,
): readonly (Finding<VoucherBreach> | undefined)[] {
  const { occurredOn: on, amountFen, economicCode } = command;
  const kind = countsAsThreePublic(line.book) ? threePublicKindOf(economicCode) : undefined;
  const { fiscalYear } = openedYear(state);
  return [
    isInBudget(state, command.line)
      ? undefined
      : finding('SPENT_OUTSIDE_BUDGET', { line: command.line, fiscalYear }),
    ...receptionFindings(command),
    overdrawn(state, { line: command.line, on, changeFen: drawnFen - amountFen }),
    paidAbovePlan(state, { line: command.line, on, changeFen: amountFen }),
    kind && spentAboveControl(state, { kind, on, amountFen }),
  ];
}
