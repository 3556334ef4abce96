import type { CalendarDate } from '../calendar';
import type { DecideContext, DecisionTable, Without } from '../decider';
import { requireDate, requireTexts } from '../refusals';
import { sameContent } from '../same-content';
import { refuse } from './access.errors';
import type { AccessEvent, AccessEvents, AccessState, Decided, Grant, Period, Scope } from './access.facts';
import { delegationDecisions, type DelegationCommands } from './delegation.commands';
import { isInForce } from './holdings';
import { authorAlone, isSameSubject, nameOf, type Person } from './person';
import { placeOf, requireAdministrator, requirePeriod, requirePerson, wasRoleGranted } from './access.rules';
import type { Role } from './roles';
import { signOutDecisions, type SignOutCommands } from './sign-out.commands';

/** Comes from a setting at the start. It has no effect once a role was granted. */
export interface NameFirstAdministrator {
  readonly type: 'NameFirstAdministrator';
  readonly occurredOn: CalendarDate;
  readonly grantId: string;
  readonly person: Person;
}

export interface GrantRole extends Scope, Period, Decided {
  readonly type: 'GrantRole';
  readonly occurredOn: CalendarDate;
  readonly grantId: string;
  readonly person: Person;
  readonly role: Role;
  readonly reason?: string;
  /** Evidence: the units above, the nearest first. Absent if the unit is not registered or none is named. */
  readonly above?: readonly string[];
}

export interface RevokeRole extends Decided {
  readonly type: 'RevokeRole';
  readonly occurredOn: CalendarDate;
  readonly grantId: string;
  readonly reason: string;
}

export interface AccessCommands extends DelegationCommands, SignOutCommands {
  NameFirstAdministrator: NameFirstAdministrator;
  GrantRole: GrantRole;
  RevokeRole: RevokeRole;
}

export type AccessCommand = AccessCommands[keyof AccessCommands];
export type AccessIntent = Without<AccessCommand, 'above' | 'today'>;

function nameFirst({ type: _, ...data }: NameFirstAdministrator, state: AccessState): readonly AccessEvent[] {
  requireDate(data.occurredOn, 'occurredOn');
  requirePerson(data.person, 'person');
  return wasRoleGranted(state) ? [] : [{ type: 'FirstAdministratorNamed', data }];
}

function grantRole(
  { type: _, above, today, ...asked }: GrantRole,
  state: AccessState,
  context: DecideContext,
): readonly AccessEvent[] {
  const { grantId, person, unitCode, withSubordinates } = asked;
  requireDate(asked.occurredOn, 'occurredOn');
  requirePeriod(asked);
  requireTexts({ grantId, unitCode, reason: asked.reason });
  requirePerson(person, 'person');
  if (unitCode !== undefined && above === undefined) refuse('GRANT_UNIT_NOT_REGISTERED', { unitCode });
  const on = unitCode === undefined ? 'every unit' : { unitCode, above: above ?? [], withSubordinates };
  requireAdministrator(state, context, { on, today });
  if (context.person && isSameSubject(context.person, person)) refuse('OWN_GRANT', { actor: nameOf(person) });
  const known = state.grants.get(grantId);
  if (known) return isGranted(known, asked) ? [] : refuse('GRANT_ID_USED', { grantId });
  const data = { ...asked, above: above ?? [], grantedBy: authorAlone(context) };
  return [{ type: 'RoleGranted', data }];
}

function isGranted(
  known: Grant,
  { occurredOn: _, ...asked }: Omit<GrantRole, 'type' | 'above' | 'today'>,
): boolean {
  const { revoked, grantedOn: _on, above: _above, grantedBy: _by, ...granted } = known;
  return !revoked && sameContent(granted, asked);
}

function revokeRole(
  { type: _, today, ...data }: RevokeRole,
  state: AccessState,
  context: DecideContext,
): readonly AccessEvent[] {
  const { grantId, occurredOn, reason } = data;
  requireDate(occurredOn, 'occurredOn');
  requireTexts({ grantId, reason });
  const grant = state.grants.get(grantId) ?? refuse('UNKNOWN_GRANT', { grantId });
  const { person, role } = grant;
  requireAdministrator(state, context, { on: placeOf(grant), today });
  if (grant.revoked) return [];
  if (isLasting(grant, today) && lastingOf(state, today).length === 1)
    refuse('LAST_ADMINISTRATOR', { person: nameOf(person) });
  return [{ type: 'RoleRevoked', data: { ...data, person, role, revokedBy: authorAlone(context) } }];
}

/**
 * Administrators of every unit whose grant has no end. If all grants could expire, the ledger might be left without
 * one, and nobody would notice.
 */
function lastingOf({ grants }: AccessState, today: CalendarDate): readonly Grant[] {
  return [...grants.values()].filter((grant) => isLasting(grant, today));
}

function isLasting(grant: Grant, today: CalendarDate): boolean {
  const { role, unitCode, until } = grant;
  return role === 'administrator' && unitCode === undefined && until === undefined && isInForce(grant, today);
}

export const accessDecisions: DecisionTable<AccessState, AccessCommands, AccessEvents> = {
  NameFirstAdministrator: nameFirst,
  GrantRole: grantRole,
  RevokeRole: revokeRole,
  ...delegationDecisions,
  ...signOutDecisions,
};
