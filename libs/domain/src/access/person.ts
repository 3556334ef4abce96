import { LONGEST_NAME } from '../command-texts';
import { asSeen, sameName } from '../names';
import { requireShort, requireTexts } from '../refusals';

/**
 * Somebody who signed in. A name may change, and two people may share one. Issuer and subject together always identify
 * the same person.
 */
export interface Person {
  /** The issuer of the subject: that of an OIDC provider, or a local name. */
  readonly issuer: string;
  readonly subject: string;
  /** As the issuer gave it that day. */
  readonly name: string;
}

/** What identifies a person. */
export type Subject = Pick<Person, 'issuer' | 'subject'>;

/**
 * Who did something. `actor` is the name for people. `person` is absent if nobody signed in: in the local trial, and in
 * events from before there was a sign-in.
 */
export interface Author {
  readonly actor: string;
  readonly person?: Person;
  /** The person on whose behalf it was done, if only a role of theirs allowed it. */
  readonly delegation?: ActingFor;
}

/** 代理. */
export interface ActingFor {
  readonly delegationId: string;
  readonly holder: Person;
}

/** The author for a person who signed in. */
export function authorOf(person: Person): Author & { readonly person: Person } {
  return { actor: person.name, person };
}

export function isSameSubject(one: Subject, other: Subject): boolean {
  return one.issuer === other.issuer && one.subject === other.subject;
}

/** The key of a subject in maps. */
export function subjectKey({ issuer, subject }: Subject): string {
  return JSON.stringify([issuer, subject]);
}

/** A name, with what distinguishes it from the same name of another person. */
export function nameOf({ name, subject, issuer }: Person): string {
  return `${name}（${subject} @ ${issuer}）`;
}

/**
 * Whether one person would do what needs two. If both signed in, compares subjects, and also the persons on whose
 * behalf they act. If one of them did not sign in, only the names are known, and these are compared as people read
 * them.
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

/** The author with the name as people see it. @throws DomainError TEXT_BLANK or TEXT_TOO_LONG. */
export function authorAsSeen<By extends Author>(author: By): By {
  const actor = asSeen(author.actor);
  requireTexts({ actor });
  requireShort(actor, LONGEST_NAME, 'actor');
  return actor === author.actor ? author : { ...author, actor };
}

/** Picks the author out of an object with more fields. */
export function authorAlone({ actor, person, delegation }: Author): Author {
  return { actor, ...(person && { person }), ...(delegation && { delegation }) };
}

/** The author in the metadata of an event, in the form of {@link Author}. A value that is not a person is ignored. */
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
