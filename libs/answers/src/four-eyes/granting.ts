import {
  isAdministrator,
  isSameSubject,
  placeOf,
  wasRoleGranted,
  type AccessEvent,
  type AccessState,
  type CalendarDate,
  type Grant,
  type Person,
} from '@ledger/domain';
import type { EyesFindingCode } from './four-eyes.types';

interface Granting {
  /** Who did it; absent: the operator, or the setting of the first administrator. No table binds them. */
  readonly by: Person | undefined;
  /** In Asia/Shanghai, when it was recorded. */
  readonly day: CalendarDate;
}

/**
 * Whether who changed what others may do had the right to, by what the log said before. The rules of the deciders once more,
 * for a log may have come about without them.
 */
export function faultOfGranting(
  { type, data }: AccessEvent,
  state: AccessState,
  { by, day }: Granting,
): EyesFindingCode | undefined {
  if (type === 'FirstAdministratorNamed') return wasRoleGranted(state) ? NOT_ADMINISTRATOR : undefined;
  if (!by) return undefined;
  const isOwn = (...persons: readonly (Person | undefined)[]) =>
    persons.some((person) => person && isSameSubject(person, by));
  const mayGrant = (on: ReturnType<typeof placeOf>) =>
    isAdministrator(state, { person: by }, { on, today: day }) ? undefined : NOT_ADMINISTRATOR;
  switch (type) {
    case 'RoleGranted':
      return mayGrant(placeOf(data));
    case 'RoleRevoked':
      return mayGrant(placeIn(state.grants.get(data.grantId)));
    case 'DelegationGiven':
      return isOwn(state.grants.get(data.grantId)?.person) ? undefined : 'DELEGATION_OF_ANOTHERS_ROLE';
    case 'DelegationEnded': {
      const { holder, grantId = '' } = state.delegations.get(data.delegationId) ?? {};
      return isOwn(data.to, holder) ? undefined : mayGrant(placeIn(state.grants.get(grantId)));
    }
    case 'SignedOutEverywhere':
      return isOwn(data.person) ? undefined : mayGrant('every unit');
    // The log does not say whose session it was: the door ends only the one that asks for it.
    case 'SessionEnded':
      return undefined;
  }
}

/** The unit of the grant that it is about; undefined: every unit. By what the log said before. */
export function unitOfGranting(
  { type, data }: AccessEvent,
  { grants, delegations }: AccessState,
): string | undefined {
  switch (type) {
    case 'RoleGranted':
      return data.unitCode;
    case 'RoleRevoked':
    case 'DelegationGiven':
      return grants.get(data.grantId)?.unitCode;
    case 'DelegationEnded':
      return grants.get(delegations.get(data.delegationId)?.grantId ?? '')?.unitCode;
    case 'FirstAdministratorNamed':
    case 'SignedOutEverywhere':
    case 'SessionEnded':
      return undefined;
  }
}

const NOT_ADMINISTRATOR = 'GRANT_WITHOUT_ADMINISTRATOR';

function placeIn(grant: Grant | undefined): ReturnType<typeof placeOf> {
  return grant ? placeOf(grant) : 'every unit';
}
