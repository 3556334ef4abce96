import { declaredKey } from '../classification/code-tables';
import type { EvolveTable } from '../decider';
import type { BudgetEvents } from './budget.events';
import type { BudgetState } from './budget.state';
import { negated, postAll } from './line-balance';

type YearEvents = Pick<
  BudgetEvents,
  | 'YearOpened'
  | 'CodesDeclared'
  | 'YearClosed'
  | 'YearReopened'
  | 'CarryForwardReleased'
  | 'CarryForwardRevoked'
  | 'CarriedIn'
  | 'CarryInCancelled'
>;

/** The frame of the year and what crosses it. */
export const evolveYear: EvolveTable<BudgetState, YearEvents> = {
  YearOpened: (state, event) => {
    state.opened = event;
  },
  CodesDeclared: (state, { codes }) => {
    for (const code of codes) state.declared.set(declaredKey(code), code);
  },
  YearClosed: (state) => {
    state.closed = true;
  },
  YearReopened: (state) => {
    state.closed = false;
  },
  CarryForwardReleased: (state, event) => {
    state.releases.set(event.carryId, { released: event, revoked: false });
    postAll(state, event.occurredOn, negated(event.items));
  },
  CarryForwardRevoked: (state, event) => {
    const release = state.releases.get(event.carryId);
    if (release) release.revoked = true;
    postAll(state, event.occurredOn, event.items);
  },
  CarriedIn: (state, event) => {
    state.carriedIn.set(event.carryId, event);
    postAll(state, event.occurredOn, event.items);
  },
  CarryInCancelled: (state, event) => {
    state.cancelledCarryIns.add(event.carryId);
    postAll(state, event.occurredOn, negated(event.items));
  },
};
