import type { Person, Subject } from '@ledger/domain';

/** What the log says about signing in and out. */
export interface SignOuts {
  /** ISO instant: sessions that began earlier are no longer valid. */
  signedOutAt(subject: Subject): string | undefined;
  /** Whether this session was signed out of, on any replica. */
  isSessionEnded(digest: string): boolean;
  /** Ends all sessions of a person, on all replicas. */
  signOutEverywhere(person: Person): Promise<void>;
  /** Ends one session, on all replicas. Does nothing if it was ended before. */
  endSession(person: Person, session: LastingSession): Promise<void>;
}

/** How the log names a session: by a digest that tells nothing about its cookie. */
export interface LastingSession {
  readonly digest: string;
  /** Milliseconds since 1970: it ends by this time however much it is used. */
  readonly endsBy: number;
}
