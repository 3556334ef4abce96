import { lastDayOf } from '../../calendar';
import { requirePositiveFen, requireTexts } from '../../refusals';
import { sameContent } from '../../same-content';
import { negated, overdrawnItems } from '../line/line-balance';
import { requireItems, requireLineInBudget } from '../line/line.rules';
import { judged } from '../year/judgement';
import { openedYear } from '../year/year.facts';
import { boundBy, type CarriedCommitment, freeItems, itemsLeft, withBound } from './carried';
import { asBefore } from './carried-books';
import type {
  ReleaseCarryForward,
  RevokeCarryForward,
  TakeBackCarryForward,
  ToCarry,
} from './carry-forward.commands';
import { refuse } from './carry-forward.errors';
import type {
  CarryForwardEvent,
  CarryForwardReleased,
  CarryForwardState,
  Release,
} from './carry-forward.facts';
import { openCommitment, requireNamedOnce } from './named-commitments';

/** Carries the remaining money of the lines out of a closed year. The next year carries it in under the same id. */
export function releaseCarryForward(
  { carryId, items, commitments = [] }: ReleaseCarryForward,
  state: CarryForwardState,
): readonly CarryForwardEvent[] {
  const { fiscalYear } = openedYear(state);
  const known = state.releases.get(carryId);
  if (known?.revoked) refuse('CARRY_CANCELLED', { carryId });
  if (known)
    return isReleased(known.released, { items, commitments })
      ? []
      : refuse('DUPLICATE_CARRY_FORWARD', { carryId });
  if (!state.closed) refuse('YEAR_NOT_CLOSED', { fiscalYear });
  requireTexts({ carryId });
  if (items.length > 0 || commitments.length === 0) requireItems(items, 'items', requirePositiveFen);
  items.forEach(({ line }, index) => requireLineInBudget(state, line, `items.${index}.line`));
  requireNamedOnce(commitments);
  const bound = commitments.map((id, index) => carriedOut(state, id, index));
  const occurredOn = lastDayOf(fiscalYear);
  const breaches = judged(state, overdrawnItems(state, occurredOn, negated(items)));
  const carried = { items: withBound(items, bound), ...boundBy(bound) };
  const data = { occurredOn, carryId, toYear: fiscalYear + 1, ...carried, ...breaches };
  return [{ type: 'CarryForwardReleased', data }];
}

function isReleased(released: CarryForwardReleased, { items, commitments = [] }: ToCarry): boolean {
  const ids = (released.commitments ?? []).map(({ commitmentId }) => commitmentId);
  return sameContent(
    { items: freeItems(released), ids },
    { items: freeItems({ items }), ids: [...commitments] },
  );
}

function carriedOut(state: CarryForwardState, id: string, index: number): CarriedCommitment {
  const { made, openFen } = openCommitment(state, id, index);
  const { commitmentId, line, contractNo, supplier, occurredOn: madeOn } = made;
  return { commitmentId, line, amountFen: openFen, contractNo, supplier, madeOn };
}

/** Possible only after the next year has cancelled the id, so that the money is never in both years or in neither. */
export function revokeCarryForward(
  { carryId, reason, cancelledInNextYear, givenUp }: RevokeCarryForward,
  state: CarryForwardState,
): readonly CarryForwardEvent[] {
  const { fiscalYear } = openedYear(state);
  const release = state.releases.get(carryId) ?? refuse('UNKNOWN_CARRY_FORWARD', { carryId, fiscalYear });
  if (release.revoked) return [];
  requireTexts({ reason });
  if (!cancelledInNextYear) refuse('CARRY_NOT_CANCELLED_IN_NEXT_YEAR', { carryId });
  const items = itemsLeft(release.released, release.takenBack);
  const carried = { items, ...boundBy(openAgain(release, givenUp)) };
  return [
    { type: 'CarryForwardRevoked', data: { occurredOn: lastDayOf(fiscalYear), carryId, ...carried, reason } },
  ];
}

/** The contracts with what is still open in the next year, or as they left if they never arrived there. */
function openAgain(
  { released, takenBack }: Release,
  givenUp: RevokeCarryForward['givenUp'],
): readonly CarriedCommitment[] {
  if (!givenUp) return released.commitments ?? [];
  const taken = new Set(takenBack.map(({ returnId }) => returnId));
  return givenUp
    .filter((given) => !('returnId' in given && taken.has(given.returnId)))
    .flatMap(({ commitments = [] }) => commitments.map(asBefore));
}

/** Takes only what the next year has already returned. The year may be reopened then. */
export function takeBackCarryForward(
  { returnId: asked, carryId, returned }: TakeBackCarryForward,
  state: CarryForwardState,
): readonly CarryForwardEvent[] {
  const { fiscalYear } = openedYear(state);
  const release = state.releases.get(carryId) ?? refuse('UNKNOWN_CARRY_FORWARD', { carryId, fiscalYear });
  const returnId = returned?.returnId ?? asked;
  if (release.revoked || release.takenBack.some((taken) => taken.returnId === returnId)) return [];
  if (!returned) return refuse('CARRY_NOT_RETURNED_IN_NEXT_YEAR', { carryId, returnId });
  const { items, commitments = [], reason } = returned;
  const carried = { items, ...boundBy(commitments.map(asBefore)) };
  const data = { occurredOn: lastDayOf(fiscalYear), returnId, carryId, ...carried, reason };
  return [{ type: 'CarryForwardTakenBack', data }];
}
