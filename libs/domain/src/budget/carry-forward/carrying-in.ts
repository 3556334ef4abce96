import { firstDayOf } from '../../calendar';
import { requireDate, requirePositiveFen, requireTexts } from '../../refusals';
import { sameContent } from '../../same-content';
import type { LineAmount } from '../line/budget-line';
import { negated, overdrawnItems } from '../line/line-balance';
import { requireItems, requireLineForm, requireOpenable } from '../line/line.rules';
import { judged } from '../year/judgement';
import { openedYear, requireNotClosed } from '../year/year.facts';
import { boundBy, type CarriedCommitment, freeItems, itemsLeft, withBound } from './carried';
import { asBefore } from './carried-books';
import type { CancelCarryIn, CarryIn } from './carry-forward.commands';
import { refuse } from './carry-forward.errors';
import type { CarriedIn, CarryForwardEvent, CarryForwardState } from './carry-forward.facts';
import { requireNamedOnce } from './named-commitments';

export function carryIn(
  { carryId, fromYear, items, commitments = [] }: CarryIn,
  state: CarryForwardState,
): readonly CarryForwardEvent[] {
  const { fiscalYear } = openedYear(state);
  if (state.cancelledCarryIns.has(carryId)) refuse('CARRY_CANCELLED', { carryId });
  const carried = { items: withBound(items, commitments), ...boundBy(commitments) };
  const data = { carryId, fromYear, ...carried, occurredOn: firstDayOf(fiscalYear) };
  const known = state.carriedIn.get(carryId);
  if (known)
    return sameContent(asReleased(known), data) ? [] : refuse('DUPLICATE_CARRY_FORWARD', { carryId });
  requireNotClosed(state);
  requireTexts({ carryId });
  requirePreviousYear(fromYear, fiscalYear);
  if (items.length === 0 && commitments.length === 0) refuse('CARRY_NOT_RELEASED', { carryId, fromYear });
  if (items.length > 0) requireItems(items, 'items', requirePositiveFen);
  commitments.forEach(requireContract);
  requireNamedOnce(commitments.map(({ commitmentId }) => commitmentId));
  requireItems(carried.items, 'items', requirePositiveFen);
  // A line that only contracts are on is wrong where the contract names it.
  requireOpenable(state, carried.items, (index) =>
    index < items.length
      ? `items.${index}`
      : `commitments.${commitments.findIndex(({ line }) => line === carried.items[index]?.line)}`,
  );
  const here = underFreeIds(state, commitments, fromYear);
  const included = carried.items.flatMap((item) => includedOf(state, item));
  const counted = included.length === 0 ? {} : { included };
  return [{ type: 'CarriedIn', data: { ...data, ...boundBy(here), ...counted } }];
}

/** The part of the line's 其中上年结转 that no carry-in has used yet. */
function includedOf(state: CarryForwardState, item: LineAmount): readonly LineAmount[] {
  const { line } = item;
  const approved = state.appropriation;
  const saidFen = approved?.lines.find((granted) => granted.line === line)?.carriedOverFen ?? 0;
  const told = [
    ...(approved?.takenOver ?? []),
    ...[...state.carriedIn.values()].flatMap(({ included = [] }) => included),
  ];
  const toldFen = told.reduce((sum, part) => sum + (part.line === line ? part.amountFen : 0), 0);
  const amountFen = Math.min(item.amountFen, saidFen - toldFen);
  if (amountFen <= 0) return [];
  const least = Math.max(0, item.procurementFen - (item.amountFen - amountFen));
  return [{ line, amountFen, procurementFen: Math.max(least, Math.min(amountFen, item.procurementFen)) }];
}

/** What remains of all carried-in money, by line, before an appropriation includes it. */
export function standingCarriedIn(state: CarryForwardState): readonly LineAmount[] {
  const standing = [...state.carriedIn.keys()].filter((carryId) => !state.cancelledCarryIns.has(carryId));
  return withBound(
    standing.flatMap((carryId) => leftOf(state, carryId).items),
    [],
  );
}

function asReleased({ commitments = [], included: _known, ...carried }: CarriedIn): CarriedIn {
  return { ...carried, ...boundBy(commitments.map(asBefore)) };
}

function requireContract(
  { commitmentId, line, contractNo, supplier, amountFen, madeOn }: CarriedCommitment,
  index: number,
): void {
  const place = `commitments.${index}`;
  requireTexts({
    [`${place}.commitmentId`]: commitmentId,
    [`${place}.contractNo`]: contractNo,
    [`${place}.supplier`]: supplier,
  });
  requirePositiveFen(amountFen, `${place}.amountFen`);
  requireLineForm(line, `${place}.line`);
  requireDate(madeOn, `${place}.madeOn`);
}

/** Contract ids may repeat each year. If an id is taken in this year, the older contract gets its year appended. */
function underFreeIds(
  state: CarryForwardState,
  contracts: readonly CarriedCommitment[],
  fromYear: number,
): readonly CarriedCommitment[] {
  const along = new Set(contracts.map(({ commitmentId }) => commitmentId));
  return contracts.map((contract) => {
    const earlierId = contract.commitmentId;
    if (!state.commitments.has(earlierId)) return contract;
    const commitmentId = `${earlierId}-${fromYear}`;
    // Another contract that is carried along may already have this id.
    if (state.commitments.has(commitmentId) || along.has(commitmentId))
      refuse('CARRIED_COMMITMENT_ID_TAKEN', { commitmentId: earlierId });
    return { ...contract, commitmentId, earlierId };
  });
}

/**
 * Uses up the id: nothing can be carried in under it afterwards. Needs neither an opened year nor carried-in money, so
 * that a release whose other half never arrived can be revoked. If money was carried in, the rest of it goes back.
 */
export function cancelCarryIn(
  { carryId, fromYear, reason }: CancelCarryIn,
  state: CarryForwardState,
): readonly CarryForwardEvent[] {
  if (state.cancelledCarryIns.has(carryId)) return [];
  const carried = leftOf(state, carryId);
  if (carried.items.length > 0) requireNotClosed(state);
  requireTexts({ carryId, reason });
  if (state.opened) requirePreviousYear(fromYear, state.opened.fiscalYear);
  const occurredOn = firstDayOf(fromYear + 1);
  const free = negated(freeItems(carried));
  const breaches = state.opened ? judged(state, overdrawnItems(state, occurredOn, free)) : {};
  const data = { occurredOn, carryId, fromYear, ...carried, reason, ...breaches };
  return [{ type: 'CarryInCancelled', data }];
}

/** What a carry-forward brought in and is neither returned nor paid through its contracts. */
export function leftOf(state: CarryForwardState, carryId: string) {
  const carried = state.carriedIn.get(carryId);
  if (!carried) return { items: [] };
  const returns = [...state.returns.values()].filter((returned) => returned.carryId === carryId);
  const open = (carried.commitments ?? []).flatMap((contract) => {
    const amountFen = state.commitments.get(contract.commitmentId)?.openFen ?? 0;
    return amountFen > 0 ? [{ ...contract, amountFen }] : [];
  });
  return { items: itemsLeft(carried, returns), ...boundBy(open) };
}

function requirePreviousYear(fromYear: number, fiscalYear: number): void {
  if (fromYear !== fiscalYear - 1) refuse('CARRY_YEAR_WRONG', { field: 'fromYear', fromYear, fiscalYear });
}
