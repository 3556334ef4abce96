import { yearOf } from '../calendar';
import type { EvolveTable } from '../decider';
import type { BudgetEvents } from './budget.events';
import type { BudgetState } from './budget.state';
import { addOn } from './day-series';
import { arrivalText } from './plan.decisions';
import { balanceOf, postAll } from './line-balance';
import { plannedByDay, withSettings } from './payment-plan';

type AuthorityEvents = Pick<
  BudgetEvents,
  | 'InterimSpendingAuthorised'
  | 'AppropriationApproved'
  | 'AdjustmentProposed'
  | 'AdjustmentApproved'
  | 'AdjustmentRejected'
  | 'AdjustmentWithdrawn'
  | 'FundsArrived'
  | 'PaymentPlanSet'
>;

/** Where money to spend comes from. */
export const evolveAuthority: EvolveTable<BudgetState, AuthorityEvents> = {
  InterimSpendingAuthorised: (state, event) => {
    state.interims.set(event.documentNo, event);
    for (const { line, amountFen } of event.lines) {
      const balance = balanceOf(state, line);
      balance.interimFen += amountFen;
      addOn(balance.available, event.occurredOn, amountFen);
      if (state.appropriation) addOn(balance.available, state.appropriation.occurredOn, -amountFen);
    }
  },
  AppropriationApproved: (state, event) => {
    state.appropriation = event;
    for (const { available, interimFen } of state.lines.values()) {
      addOn(available, event.occurredOn, -interimFen);
    }
    postAll(state, event.occurredOn, event.lines);
  },
  AdjustmentProposed: (state, event) => {
    const step = { occurredOn: event.occurredOn };
    state.adjustments.set(event.adjustmentId, {
      proposal: event,
      status: 'proposed',
      step,
      approvedItems: [],
    });
  },
  AdjustmentApproved: (state, event) => {
    postAll(state, event.occurredOn, event.items);
    const adjustment = state.adjustments.get(event.adjustmentId);
    if (!adjustment) return;
    adjustment.status = 'approved';
    adjustment.step = { occurredOn: event.occurredOn, documentNo: event.documentNo };
    adjustment.approvedItems = event.items;
  },
  AdjustmentRejected: (state, event) => {
    const adjustment = state.adjustments.get(event.adjustmentId);
    if (!adjustment) return;
    adjustment.status = 'rejected';
    adjustment.step = { occurredOn: event.occurredOn, reason: event.reason };
  },
  AdjustmentWithdrawn: (state, event) => {
    postAll(state, event.occurredOn, event.items);
    const adjustment = state.adjustments.get(event.adjustmentId);
    if (!adjustment) return;
    const { occurredOn, reason, documentNo } = event;
    adjustment.status = 'withdrawn';
    adjustment.step = documentNo === undefined ? { occurredOn, reason } : { occurredOn, reason, documentNo };
  },
  FundsArrived: (state, event) => {
    state.arrivals.add(arrivalText(event));
  },
  PaymentPlanSet: (state, event) => {
    for (const line of new Set(event.items.map((item) => item.line))) {
      const balance = balanceOf(state, line);
      balance.plan = withSettings(balance.plan, event, line);
      balance.planned = plannedByDay(balance.plan, yearOf(event.occurredOn));
    }
  },
};
