import type { CalendarDate } from '../../calendar';
import { countsAsThreePublic, threePublicKindOf } from '../../classification/three-public';
import type { Fen } from '../../money';
import { parseLineKey, type LineKey } from '../line/budget-line';
import { addOn } from '../line/day-series';
import { balanceOf } from '../line/line-balance';
import type { CommitmentsState } from '../commitments/commitments.facts';
import { aboveContractFen, isPaidToAnother } from '../commitments/contract-payment';
import type { ThreePublicState } from '../three-public/three-public.facts';

interface Spending {
  readonly occurredOn: CalendarDate;
  readonly line: LineKey;
  readonly economicCode: string;
}

interface Reopening extends Pick<Spending, 'occurredOn' | 'line'> {
  readonly commitment?: { readonly commitmentId: string; readonly reopenedFen: Fen };
}

/**
 * False for payments that are listed one by one: three-public spending, and payments beyond the contract or to another
 * payee than its supplier.
 */
export function isPaymentToldBySums(
  payment: Pick<Spending, 'economicCode'> & Parameters<typeof isPaidToAnother>[0],
): boolean {
  return isNotThreePublic(payment) && aboveContractFen(payment) === 0 && !isPaidToAnother(payment);
}

function isNotThreePublic({ economicCode }: Pick<Spending, 'economicCode'>): boolean {
  return threePublicKindOf(economicCode) === undefined;
}

export function spend(
  state: ThreePublicState,
  { occurredOn, line, economicCode }: Spending,
  amountFen: Fen,
): void {
  const { available, spent } = balanceOf(state, line);
  addOn(available, occurredOn, -amountFen);
  addOn(spent, occurredOn, amountFen);
  const book = parseLineKey(line)?.book;
  const kind = threePublicKindOf(economicCode);
  if (kind && book && countsAsThreePublic(book)) addOn(state.threePublicSpent[kind], occurredOn, amountFen);
}

/** The contract binds the money again that its reversed payment had used. */
export function reopen(state: CommitmentsState, { line, occurredOn, commitment }: Reopening): void {
  if (!commitment) return;
  addOn(balanceOf(state, line).available, occurredOn, -commitment.reopenedFen);
  const reopened = state.commitments.get(commitment.commitmentId);
  if (reopened) reopened.openFen += commitment.reopenedFen;
}
