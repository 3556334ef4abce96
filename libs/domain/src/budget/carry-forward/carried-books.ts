import type { CalendarDate } from '../../calendar';
import { noteSpelling } from '../../known-names';
import { addOn } from '../line/day-series';
import { balanceOf, negated, postAll } from '../line/line-balance';
import type { Carried, CarriedCommitment } from './carried';
import type { CarryForwardState } from './carry-forward.facts';

type OnADay = Carried & { readonly occurredOn: CalendarDate };

/** What is available comes or goes by what no contract binds. */
export function postCarried(state: CarryForwardState, carried: OnADay, into: 1 | -1): void {
  postAll(state, carried.occurredOn, into === 1 ? carried.items : negated(carried.items));
  for (const { line, amountFen } of carried.commitments ?? [])
    addOn(balanceOf(state, line).available, carried.occurredOn, -into * amountFen);
}

/** Contracts of last year can be paid in this one. */
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

/** What left with its contract is not open here any more. */
export function unbind({ commitments }: CarryForwardState, carried: Carried): void {
  for (const { commitmentId, amountFen } of carried.commitments ?? []) {
    const commitment = commitments.get(commitmentId);
    if (commitment) commitment.openFen -= amountFen;
  }
}

/** What came back with its contract is open again. */
export function bindAgain({ commitments }: CarryForwardState, carried: Carried): void {
  for (const { commitmentId, amountFen } of carried.commitments ?? []) {
    const commitment = commitments.get(commitmentId);
    if (commitment) commitment.openFen += amountFen;
  }
}

/** A contract under the id that it has in the year before. */
export function asBefore({ earlierId, ...contract }: CarriedCommitment): CarriedCommitment {
  return earlierId === undefined ? contract : { ...contract, commitmentId: earlierId };
}
