import {
  amountsOf,
  canonicalJson,
  type CarriedIn,
  type CarryForwardReleased,
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
import type { CarriedInto, CarriedOut, CarryForwardAnswer, CarryMatch } from './carry-forward.types';

/** The unit's budget events of the years beside this one, at the same cut; an absent year's halves are `unknown`. */
export interface NeighbourYears {
  readonly before?: readonly LedgerEvent[];
  readonly after?: readonly LedgerEvent[];
}

/** 结转 out of the year and into it, each held against its other half. */
export function answerCarryForward(
  events: readonly LedgerEvent[],
  _point: YearPoint,
  { before, after }: NeighbourYears = {},
): CarryForwardAnswer {
  const here = project(carryForwardProjection, events);
  const previous = before && project(carryForwardProjection, before);
  const next = after && project(carryForwardProjection, after);
  const out = [...here.out.values()].map((facts) => carriedOut(facts, next));
  const into = [...here.in.values()].map((facts) => carriedInto(facts, previous));
  return {
    out,
    in: into,
    outFen: out.reduce((sum, { revoked, amountFen }) => sum + (revoked ? 0 : amountFen), 0),
    inFen: into.reduce((sum, { cancelled, amountFen }) => sum + (cancelled ? 0 : amountFen), 0),
  };
}

function carriedOut({ released, fact, revoked }: OutFacts, next: CarryForwardState | undefined): CarriedOut {
  const other = next?.in.get(released.carryId);
  const standing = other && !other.cancelled ? other.carried.items : undefined;
  const match = matchOf(released.items, { settled: Boolean(revoked), known: Boolean(next), other: standing });
  return {
    ...halfOf(released, fact),
    match,
    toYear: released.toYear,
    revoked: Boolean(revoked),
    ...(revoked && { revokedBecause: revoked.reason }),
    breaches: released.breaches ?? [],
  };
}

function carriedInto(
  { carried, fact, cancelled }: InFacts,
  previous: CarryForwardState | undefined,
): CarriedInto {
  const other = previous?.out.get(carried.carryId);
  const standing = other && !other.revoked ? other.released.items : undefined;
  const match = matchOf(carried.items, {
    settled: Boolean(cancelled),
    known: Boolean(previous),
    other: standing,
  });
  return {
    ...halfOf(carried, fact),
    match,
    fromYear: carried.fromYear,
    cancelled: Boolean(cancelled),
    ...(cancelled && { cancelledBecause: cancelled.reason }),
  };
}

function halfOf({ carryId, occurredOn, items }: CarriedIn | CarryForwardReleased, { eventId }: Recorded) {
  return { eventId, carryId, occurredOn, items, amountFen: amountsOf(items).netFen };
}

interface OtherHalf {
  readonly settled: boolean;
  readonly known: boolean;
  readonly other: readonly LineAmount[] | undefined;
}

function matchOf(items: readonly LineAmount[], { settled, known, other }: OtherHalf): CarryMatch {
  if (settled) return 'settled';
  if (!known) return 'unknown';
  return other && sorted(other) === sorted(items) ? 'matched' : 'unmatched';
}

function sorted(items: readonly LineAmount[]): string {
  return canonicalJson([...items].sort((left, right) => (left.line < right.line ? -1 : 1)));
}
