import type { CalendarDate } from '../../calendar';
import type { EventOf } from '../../decider';
import type { AppropriationState } from '../appropriation/appropriation.facts';
import type { CommitmentsState } from '../commitments/commitments.facts';
import type { LineAmount } from '../line/budget-line';
import type { LineBreach } from '../line/line.errors';
import type { MayBreach } from '../year/judgement';
import type { Carried } from './carried';

/**
 * 结转 out of this year, dated 31 December. Blocks reopening until it is revoked or a part of it comes back. Contracts
 * that are carried along bind a part of the items; version 1 carried none.
 */
export interface CarryForwardReleased extends Carried, MayBreach<LineBreach> {
  readonly occurredOn: CalendarDate;
  readonly carryId: string;
  readonly toYear: number;
}

/** Takes a release back, after the next year has cancelled the same id. Dated 31 December. */
export interface CarryForwardRevoked extends Carried {
  readonly occurredOn: CalendarDate;
  readonly carryId: string;
  readonly reason: string;
}

/**
 * The other half of a release, in the next year, with the same id. Dated 1 January. Part of 全年预算数, not of
 * 年初预算批复.
 */
export interface CarriedIn extends Carried {
  readonly occurredOn: CalendarDate;
  readonly carryId: string;
  readonly fromYear: number;
  /**
   * The part that the appropriation had already included as 其中上年结转. It counts there and not here. Absent if there
   * is none, and in versions 1 and 2.
   */
  readonly included?: readonly LineAmount[];
}

/**
 * Nothing can be carried in under this id from now on. `items` are what had been carried in; empty if nothing had. 1
 * January.
 */
export interface CarryInCancelled extends Carried, MayBreach<LineBreach> {
  readonly occurredOn: CalendarDate;
  readonly carryId: string;
  readonly fromYear: number;
  readonly reason: string;
}

/**
 * A part of the carried-in money goes back to the year before, on the date of its document. Only unspent money can go
 * back. A commitment that goes back takes its open amount with it.
 */
export interface CarryInReturned extends Carried, MayBreach<LineBreach> {
  readonly occurredOn: CalendarDate;
  readonly returnId: string;
  readonly carryId: string;
  readonly fromYear: number;
  readonly reason: string;
}

/**
 * The other half of a return, in the year that had released the money, with the same id. Dated 31 December. The year
 * may be reopened after it.
 */
export interface CarryForwardTakenBack extends Carried {
  readonly occurredOn: CalendarDate;
  readonly returnId: string;
  readonly carryId: string;
  readonly reason: string;
}

export interface Release {
  readonly released: CarryForwardReleased;
  readonly takenBack: CarryForwardTakenBack[];
  revoked: boolean;
}

export interface CarryForwardEvents {
  CarryForwardReleased: CarryForwardReleased;
  CarryForwardRevoked: CarryForwardRevoked;
  CarriedIn: CarriedIn;
  CarryInCancelled: CarryInCancelled;
  CarryInReturned: CarryInReturned;
  CarryForwardTakenBack: CarryForwardTakenBack;
}

export type CarryForwardEvent = EventOf<CarryForwardEvents>;

export interface CarryForwardState extends CommitmentsState, AppropriationState {
  readonly releases: Map<string, Release>;
  readonly carriedIn: Map<string, CarriedIn>;
  /** By return id. */
  readonly returns: Map<string, CarryInReturned>;
  /** By the id of the carry-forward: nothing can be carried in under these ids. */
  readonly cancelledCarryIns: Map<string, CarryInCancelled>;
}

export function noCarryForward() {
  return {
    releases: new Map<string, Release>(),
    carriedIn: new Map<string, CarriedIn>(),
    returns: new Map<string, CarryInReturned>(),
    cancelledCarryIns: new Map<string, CarryInCancelled>(),
  };
}

/** The ids of releases that were not revoked and of which nothing has come back. */
export function outstandingReleases({ releases }: CarryForwardState): readonly string[] {
  return [...releases].flatMap(([carryId, { revoked, takenBack }]) =>
    revoked || takenBack.length > 0 ? [] : [carryId],
  );
}
