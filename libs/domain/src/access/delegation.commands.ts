import type { CalendarDate } from '../calendar';
import type { DecideContext, DecisionTable } from '../decider';
import { requireDate, requireTexts } from '../refusals';
import { sameContent } from '../same-content';
import { refuse } from './access.errors';
import type { AccessEvent, AccessEvents, AccessState, Decided, Delegation, Grant } from './access.facts';
import { isAdministrator, placeOf, requirePeriod, requirePerson } from './access.rules';
import { isInForce } from './holdings';
import { authorAlone, isSameSubject, nameOf, type Person } from './person';

/** Given by the holder of the grant, or by the operator for them. */
export interface GiveDelegation extends Decided {
  readonly type: 'GiveDelegation';
  readonly occurredOn: CalendarDate;
  readonly delegationId: string;
  readonly grantId: string;
  readonly to: Person;
  readonly from: CalendarDate;
  readonly until: CalendarDate;
  readonly reason?: string;
}

export interface EndDelegation extends Decided {
  readonly type: 'EndDelegation';
  readonly occurredOn: CalendarDate;
  readonly delegationId: string;
  readonly reason?: string;
}

export interface DelegationCommands {
  GiveDelegation: GiveDelegation;
  EndDelegation: EndDelegation;
}

function giveDelegation(
  { type: _, today, ...asked }: GiveDelegation,
  state: AccessState,
  context: DecideContext,
): readonly AccessEvent[] {
  const { delegationId, grantId, to, reason } = asked;
  requireDate(asked.occurredOn, 'occurredOn');
  requirePeriod(asked);
  requireTexts({ delegationId, grantId, reason });
  requirePerson(to, 'to');
  const grant = state.grants.get(grantId) ?? refuse('UNKNOWN_GRANT', { grantId });
  const { person: holder, role } = grant;
  if (context.person && !isSameSubject(context.person, holder))
    refuse('NOT_GRANT_HOLDER', { grantId, person: nameOf(holder) });
  const known = state.delegations.get(delegationId);
  if (known) return isGiven(known, asked) ? [] : refuse('DELEGATION_ID_USED', { delegationId });
  if (role === 'administrator') refuse('ROLE_NOT_DELEGABLE', { grantId });
  requireOther(grant, to);
  requireInside(grant, asked, today);
  const data = { ...asked, holder, role, givenBy: authorAlone(context) };
  return [{ type: 'DelegationGiven', data }];
}

function isGiven(known: Delegation, { occurredOn: _, ...asked }: Asked): boolean {
  const { ended, occurredOn: _on, holder: _holder, role: _role, givenBy: _by, ...given } = known;
  return !ended && sameContent(given, asked);
}

/**
 * The delegate must be neither the holder nor the administrator who granted the role: an administrator could otherwise
 * grant a role to themselves by a detour.
 */
function requireOther({ person, grantedBy }: Grant, to: Person): void {
  if (isSameSubject(person, to)) refuse('DELEGATION_TO_ONESELF');
  if (grantedBy.person && isSameSubject(grantedBy.person, to))
    refuse('OWN_GRANT', { field: 'to', actor: nameOf(to) });
}

function requireInside(grant: Grant, { grantId, from, until }: Asked, today: CalendarDate): void {
  // A grant that begins later may be delegated in advance.
  if (!isInForce({ ...grant, from: today }, today)) refuse('GRANT_NOT_IN_FORCE', { grantId });
  const [grantFrom, grantUntil] = [grant.from, grant.until ?? '—'];
  if (from < grant.from || (grant.until !== undefined && until > grant.until))
    refuse('DELEGATION_OUTSIDE_GRANT', { from, until, grantFrom, grantUntil });
}

type Asked = Omit<GiveDelegation, 'type' | 'today'>;

function endDelegation(
  { type: _, today, ...data }: EndDelegation,
  state: AccessState,
  context: DecideContext,
): readonly AccessEvent[] {
  const { delegationId, occurredOn, reason } = data;
  requireDate(occurredOn, 'occurredOn');
  requireTexts({ delegationId, reason });
  const delegation = state.delegations.get(delegationId) ?? refuse('UNKNOWN_DELEGATION', { delegationId });
  const { holder, to, grantId } = delegation;
  const { person } = context;
  const isConcerned = person && [holder, to].some((one) => isSameSubject(one, person));
  if (!isConcerned && !isAdministrator(state, context, { on: placeIn(state, grantId), today }))
    refuse('DELEGATION_OF_OTHERS', { delegationId });
  if (delegation.ended) return [];
  return [{ type: 'DelegationEnded', data: { ...data, to, endedBy: authorAlone(context) } }];
}

function placeIn({ grants }: AccessState, grantId: string) {
  const grant = grants.get(grantId);
  return grant ? placeOf(grant) : 'every unit';
}

export const delegationDecisions: DecisionTable<AccessState, DelegationCommands, AccessEvents> = {
  GiveDelegation: giveDelegation,
  EndDelegation: endDelegation,
};
