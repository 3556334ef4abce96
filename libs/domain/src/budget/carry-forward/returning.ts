import { requireDateInYear, requirePositiveFen, requireTexts } from '../../refusals';
import { sameContent } from '../../same-content';
import type { LineAmount } from '../line/budget-line';
import { negated, overdrawnItems } from '../line/line-balance';
import { requireItems, requireProcurementLeft } from '../line/line.rules';
import { judged } from '../year/judgement';
import { openedYear, requireNotClosed } from '../year/year.facts';
import { boundBy, type CarriedCommitment, freeItems, withBound } from './carried';
import type { ReturnCarryIn } from './carry-forward.commands';
import { refuse } from './carry-forward.errors';
import type { CarryForwardEvent, CarryForwardState, CarryInReturned } from './carry-forward.facts';
import { leftOf } from './carrying-in';
import { openCommitment, requireNamedOnce } from './named-commitments';

/** Unspent money can go back, if it stays unspent from its date on, and so can contracts with their open amounts. */
export function returnCarryIn(
  command: ReturnCarryIn,
  state: CarryForwardState,
): readonly CarryForwardEvent[] {
  const { fiscalYear } = openedYear(state);
  const { occurredOn, returnId, carryId, items, commitments = [], reason } = command;
  const known = state.returns.get(returnId);
  if (known) return isReturned(known, command) ? [] : refuse('DUPLICATE_RETURN', { returnId });
  const carried = state.carriedIn.get(carryId) ?? refuse('UNKNOWN_CARRY_IN', { carryId, fiscalYear });
  if (state.cancelledCarryIns.has(carryId)) refuse('CARRY_CANCELLED', { carryId });
  requireNotClosed(state);
  requireDateInYear(occurredOn, fiscalYear);
  requireTexts({ returnId, reason });
  if (items.length > 0 || commitments.length === 0) requireItems(items, 'items', requirePositiveFen);
  requireNamedOnce(commitments);
  const left = leftOf(state, carryId);
  const bound = commitments.map((id, index) =>
    named(state, id, { index, open: left.commitments ?? [], carryId }),
  );
  requireLeft(items, freeItems(left), carryId);
  const breaches = judged(state, overdrawnItems(state, occurredOn, negated(items)));
  const { fromYear } = carried;
  const given = { items: withBound(items, bound), ...boundBy(bound) };
  const data = { occurredOn, returnId, carryId, fromYear, ...given, reason, ...breaches };
  return [{ type: 'CarryInReturned', data }];
}

function isReturned(known: CarryInReturned, command: ReturnCarryIn): boolean {
  const { occurredOn, carryId, items, commitments = [], reason } = command;
  const ids = (known.commitments ?? []).map(({ commitmentId }) => commitmentId);
  return sameContent(
    {
      occurredOn: known.occurredOn,
      carryId: known.carryId,
      reason: known.reason,
      items: freeItems(known),
      ids,
    },
    { occurredOn, carryId, reason, items: freeItems({ items }), ids: [...commitments] },
  );
}

interface Naming {
  readonly index: number;
  readonly open: readonly CarriedCommitment[];
  readonly carryId: string;
}

function named(state: CarryForwardState, id: string, { index, open, carryId }: Naming): CarriedCommitment {
  const field = `commitments.${index}`;
  openCommitment(state, id, index);
  const contract = open.find(({ commitmentId }) => commitmentId === id);
  return contract ?? refuse('COMMITMENT_OF_OTHER_CARRY', { field, commitmentId: id, carryId });
}

/** Carried-in money that a contract binds can go back only with the contract. */
function requireLeft(items: readonly LineAmount[], left: readonly LineAmount[], carryId: string): void {
  items.forEach(({ line, amountFen, procurementFen }, index) => {
    const rest = left.find((item) => item.line === line);
    const leftFen = rest?.amountFen ?? 0;
    if (amountFen > leftFen) {
      refuse('RETURN_ABOVE_CARRIED', {
        field: `items.${index}.amountFen`,
        carryId,
        line,
        leftFen,
        amountFen,
      });
    }
    const stays = {
      amountFen: leftFen - amountFen,
      procurementFen: (rest?.procurementFen ?? 0) - procurementFen,
    };
    requireProcurementLeft(stays, { procurementFen }, `items.${index}.procurementFen`);
  });
}
