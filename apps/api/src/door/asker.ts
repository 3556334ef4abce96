import type { IncomingMessage } from 'node:http';
import type { Author } from '@ledger/domain';

/** Whose request it is: told by the door before anything else looks at the request. */
export interface Asker {
  /** How the door identified them. 'trial': anybody on a trial server; 'server': this server itself. */
  readonly by: 'session' | 'token' | 'trial' | 'server';
  /** Absent if a trial's client names nobody: it may ask, and change nothing. */
  readonly author?: Author;
}

const askers = new WeakMap<IncomingMessage, Asker>();

/** Identifies the person of a request: issuer and subject; the same for everybody on a trial. */
export function ownerOf(request: IncomingMessage): string {
  const person = askerOf(request)?.author?.person;
  return person ? JSON.stringify([person.issuer, person.subject]) : '';
}

export function letIn(request: IncomingMessage, asker: Asker): void {
  askers.set(request, asker);
}

/** Absent for what needs no sign-in: the pages for signing in, health, the files of the page. */
export function askerOf(request: IncomingMessage): Asker | undefined {
  return askers.get(request);
}
