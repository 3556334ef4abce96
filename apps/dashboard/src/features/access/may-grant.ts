import type { Answered } from '../../server/plain-answers';
import type { GrantingUnitsQuery, GrantingViewerQuery, GrantsQuery } from '../../commands/generated/graphql';

export type GrantingViewer = Answered<GrantingViewerQuery>['viewer'];
export type ShownGrant = Answered<GrantsQuery>['grants']['nodes'][number];
export type ShownDelegation = ShownGrant['delegations'][number];
type GrantingUnit = Answered<GrantingUnitsQuery>['units']['nodes'][number];
type Person = ShownGrant['person'];

/** Where a role holds; null is every unit. */
export interface Place {
  readonly unitCode: string | null;
  readonly withSubordinates: boolean;
}

/** Whoever looks at the page, with the units that they know. */
export interface Looking {
  readonly viewer: GrantingViewer;
  readonly units: readonly GrantingUnit[];
}

export const EVERY_UNIT: Place = { unitCode: null, withSubordinates: true };

/** The same rules as on the server, so that nothing is offered that it refuses. On trial there are no rules. */
export function mayGrantOn({ viewer, units }: Looking, place: Place): boolean {
  const { bound, roles } = viewer;
  return !bound || roles.some((held) => held.role === 'ADMINISTRATOR' && covers(held, place, units));
}

export function mayRevoke(looking: Looking, grant: ShownGrant): boolean {
  return isToCome(grant.state) && mayGrantOn(looking, grant);
}

/** Its holder lets another act under it; an administrator's is not delegated. */
export function mayDelegate({ viewer }: Looking, { person, role, state }: ShownGrant): boolean {
  return isToCome(state) && role !== 'ADMINISTRATOR' && (!viewer.bound || isViewer(viewer, person));
}

/** Either of the two, or an administrator. */
export function mayEnd(looking: Looking, grant: ShownGrant, { to, state }: ShownDelegation): boolean {
  const isConcerned = [grant.person, to].some((one) => isViewer(looking.viewer, one));
  return isToCome(state) && (isConcerned || mayGrantOn(looking, grant));
}

function isViewer({ issuer, subject }: GrantingViewer, person: Person): boolean {
  return person.issuer === issuer && person.subject === subject;
}

/** It holds, or will: it can still be taken back. */
export function isToCome(state: ShownGrant['state']): boolean {
  return state === 'IN_FORCE' || state === 'NOT_YET';
}

function covers(held: Place, { unitCode, withSubordinates }: Place, units: readonly GrantingUnit[]): boolean {
  if (held.unitCode === null) return true;
  if (unitCode === null) return false;
  if (!held.withSubordinates) return held.unitCode === unitCode && !withSubordinates;
  return pathOf(unitCode, units).includes(held.unitCode);
}

/** The unit and those above it, as far as they are known. */
function pathOf(unitCode: string, units: readonly GrantingUnit[]): readonly string[] {
  const parents = new Map(units.map((unit) => [unit.unitCode, unit.parentCode]));
  const path = [unitCode];
  for (let next = parents.get(unitCode); next && !path.includes(next); next = parents.get(next))
    path.push(next);
  return path;
}
