import { LONGEST_NAME } from '../command-texts';
import { asSeen, sameName } from '../names';
import { requireShort, requireTexts } from '../refusals';

/**
 * Somebody who signed in. A name may change and two people may share one; whoever the issuer calls by this subject is
 * always the same.
 */
export interface Person {
  /** Issuer of the subject: that of an OIDC provider, or a local name. */
  readonly issuer: string;
  readonly subject: string;
  /** As the issuer said it that day. */
  readonly name: string;
}

/** What tells people apart. */
export type Subject = Pick<Person, 'issuer' | 'subject'>;

/**
 * Who did something. `actor` is the name that people read; `person` is absent if nobody signed in: in the local trial,
 * and in events of before there was a sign-in.
 */
export interface Author {
  readonly actor: string;
  readonly person?: Person;
  /** On whose behalf, where only a role of theirs allowed it. */
  readonly delegation?: ActingFor;
}

/** 代理. */
export interface ActingFor {
  readonly delegationId: string;
  readonly holder: Person;
}

/** The author that a person who signed in is. */
export function authorOf(person: Person): Author & { readonly person: Person } {
  return { actor: person.name, person };
}

export function isSameSubject(one: Subject, other: Subject): boolean {
  return one.issuer === other.issuer && one.subject === other.subject;
}

/** Names a subject in maps. */
export function subjectKey({ issuer, subject }: Subject): string {
  return JSON.stringify([issuer, subject]);
}

/** A name with what tells it from the same name of somebody else. */
export function nameOf({ name, subject, issuer }: Person): string {
  return `${name}（${subject} @ ${issuer}）`;
}

/**
 * Whether what needs two people would be done by one: by subject where both signed in, and then on whose behalf counts
 * too. Where one of them did not, the name is all that is known, and the name counts as people read it.
 */
export function isSameHand(one: Author, other: Author): boolean {
  const others = subjectsOf(other);
  const mine = subjectsOf(one);
  if (mine.length === 0 || others.length === 0) return sameName(one.actor, other.actor);
  return mine.some((subject) => others.some((another) => isSameSubject(subject, another)));
}

function subjectsOf({ person, delegation }: Author): readonly Subject[] {
  return person ? [person, ...(delegation ? [delegation.holder] : [])] : [];
}

/** With the name as people see it. @throws DomainError TEXT_BLANK or TEXT_TOO_LONG. */
export function authorAsSeen<By extends Author>(author: By): By {
  const actor = asSeen(author.actor);
  requireTexts({ actor });
  requireShort(actor, LONGEST_NAME, 'actor');
  return actor === author.actor ? author : { ...author, actor };
}

/** The author alone, out of what says more. */
export function authorAlone({ actor, person, delegation }: Author): Author {
  return { actor, ...(person && { person }), ...(delegation && { delegation }) };
}

/** The author in the metadata of an event, in the form of {@link Author}; anything that is not a person is skipped. */
export function authorIn(metadata: { readonly actor: string; readonly [name: string]: unknown }): Author {
  const { actor, person, delegation } = metadata;
  return {
    actor,
    ...(isPerson(person) && { person }),
    ...(isActingFor(delegation) && { delegation }),
  };
}

function isActingFor(value: unknown): value is ActingFor {
  return (
    typeof value === 'object' &&
    value !== null &&
    'delegationId' in value &&
    typeof value.delegationId === 'string' &&
    'holder' in value &&
    isPerson(value.holder)
  );
}

function isPerson(value: unknown): value is Person {
  return (
    typeof value === 'object' &&
    value !== null &&
    'issuer' in value &&
    typeof value.issuer === 'string' &&
    'subject' in value &&
    typeof value.subject === 'string' &&
    'name' in value &&
    typeof value.name === 'string'
  );
}
