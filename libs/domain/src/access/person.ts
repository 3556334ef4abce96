/**
 * Somebody who signed in. A name may change and two people may share one; whoever the issuer calls by this subject is
 * always the same.
 */
export interface Person {
  /** Who vouches for the subject: the issuer of an OIDC provider, or a name for what is vouched for here. */
  readonly issuer: string;
  readonly subject: string;
  /** As the issuer said it that day. */
  readonly name: string;
}

/** What tells people apart. */
export type Subject = Pick<Person, 'issuer' | 'subject'>;

/**
 * Who did something. `actor` is the name that people read; `person` is absent where nobody signed in: in the local trial,
 * and in events of before there was a sign-in.
 */
export interface Author {
  readonly actor: string;
  readonly person?: Person;
}

/** The author that a person who signed in is. */
export function authorOf(person: Person): Required<Author> {
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

/** By subject where both signed in. Where one of them did not, the name is all that is known, and the same name counts. */
export function isSameAuthor(one: Author, other: Author): boolean {
  if (one.person && other.person) return isSameSubject(one.person, other.person);
  return one.actor === other.actor;
}

/** The author alone, out of what says more. */
export function authorAlone({ actor, person }: Author): Author {
  return person ? { actor, person } : { actor };
}

/** The author that the metadata of an event name: `{ actor, person?: { issuer, subject, name } }`. */
export function authorIn(metadata: { readonly actor: string; readonly person?: unknown }): Author {
  const { actor, person } = metadata;
  return isPerson(person) ? { actor, person } : { actor };
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
