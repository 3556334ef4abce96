import {
  rightsForCommand,
  rolesWith,
  ROLE_NAMES,
  RIGHT_NAMES,
  type Author,
  type Delegation,
  type Holding,
  type Right,
  type UnitPath,
} from '@ledger/domain';
import { RequestError } from '../errors/request-error';
import { presentSight, type Sight } from './sight';

/**
 * Needed on every unit to see how far the log goes and what is wrong with it, because that reveals that somebody
 * writes.
 */
export const RIGHTS_ON_THE_LOG = ['past', 'administer'] as const satisfies readonly Right[];

/** A command on a unit. `parentCode`: of a unit that is only being registered. */
export interface Attempt {
  readonly command: string;
  readonly unitCode: string;
  readonly parentCode?: string | undefined;
}

/**
 * The author, with the delegation under which they act if none of their own roles allows it. Checked before anything
 * of the unit is read, so that a refusal reveals nothing about it. @throws RequestError NOT_ALLOWED.
 */
export function permitted(author: Author, attempts: readonly Attempt[]): Author {
  const sight = presentSight();
  if (sight && !sight.isBound) return author;
  const delegations = attempts.flatMap((attempt) => {
    const holding = sight && holdingOf(sight, attempt);
    if (!holding) throw notAllowed(attempt.command, rightsForCommand(attempt.command));
    return holding.delegation ? [holding.delegation] : [];
  });
  const [first] = delegations;
  if (!first) return author;
  // One author stands for all: a second principal could be the one whose own proposal is approved.
  if (delegations.some(({ delegationId }) => delegationId !== first.delegationId))
    throw notAllowed(attempts[0]?.command ?? '', rightsForCommand(attempts[0]?.command ?? ''));
  return under(author, first);
}

/**
 * As whom the author would send the command: as themselves, or under the delegation that allows it. Undefined if not
 * allowed.
 */
export function authorFor(author: Author, command: string, unitCode: string): Author | undefined {
  const sight = presentSight();
  if (!sight || !sight.isBound) return sight && author;
  const holding = holdingOf(sight, { command, unitCode });
  return holding?.delegation ? under(author, holding.delegation) : holding && author;
}

/** The role that allows the command there; undefined if none does. */
function holdingOf(sight: Sight, attempt: Attempt): Holding | undefined {
  return sight.holding({ rights: rightsForCommand(attempt.command), on: placeOf(sight, attempt) });
}

function under(author: Author, { delegationId, holder }: Delegation): Author {
  return { ...author, delegation: { delegationId, holder } };
}

/**
 * A unit that is not registered yet is checked at its future place. Only people with the role on every unit may
 * register one at the top.
 */
function placeOf(sight: Sight, { unitCode, parentCode }: Attempt): UnitPath | 'every unit' {
  if (sight.isRegistered(unitCode)) return sight.pathOf(unitCode);
  if (parentCode === undefined) return 'every unit';
  const { above } = sight.pathOf(parentCode);
  return { unitCode, above: [parentCode, ...above] };
}

export function notAllowed(what: string, rights: readonly Right[]): RequestError {
  const words = (language: 'zh' | 'en') => rights.map((right) => RIGHT_NAMES[right][language]).join('/');
  const roles = (language: 'zh' | 'en') =>
    rolesWith(rights)
      .map((role) => ROLE_NAMES[role][language])
      .join(language === 'zh' ? '、' : ', ');
  return new RequestError('NOT_ALLOWED', {
    what,
    right: words('zh'),
    rightEn: words('en'),
    roles: roles('zh'),
    rolesEn: roles('en'),
  });
}
