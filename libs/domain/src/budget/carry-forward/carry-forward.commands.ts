import { firstDayOf, lastDayOf } from '../../calendar';
import type { DecisionTable } from '../../decider';
import { requirePositiveFen, requireTexts } from '../../refusals';
import { sameContent } from '../../same-content';
import type { LineAmount } from '../line/budget-line';
import { negated, overdrawnItems } from '../line/line-balance';
import { requireItems, requireLineInBudget, requireOpenable } from '../line/line.rules';
import { judged } from '../year/judgement';
import { openedYear, requireNotClosed } from '../year/year.facts';
import { refuse } from './carry-forward.errors';
import type { CarryForwardEvent, CarryForwardEvents, CarryForwardState } from './carry-forward.facts';

export interface ReleaseCarryForward {
  readonly type: 'ReleaseCarryForward';
  readonly carryId: string;
  readonly items: readonly LineAmount[];
}

export interface RevokeCarryForward {
  readonly type: 'RevokeCarryForward';
  readonly carryId: string;
  readonly reason: string;
  /** Evidence: the next year has cancelled this id, which cannot be undone. */
  readonly cancelledInNextYear: boolean;
}

export interface CarryIn {
  readonly type: 'CarryIn';
  readonly carryId: string;
  readonly fromYear: number;
  readonly items: readonly LineAmount[];
}

export interface CancelCarryIn {
  readonly type: 'CancelCarryIn';
  readonly carryId: string;
  readonly fromYear: number;
  readonly reason: string;
}

export interface CarryForwardCommands {
  ReleaseCarryForward: ReleaseCarryForward;
  RevokeCarryForward: RevokeCarryForward;
  CarryIn: CarryIn;
  CancelCarryIn: CancelCarryIn;
}

export const carryForwardDecisions: DecisionTable<
  CarryForwardState,
  CarryForwardCommands,
  CarryForwardEvents
> = {
  ReleaseCarryForward: releaseCarryForward,
  RevokeCarryForward: revokeCarryForward,
  CarryIn: carryIn,
  CancelCarryIn: cancelCarryIn,
};

/** What is left on the lines leaves a closed year. The next year takes it in under the same id. */
export function releaseCarryForward(
  { carryId, items }: ReleaseCarryForward,
  state: CarryForwardState,
): readonly CarryForwardEvent[] {
  const { fiscalYear } = openedYear(state);
  const known = state.releases.get(carryId);
  if (known?.revoked) refuse('CARRY_CANCELLED', { carryId });
  if (known)
    return sameContent(known.released.items, items) ? [] : refuse('DUPLICATE_CARRY_FORWARD', { carryId });
  if (!state.closed) refuse('YEAR_NOT_CLOSED', { fiscalYear });
  requireTexts({ carryId });
  requireItems(items, 'items', requirePositiveFen);
  items.forEach(({ line }, index) => requireLineInBudget(state, line, `items.${index}.line`));
  const occurredOn = lastDayOf(fiscalYear);
  const breaches = judged(state, overdrawnItems(state, occurredOn, negated(items)));
  const data = { occurredOn, carryId, toYear: fiscalYear + 1, items, ...breaches };
  return [{ type: 'CarryForwardReleased', data }];
}

/** Only after the next year has cancelled the id, so that the money never stands in both years or in none. */
export function revokeCarryForward(
  { carryId, reason, cancelledInNextYear }: RevokeCarryForward,
  state: CarryForwardState,
): readonly CarryForwardEvent[] {
  const { fiscalYear } = openedYear(state);
  const release = state.releases.get(carryId) ?? refuse('UNKNOWN_CARRY_FORWARD', { carryId, fiscalYear });
  if (release.revoked) return [];
  requireTexts({ reason });
  if (!cancelledInNextYear) refuse('CARRY_NOT_CANCELLED_IN_NEXT_YEAR', { carryId });
  const { items } = release.released;
  return [
    { type: 'CarryForwardRevoked', data: { occurredOn: lastDayOf(fiscalYear), carryId, items, reason } },
  ];
}

export function carryIn(
  { type: _, ...asked }: CarryIn,
  state: CarryForwardState,
): readonly CarryForwardEvent[] {
  const { fiscalYear } = openedYear(state);
  const { carryId, fromYear, items } = asked;
  if (state.cancelledCarryIns.has(carryId)) refuse('CARRY_CANCELLED', { carryId });
  const data = { ...asked, occurredOn: firstDayOf(fiscalYear) };
  const known = state.carriedIn.get(carryId);
  if (known) return sameContent(known, data) ? [] : refuse('DUPLICATE_CARRY_FORWARD', { carryId });
  requireNotClosed(state);
  requireTexts({ carryId });
  requirePreviousYear(fromYear, fiscalYear);
  requireItems(items, 'items', requirePositiveFen);
  requireOpenable(state, items, 'items');
  return [{ type: 'CarriedIn', data }];
}

/**
 * Spends the id: nothing is ever carried in under it afterwards. It needs no opened year and nothing carried in, so that
 * a release whose other half never arrived can be revoked. Where money had been carried in, it goes back.
 */
export function cancelCarryIn(
  { carryId, fromYear, reason }: CancelCarryIn,
  state: CarryForwardState,
): readonly CarryForwardEvent[] {
  if (state.cancelledCarryIns.has(carryId)) return [];
  const items = state.carriedIn.get(carryId)?.items ?? [];
  if (items.length > 0) requireNotClosed(state);
  requireTexts({ carryId, reason });
  if (state.opened) requirePreviousYear(fromYear, state.opened.fiscalYear);
  const occurredOn = firstDayOf(fromYear + 1);
  const breaches = state.opened ? judged(state, overdrawnItems(state, occurredOn, negated(items))) : {};
  const data = { occurredOn, carryId, fromYear, items, reason, ...breaches };
  return [{ type: 'CarryInCancelled', data }];
}

function requirePreviousYear(fromYear: number, fiscalYear: number): void {
  if (fromYear !== fiscalYear - 1) refuse('CARRY_YEAR_WRONG', { field: 'fromYear', fromYear, fiscalYear });
}
