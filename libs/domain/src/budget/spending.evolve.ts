import { countsAsThreePublic, threePublicKindOf } from '../classification/three-public';
import type { EvolveTable } from '../decider';
import type { Fen } from '../money';
import { parseLineKey } from './budget-line';
import type { BudgetEvents } from './budget.events';
import type { BudgetState } from './budget.state';
import { addOn, insertedByDate } from './day-series';
import { balanceOf } from './line-balance';
import type { ExpenditureRecorded, ExpenditureReversed } from './spending.events';

type SpendingEvents = Pick<
  BudgetEvents,
  | 'CommitmentMade'
  | 'CommitmentReleased'
  | 'ExpenditureRecorded'
  | 'ExpenditureReversed'
  | 'ThreePublicControlSet'
  | 'ThreePublicControlRaised'
  | 'FixedAssetAcquired'
>;

/** Where it goes. */
export const evolveSpending: EvolveTable<BudgetState, SpendingEvents> = {
  CommitmentMade: (state, event) => {
    state.commitments.set(event.commitmentId, { made: event, openFen: event.amountFen, releases: [] });
    addOn(balanceOf(state, event.line).available, event.occurredOn, -event.amountFen);
  },
  CommitmentReleased: (state, event) => {
    addOn(balanceOf(state, event.line).available, event.occurredOn, event.amountFen);
    const commitment = state.commitments.get(event.commitmentId);
    if (!commitment) return;
    commitment.openFen -= event.amountFen;
    commitment.releases.push(event);
  },
  ExpenditureRecorded: (state, event) => {
    const { voucherNo, amountFen, procurementFen, commitment } = event;
    state.vouchers.set(voucherNo, {
      recorded: event,
      remainingFen: amountFen,
      remainingProcurementFen: procurementFen,
    });
    spend(state, event, amountFen);
    if (!commitment) return;
    addOn(balanceOf(state, event.line).available, event.occurredOn, commitment.drawnFen);
    const paid = state.commitments.get(commitment.commitmentId);
    if (paid) paid.openFen -= commitment.drawnFen;
  },
  ExpenditureReversed: (state, event) => {
    state.reversals.set(event.reversalNo, event);
    spend(state, event, -event.amountFen);
    const voucher = state.vouchers.get(event.voucherNo);
    if (!voucher) return;
    voucher.remainingFen -= event.amountFen;
    voucher.remainingProcurementFen -= event.procurementFen;
  },
  ThreePublicControlSet: (state, control) => {
    const setting = { occurredOn: control.occurredOn, by: 'set' as const, control };
    state.controls = insertedByDate(state.controls, setting);
  },
  ThreePublicControlRaised: (state, control) => {
    const setting = { occurredOn: control.occurredOn, by: 'raise' as const, control };
    state.controls = insertedByDate(state.controls, setting);
  },
  FixedAssetAcquired: (state, event) => {
    state.assets.set(event.assetNo, event);
  },
};

function spend(state: BudgetState, event: ExpenditureRecorded | ExpenditureReversed, amountFen: Fen): void {
  const { available, spent } = balanceOf(state, event.line);
  addOn(available, event.occurredOn, -amountFen);
  addOn(spent, event.occurredOn, amountFen);
  const book = parseLineKey(event.line)?.book;
  const kind = threePublicKindOf(event.economicCode);
  if (kind && book && countsAsThreePublic(book)) {
    addOn(state.threePublicSpent[kind], event.occurredOn, amountFen);
  }
}
