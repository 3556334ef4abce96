import type { CalendarDate } from '../calendar';
import type { AccessState, Delegation, Grant, Period, Scope } from './access.facts';
import { isSameSubject, type Subject } from './person';
import { type Right, ROLE_RIGHTS } from './roles';

/** A role that somebody holds on a day: their own, or one under which they act for another person. */
export interface Holding {
  readonly grant: Grant;
  readonly delegation?: Delegation;
}

/** A unit and the units above it, the nearest first. */
export interface UnitPath {
  readonly unitCode: string;
  readonly above: readonly string[];
  /** The question also covers the units below it. */
  readonly withSubordinates?: boolean;
}

/** The requirement: one of the rights, on one unit, on every unit, or on any unit. */
export interface Asked {
  readonly rights: readonly Right[];
  readonly on: UnitPath | 'every unit' | 'any unit';
}

/** What the subject holds on `today`, their own roles first. Revoked and expired roles are left out. */
export function holdingsOf(state: AccessState, subject: Subject, today: CalendarDate): readonly Holding[] {
  const own = [...state.grants.values()]
    .filter((grant) => isSameSubject(grant.person, subject) && isInForce(grant, today))
    .map((grant) => ({ grant }));
  const others = [...state.delegations.values()].flatMap((delegation): readonly Holding[] => {
    const grant = state.grants.get(delegation.grantId);
    const holds =
      grant &&
      !delegation.ended &&
      isSameSubject(delegation.to, subject) &&
      isWithin(delegation, today) &&
      isInForce(grant, today);
    return holds ? [{ grant, delegation }] : [];
  });
  return [...own, ...others];
}

/**
 * The only decision about who may do what: the first holding whose role has one of the rights and which holds at the
 * requested place. Undefined means denied.
 */
export function holdingFor(holdings: readonly Holding[], { rights, on }: Asked): Holding | undefined {
  return holdings.find(
    ({ grant }) => ROLE_RIGHTS[grant.role].some((right) => rights.includes(right)) && covers(grant, on),
  );
}

export function covers(scope: Scope, on: Asked['on']): boolean {
  if (scope.unitCode === undefined || on === 'any unit') return true;
  if (on === 'every unit') return false;
  if (!scope.withSubordinates) return scope.unitCode === on.unitCode && !on.withSubordinates;
  return scope.unitCode === on.unitCode || on.above.includes(scope.unitCode);
}

export function isInForce(grant: Grant, today: CalendarDate): boolean {
  return !grant.revoked && isWithin(grant, today);
}

function isWithin({ from, until }: Period, today: CalendarDate): boolean {
  return from <= today && (until === undefined || today <= until);
}

/**
 * Describes what may be seen: two people with the same text see the same figures. It is a text, not a digest; callers
 * that store it shorten it.
 */
export function visibilityOf(holdings: readonly Holding[]): string {
  const scopes = holdings.flatMap(({ grant: { role, unitCode, withSubordinates } }) =>
    ROLE_RIGHTS[role].map((right) => JSON.stringify([right, unitCode ?? null, withSubordinates])),
  );
  return [...new Set(scopes)].sort().join('\n');
}
