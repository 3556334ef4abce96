import type { Person, Subject } from '@ledger/domain';

/** What the log knows of those who sign in. */
export interface SignOuts {
  /** ISO instant: what began before it holds no more. */
  signedOutAt(subject: Subject): string | undefined;
  /** Ends all sessions of a person, on all replicas. */
  signOutEverywhere(person: Person): Promise<void>;
}
