import type { Person, Subject } from '@ledger/domain';

/** What the log says about signing in and out. */
export interface SignOuts {
  /** ISO instant: sessions that began earlier are no longer valid. */
  signedOutAt(subject: Subject): string | undefined;
  /** Ends all sessions of a person, on all replicas. */
  signOutEverywhere(person: Person): Promise<void>;
}
