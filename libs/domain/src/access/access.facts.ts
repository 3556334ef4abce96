import type { CalendarDate } from '../calendar';
import type { EventOf } from '../decider';
import type { Author, Person } from './person';
import type { Role } from './roles';

/** The units on which a role holds. */
export interface Scope {
  /** If absent, every unit. */
  readonly unitCode?: string;
  readonly withSubordinates: boolean;
}

/** The days on which something holds, both included. Without `until` there is no end. */
export interface Period {
  readonly from: CalendarDate;
  readonly until?: CalendarDate;
}

/** Named by a setting while nobody could grant anything yet. Becomes an administrator of every unit, without an end. */
export interface FirstAdministratorNamed {
  readonly occurredOn: CalendarDate;
  readonly grantId: string;
  readonly person: Person;
}

export interface RoleGranted extends Scope, Period {
  readonly occurredOn: CalendarDate;
  readonly grantId: string;
  readonly person: Person;
  readonly role: Role;
  /** The units above `unitCode`, the nearest first. They can be stored, because a registration never changes. */
  readonly above: readonly string[];
  readonly reason?: string;
  readonly grantedBy: Author;
}

/** Takes effect at once, whatever its date. */
export interface RoleRevoked {
  readonly occurredOn: CalendarDate;
  readonly grantId: string;
  readonly person: Person;
  readonly role: Role;
  readonly reason: string;
  readonly revokedBy: Author;
}

/** 代理: another person acts under the grant for a time. Repeats the holder and the content of the grant. */
export interface DelegationGiven {
  readonly occurredOn: CalendarDate;
  readonly delegationId: string;
  readonly grantId: string;
  readonly holder: Person;
  readonly role: Role;
  readonly to: Person;
  readonly from: CalendarDate;
  readonly until: CalendarDate;
  readonly reason?: string;
  readonly givenBy: Author;
}

export interface DelegationEnded {
  readonly occurredOn: CalendarDate;
  readonly delegationId: string;
  readonly to: Person;
  readonly reason?: string;
  readonly endedBy: Author;
}

/** Sessions that began before this was recorded are no longer valid. */
export interface SignedOutEverywhere {
  readonly occurredOn: CalendarDate;
  readonly person: Person;
}

/** One session was signed out of. Its person is the author. Without effect after `endsAt`, when it is over in any case. */
export interface SessionEnded {
  readonly occurredOn: CalendarDate;
  /** SHA-256 of the id of the session, in base64url. */
  readonly sessionDigest: string;
  /** ISO instant by which the session ends however much it is used. */
  readonly endsAt: string;
}

/**
 * Evidence that the caller cannot choose: the day of the decision. So nobody gains a right by backdating a document.
 */
export interface Decided {
  readonly today: CalendarDate;
}

/** The events about who may do what. */
export interface AccessEvents {
  FirstAdministratorNamed: FirstAdministratorNamed;
  RoleGranted: RoleGranted;
  RoleRevoked: RoleRevoked;
  DelegationGiven: DelegationGiven;
  DelegationEnded: DelegationEnded;
  SignedOutEverywhere: SignedOutEverywhere;
  SessionEnded: SessionEnded;
}

export type AccessEvent = EventOf<AccessEvents>;

export interface Grant extends Omit<RoleGranted, 'occurredOn'> {
  readonly grantedOn: CalendarDate;
  revoked?: RoleRevoked;
}

export interface Delegation extends DelegationGiven {
  ended?: DelegationEnded;
}

export interface AccessState {
  readonly grants: Map<string, Grant>;
  readonly delegations: Map<string, Delegation>;
  /** How often each subject was signed out everywhere. */
  readonly signOuts: Map<string, number>;
}
