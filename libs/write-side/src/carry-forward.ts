import {
  authorAlone,
  budgetStream,
  DomainError,
  type Author,
  type CarryInCancelled,
  type RevokeCarryForward,
} from '@ledger/domain';
import { carryIdIn, type EvidenceReader } from './evidence';
import { evidenceOf } from './evidence-reader';
import { handleBudgetIntent, type BudgetRequest } from './handle-budget-intent';
import type { UnitYear, WriteSide } from './write-side';

export interface CarriedIn {
  readonly carryId: string;
  /** The position of its event in the log. */
  readonly position: bigint;
}

/**
 * Carries into the next year everything that `from` has released and that the next year has neither carried in nor
 * cancelled. Does nothing if the next year is not open. If the next year refuses a part, for example because it has not
 * declared a project yet, that part stays open and shows as a warning. Safe to repeat: the id of the carry-forward is
 * the idempotency key. @returns what was carried in.
 */
export async function completeCarryForwards(
  writeSide: WriteSide,
  from: UnitYear,
  author: Author,
): Promise<readonly CarriedIn[]> {
  const to = { ...from, fiscalYear: from.fiscalYear + 1 };
  const earlier = (await writeSide.budgets.load(budgetStream(from.unitCode, from.fiscalYear))).state;
  const later = (await writeSide.budgets.load(budgetStream(to.unitCode, to.fiscalYear))).state;
  if (later.opened === undefined || later.closed) return [];
  const completed: CarriedIn[] = [];
  for (const [carryId, release] of earlier.releases) {
    if (release.revoked || later.carriedIn.has(carryId) || later.cancelledCarryIns.has(carryId)) continue;
    const position = await positionOf(writeSide, {
      address: to,
      intent: { type: 'CarryIn', carryId, fromYear: from.fiscalYear },
      meta: { ...authorAlone(author), idempotencyKey: `carry-in:${carryId}` },
    });
    if (position !== undefined) completed.push({ carryId, position });
  }
  return completed;
}

/** The year before takes back what this year has returned, unless it has already done so. Safe to repeat. */
export async function completeReturns(
  writeSide: WriteSide,
  from: UnitYear,
  author: Author,
): Promise<readonly CarriedIn[]> {
  const to = { ...from, fiscalYear: from.fiscalYear - 1 };
  const later = (await writeSide.budgets.load(budgetStream(from.unitCode, from.fiscalYear))).state;
  const earlier = (await writeSide.budgets.load(budgetStream(to.unitCode, to.fiscalYear))).state;
  const completed: CarriedIn[] = [];
  for (const { returnId, carryId } of later.returns.values()) {
    const release = earlier.releases.get(carryId);
    if (!release || release.revoked || release.takenBack.some((taken) => taken.returnId === returnId))
      continue;
    const position = await positionOf(writeSide, {
      address: to,
      intent: { type: 'TakeBackCarryForward', returnId, carryId },
      meta: { ...authorAlone(author), idempotencyKey: `take-back:${returnId}` },
    });
    if (position !== undefined) completed.push({ carryId, position });
  }
  return completed;
}

/**
 * Undefined if the half is refused. It must not throw: the other half is already stored, and the caller must learn
 * that.
 */
async function positionOf(writeSide: WriteSide, half: BudgetRequest): Promise<bigint | undefined> {
  try {
    return (await handleBudgetIntent(writeSide, half)).position;
  } catch (error) {
    if (error instanceof DomainError) return undefined;
    throw error;
  }
}

/**
 * The first half of a revocation: the next year gives up the id for good, so that this evidence cannot be withdrawn. Under
 * dryRun it is only decided. @returns what the revocation itself rests on, if that is not what is stored.
 */
export async function cancelBeforeRevoking(
  writeSide: WriteSide,
  request: BudgetRequest<Omit<RevokeCarryForward, 'cancelledInNextYear' | 'givenUp'>>,
): Promise<Pick<BudgetRequest, 'evidence'>> {
  const { address, intent, meta } = request;
  const { reason } = intent;
  const earlier = (await writeSide.budgets.load(budgetStream(address.unitCode, address.fiscalYear))).state;
  const carryId = carryIdIn(earlier, intent.carryId);
  const release = earlier.releases.get(carryId);
  if (release === undefined || release.revoked) return {};
  const { dryRun = false } = meta;
  const next = { ...address, fiscalYear: address.fiscalYear + 1 };
  const { events } = await handleBudgetIntent(writeSide, {
    address: next,
    intent: { type: 'CancelCarryIn', carryId, fromYear: address.fiscalYear, reason },
    meta: { ...authorAlone(meta), idempotencyKey: `cancel-carry-in:${carryId}`, dryRun },
  });
  const cancelled = events.find((event) => event.type === 'CarryInCancelled');
  return dryRun && cancelled ? { evidence: asIfCancelled(writeSide, next, cancelled.data) } : {};
}

/** What is stored, and the cancellation that is only decided. */
function asIfCancelled(writeSide: WriteSide, next: UnitYear, cancelled: CarryInCancelled): EvidenceReader {
  const stored = evidenceOf(writeSide);
  return {
    ...stored,
    budget: async (streamId) => {
      const state = await stored.budget(streamId);
      if (streamId !== budgetStream(next.unitCode, next.fiscalYear)) return state;
      const cancelledCarryIns = new Map([...state.cancelledCarryIns, [cancelled.carryId, cancelled]]);
      return { ...state, cancelledCarryIns };
    },
  };
}
