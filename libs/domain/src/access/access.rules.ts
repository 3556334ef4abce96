import type { CalendarDate } from '../calendar';
import type { DecideContext } from '../decider';
import { requireDate, requireTexts } from '../refusals';
import { refuse } from './access.errors';
import type { AccessState, Grant, Period } from './access.facts';
import { type Asked, holdingFor, holdingsOf } from './holdings';
import type { Person } from './person';

export function requirePerson({ issuer, subject, name }: Person, field: string): void {
  requireTexts({ [`${field}.issuer`]: issuer, [`${field}.subject`]: subject, [`${field}.name`]: name });
}

export function requirePeriod({ from, until }: Period): void {
  requireDate(from, 'from');
  if (until === undefined) return;
  requireDate(until, 'until');
  if (until < from) refuse('ACCESS_PERIOD_INVALID', { from, until });
}

/** Whether a role was ever granted; a revoked one counts. From then on the setting names no administrator any more. */
export function wasRoleGranted({ grants }: Pick<AccessState, 'grants'>): boolean {
  return grants.size > 0;
}

/** The place of which somebody must be an administrator to grant or revoke a role there. */
export function placeOf({
  unitCode,
  above,
  withSubordinates,
}: Pick<Grant, 'unitCode' | 'above' | 'withSubordinates'>): Place['on'] {
  return unitCode === undefined ? 'every unit' : { unitCode, above, withSubordinates };
}

interface Place {
  readonly on: Exclude<Asked['on'], 'any unit'>;
  readonly today: CalendarDate;
}

/**
 * Whether the author may grant there. An author without a sign-in is the operator, who opened the store directly, or
 * the only user of the local trial.
 */
export function isAdministrator(
  state: AccessState,
  { person }: Pick<DecideContext, 'person'>,
  { on, today }: Place,
): boolean {
  if (!person) return true;
  return holdingFor(holdingsOf(state, person, today), { rights: ['administer'], on }) !== undefined;
}

export function requireAdministrator(state: AccessState, context: DecideContext, place: Place): void {
  if (isAdministrator(state, context, place)) return;
  const { on } = place;
  refuse('NOT_ADMINISTRATOR', {
    actor: context.actor,
    ...(on !== 'every unit' && { unitCode: on.unitCode }),
  });
}
