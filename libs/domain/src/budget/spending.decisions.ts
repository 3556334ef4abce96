import { countsAsThreePublic, threePublicKindOf } from '../classification/three-public';
import { requireCount, requireDateInYear, requirePositiveFen, requireTexts } from '../refusals';
import { sameContent } from '../same-content';
import type { RecordExpenditure } from './budget.commands';
import { refuse } from './budget.errors';
import type { BudgetEvent } from './budget.events';
import { isAtOrBeneath, type BudgetLine } from './budget-line';
import { knownCommitment } from './commitment.decisions';
import { openedYear, requireNotClosed, type BudgetState, type Commitment } from './budget.state';
import { judged, type Finding } from './judgement';
import { overdrawn } from './line-balance';
import { requireCode, requireLineInBudget, requireNotBefore, requireProcurementPart } from './line.rules';
import { paidAbovePlan } from './payment-plan-check';
import { receptionFindings } from './reception';
import { spentAboveControl } from './three-public-control';

/** A payment of a commitment uses up what is open of it; what it pays beyond that is charged to the line. */
export function recordExpenditure(command: RecordExpenditure, state: BudgetState): readonly BudgetEvent[] {
  openedYear(state);
  if (isRecorded(command, state)) return [];
  const { type: _, commitmentId, ...facts } = command;
  const commitment = commitmentId === undefined ? undefined : knownCommitment(state, commitmentId);
  requireNotClosed(state);
  const line = requireVoucher(command, state);
  if (commitment) requirePaymentOf(commitment, command);
  const drawnFen = Math.min(facts.amountFen, commitment?.openFen ?? 0);
  const breaches = judged(state, objections(command, { line, drawnFen }, state));
  const paid = commitmentId === undefined ? {} : { commitment: { commitmentId, drawnFen } };
  return [{ type: 'ExpenditureRecorded', data: { ...facts, ...paid, ...breaches } }];
}

/** Voucher and red-letter numbers are one series. */
export function requireFreeVoucherNo(state: BudgetState, voucherNo: string, field = 'voucherNo'): void {
  if (state.vouchers.has(voucherNo) || state.reversals.has(voucherNo)) {
    refuse('DUPLICATE_VOUCHER', { field, voucherNo });
  }
}

function isRecorded(command: RecordExpenditure, state: BudgetState): boolean {
  const known = state.vouchers.get(command.voucherNo)?.recorded;
  if (known) {
    const { type: _, ...asked } = command;
    const { breaches: _breaches, commitment, ...facts } = known;
    if (sameContent({ ...facts, commitmentId: commitment?.commitmentId }, asked)) return true;
  }
  requireFreeVoucherNo(state, command.voucherNo);
  return false;
}

function requireVoucher(command: RecordExpenditure, state: BudgetState): BudgetLine {
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
  requireCode(state, { table: 'economic', code: economicCode, field: 'economicCode' });
  const line = requireLineInBudget(state, command.line, 'line');
  if (!isAtOrBeneath(economicCode, line.economicCode)) {
    refuse('ECONOMIC_CODE_OUTSIDE_LINE', { field: 'economicCode', code: economicCode, line: command.line });
  }
  return line;
}

function requirePaymentOf({ made }: Commitment, { line, occurredOn }: RecordExpenditure): void {
  const { commitmentId } = made;
  requireNotBefore(occurredOn, { zh: '承诺', en: 'commitment', name: commitmentId, on: made.occurredOn });
  if (line !== made.line)
    refuse('COMMITMENT_OF_OTHER_LINE', { field: 'line', commitmentId, line: made.line });
}

function objections(
  command: RecordExpenditure,
  { line, drawnFen }: { readonly line: BudgetLine; readonly drawnFen: number },
  state: BudgetState,
): readonly (Finding | undefined)[] {
  const { occurredOn: on, amountFen, economicCode } = command;
  const kind = countsAsThreePublic(line.book) ? threePublicKindOf(economicCode) : undefined;
  return [
    ...receptionFindings(command),
    overdrawn(state, { line: command.line, on, changeFen: drawnFen - amountFen }),
    paidAbovePlan(state, { line: command.line, on, changeFen: amountFen }),
    kind && spentAboveControl(state, { kind, on, amountFen }),
  ];
}
