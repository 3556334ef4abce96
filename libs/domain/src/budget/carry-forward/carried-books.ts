import type { CalendarDate } from '../../calendar';
import { noteSpelling } from '../../known-names';
import { addOn } from '../line/day-series';
import { balanceOf, negated, postAll } from '../line/line-balance';
import type { Carried, CarriedCommitment } from './carried';
import type { CarryForwardState } from './carry-forward.facts';

type OnADay = Carried & { readonly occurredOn: CalendarDate };

/** Changes the available money by the part without a commitment. */
export function postCarried(state: CarryForwardState, carried: OnADay, into: 1 | -1): void {
  postAll(state, carried.occurredOn, into === 1 ? carried.items : negated(carried.items));
  for (const { line, amountFen } of carried.commitments ?? [])
    addOn(balanceOf(state, line).available, carried.occurredOn, -into * amountFen);
}

/** Contracts of last year can be paid in this year. */
export function bind(state: CarryForwardState, { carryId, ...carried }: OnADay & Carriage): void {
  for (const { madeOn, earlierId: _before, ...contract } of carried.commitments ?? []) {
    noteSpelling(state, 'commitment', contract.commitmentId);
    const made = { occurredOn: madeOn, ...contract };
    state.commitments.set(contract.commitmentId, {
      made,
      openFen: contract.amountFen,
      releases: [],
      carryId,
    });
  }
}

interface Carriage {
  readonly carryId: string;
}

/** The part of a contract that left the year is no longer open here. */
export function unbind({ commitments }: CarryForwardState, carried: Carried): void {
  for (const { commitmentId, amountFen } of carried.commitments ?? []) {
    const commitment = commitments.get(commitmentId);
    if (commitment) commitment.openFen -= amountFen;
  }
}

/** The part of a contract that came back is open again. */
export function bindAgain({ commitments }: CarryForwardState, carried: Carried): void {
  for (const { commitmentId, amountFen } of carried.commitments ?? []) {
    const commitment = commitments.get(commitmentId);
    if (commitment) commitment.openFen += amountFen;
  }
}

/** A contract with the id that it has in the year before. */
export function asBefore({ earlierId, ...contract }: CarriedCommitment): CarriedCommitment {
  return earlierId === undefined ? contract : { ...contract, commitmentId: earlierId };
}
