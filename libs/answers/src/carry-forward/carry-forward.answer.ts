import {
  amountsOf,
  canonicalJson,
  sumOf,
  type Carried,
  type CarriedIn,
  type CarryForwardReleased,
  type CarryForwardTakenBack,
  type CarryInReturned,
  type Fen,
  type LineAmount,
} from '@ledger/domain';
import type { YearPoint } from '../point/point-in-time';
import { project, type LedgerEvent, type Recorded } from '../projection';
import {
  carryForwardProjection,
  type CarryForwardState,
  type InFacts,
  type OutFacts,
} from './carry-forward.projection';
import type {
  CarriedInto,
  CarriedOut,
  CarryForwardAnswer,
  CarryMatch,
  RecoveredSpending,
} from './carry-forward.types';

/** The unit's budget events of the previous and next year, at the same cut. Halves of an absent year are `unknown`. */
export interface NeighbourYears {
  readonly before?: readonly LedgerEvent[];
  readonly after?: readonly LedgerEvent[];
}

/** 结转 out of the year and into it, each compared with its other half. */
export function answerCarryForward(
  events: readonly LedgerEvent[],
  { fiscalYear }: YearPoint,
  { before, after }: NeighbourYears = {},
): CarryForwardAnswer {
  const here = project(carryForwardProjection, events);
  const previous = before && project(carryForwardProjection, before);
  const next = after && project(carryForwardProjection, after);
  const out = [...here.out.values()].map((facts) => carriedOut(facts, next));
  const into = [...here.in.values()].map((facts) => carriedInto(facts, previous));
  const outFen = out.reduce((sum, carry) => sum + (carry.revoked ? 0 : standingFen(carry)), 0);
  const inFen = into.reduce((sum, carry) => sum + (carry.cancelled ? 0 : standingFen(carry)), 0);
  const recovered = here.recovered.map(recoveredSpending);
  const later = next?.recovered.filter(({ event }) => event.fromYear <= fiscalYear) ?? [];
  const recoveredNextYear = later.map(recoveredSpending);
  const [recoveredFen, recoveredNextYearFen] = [sumOf(recovered), sumOf(recoveredNextYear)];
  return {
    out,
    in: into,
    outFen,
    inFen,
    recovered,
    recoveredFen,
    broughtForwardFen: inFen + recoveredFen,
    recoveredNextYear,
    recoveredNextYearFen,
    leftToNextYearFen: outFen + recoveredNextYearFen,
  };
}

function recoveredSpending({ event, fact }: CarryForwardState['recovered'][number]): RecoveredSpending {
  return { ...event, eventId: fact.eventId };
}

function standingFen({ amountFen, returned }: CarriedOut | CarriedInto): Fen {
  return amountFen - sumOf(returned);
}

function carriedOut(
  { released, fact, revoked, takenBack }: OutFacts,
  next: CarryForwardState | undefined,
): CarriedOut {
  const other = next?.in.get(released.carryId);
  const standing = other && !other.cancelled ? textOf(other.carried, other.returned) : undefined;
  const match = matchOf(textOf(released, takenBack), {
    settled: Boolean(revoked),
    known: Boolean(next),
    other: standing,
  });
  return {
    ...halfOf(released, fact, takenBack),
    match,
    toYear: released.toYear,
    revoked: Boolean(revoked),
    ...(revoked && { revokedBecause: revoked.reason }),
    breaches: released.breaches ?? [],
  };
}

function carriedInto(
  { carried, fact, cancelled, returned }: InFacts,
  previous: CarryForwardState | undefined,
): CarriedInto {
  const other = previous?.out.get(carried.carryId);
  // A part is taken back as of 31 December, and goes back later: until that day the year before is ahead.
  const visible = new Set(returned.map(({ returnId }) => returnId));
  const takenBack = other?.takenBack.filter(({ returnId }) => visible.has(returnId)) ?? [];
  const standing = other && !other.revoked ? textOf(other.released, takenBack) : undefined;
  const match = matchOf(textOf(carried, returned), {
    settled: Boolean(cancelled),
    known: Boolean(previous),
    other: standing,
  });
  return {
    ...halfOf(carried, fact, returned),
    match,
    fromYear: carried.fromYear,
    cancelled: Boolean(cancelled),
    ...(cancelled && { cancelledBecause: cancelled.reason }),
  };
}

type Returned = readonly (CarryForwardTakenBack | CarryInReturned)[];

function halfOf(
  { carryId, occurredOn, items, commitments = [] }: CarriedIn | CarryForwardReleased,
  { eventId }: Recorded,
  parts: Returned,
) {
  const returned = parts.map((part) => ({
    returnId: part.returnId,
    occurredOn: part.occurredOn,
    items: part.items,
    amountFen: amountsOf(part.items).netFen,
    reason: part.reason,
  }));
  return { eventId, carryId, occurredOn, items, amountFen: amountsOf(items).netFen, commitments, returned };
}

interface OtherHalf {
  readonly settled: boolean;
  readonly known: boolean;
  /** Its text, see {@link textOf}. */
  readonly other: string | undefined;
}

function matchOf(half: string, { settled, known, other }: OtherHalf): CarryMatch {
  if (settled) return 'settled';
  if (!known) return 'unknown';
  return half === other ? 'matched' : 'unmatched';
}

/** Equal for halves that carry the same and of which the same has gone back. */
function textOf(carried: Carried, returned: Returned): string {
  const parts = returned.map(({ returnId, items }) => [returnId, sorted(items)]);
  return canonicalJson([
    sorted(carried.items),
    parts.sort(([one = ''], [other = '']) => (one < other ? -1 : 1)),
  ]);
}

function sorted(items: readonly LineAmount[]): string {
  return canonicalJson([...items].sort((left, right) => (left.line < right.line ? -1 : 1)));
}
